#pragma once

#include <string>

#include "base/locale.hpp"

namespace rtp {

/// A value of a task's field as the history keeps it, for people: "-" for none, a status in words.
std::string value_in_words(const std::string& field, const std::string& value, Language language);

}  // namespace rtp
