#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// The name of a board of a set: "week-road-to-progress-samen-verder". Made only of what a local board's name may hold
/// and at most 64 characters, so that the same theme finds the same board again, in whatever order themes are given.
/// Throws Error{usage} when the prefix alone leaves no room.
std::string board_name(std::string_view prefix, std::string_view template_id, std::string_view theme);

}  // namespace rtp
