#pragma once

#include <vector>

#include "stamp/stamp.hpp"

namespace rtp {

/// The board as it looks when the plan is done: for previews.
BoardSnapshot with_plan(const BoardSnapshot& board, const StampPlan& plan);

/// The board after these moves; arrows follow the things that they are tied to.
BoardSnapshot with_moves(BoardSnapshot board, const std::vector<WidgetChange>& moves);

}  // namespace rtp
