#pragma once

#include <vector>

#include "plan/writing.hpp"
#include "plan/zones.hpp"

namespace rtp {

/// The end of a harvest: puts every text of people that the plan does not tell of yet where a person finds it. What
/// only names something (headings, areas with a title of their own) goes to the plan's headings; what lies on a shape
/// without a meaning, on an arrow, or on a thing of a kind that the program does not read becomes unread, with the
/// reason.
void add_leftovers(const BoardSnapshot& board, const std::vector<Writing>& writings, const std::vector<Zone>& zones,
                   Plan& plan);

}  // namespace rtp
