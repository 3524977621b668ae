#pragma once

#include <vector>

#include "board/provider.hpp"
#include "plan/plan.hpp"

namespace rtp {

/// The small "?" notes beside tasks of which nobody said yet who or when.
struct GapMarks {
  std::vector<NewWidget> missing;  ///< to be put on the board
  std::vector<WidgetId> filled;    ///< ours, to be taken off: the task has everything now, or is gone
};

/// What is to be done so that exactly the tasks with a gap have a "?": a step that is empty on purpose has no tasks,
/// and so none. A "?" on which somebody wrote is theirs and stays. Pure.
GapMarks gap_marks(const BoardSnapshot& board, const Plan& plan);

}  // namespace rtp
