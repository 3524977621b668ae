#pragma once

#include <string>
#include <vector>

#include "base/locale.hpp"
#include "cli/command.hpp"

namespace rtp {

/// All commands with one line each, at most `columns` wide.
std::string overview(Language language, std::size_t columns);

/// One command: how it is used, its arguments and options, examples.
std::string manual(const Command& command, Language language, std::size_t columns);

/// Several commands that start with the same word.
std::string manual(const std::vector<const Command*>& commands, Language language, std::size_t columns);

}  // namespace rtp
