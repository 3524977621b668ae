#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/reading.hpp"

namespace rtp {

/// The ways in which people write this deadline in the language of `context`, the best first: as it is written in
/// `like` (the words that say the present one: "24/4", "wk 18"), as `deadline.text` says it, then in the usual forms,
/// without the year where that is clear. Each is read back, by `read_deadline`, as the same days and modifier. Empty
/// for days that no form says ("the first third of a season").
std::vector<std::string> ways_to_write(const Deadline& deadline, std::string_view like, const ReadingContext& context);

/// The owners as people write them in brackets: "Joost – Kerkdorp, HR, allen". `like` are the words that say the
/// present owners: with "en" or "/" between two names, it is so again. Empty when there is nobody.
std::string written_owners(const OwnersReading& owners, std::string_view like, Language language);

}  // namespace rtp
