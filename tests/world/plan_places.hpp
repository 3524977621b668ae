#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// Ids of every note that the plan tells of, one entry per place; what is listed inside one note counts once.
std::vector<std::string> places_of_notes(const Plan& plan);

}  // namespace rtp
