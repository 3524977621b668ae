#pragma once

#include <cstddef>
#include <string>

namespace rtp {

// A mark's place is a path of names: "step-2/tasks/space-1".

/// How many names two places have in common from the start: 1 for "step-2/tasks" and "step-2/label".
std::size_t shared_names(const std::string& a, const std::string& b);

/// The first names of a place: "step-2" for 1 of "step-2/tasks"; the whole place when it has no more.
std::string first_names(const std::string& place, std::size_t count);

bool is_inside(const std::string& place, const std::string& outer);

}  // namespace rtp
