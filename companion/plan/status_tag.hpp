#pragma once

#include <optional>
#include <string_view>

#include "language/reading.hpp"

namespace rtp {

/// The status that a tag on a note says, in any of the languages ("gereed", "Done"); nothing for another tag.
std::optional<TaskStatus> status_of_tag(std::string_view tag);

}  // namespace rtp
