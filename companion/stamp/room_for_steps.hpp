#pragma once

#include <vector>

#include "board/provider.hpp"

namespace rtp {

/// What must move so that parts which miss in the middle of a chain fit in: with more steps than at the first stamping
/// the goal, and what people put in it, goes as far to the right as the new steps are wide. Only the part behind the
/// missing ones moves, with all that lies in its areas. Nothing moves when people arranged the chain otherwise, when
/// there is room already, or when anything that would not move along lies in the way. Where an earlier run was
/// interrupted halfway, what it did not move yet moves. `layout` is what `lay_out` gives for the stamping. Linear in
/// the number of things on the board.
std::vector<WidgetChange> room_for_missing(const BoardSnapshot& board, const std::vector<NewWidget>& layout);

}  // namespace rtp
