#pragma once

#include "plan/plan.hpp"

namespace rtp {

/// `fresh` with the ids that `known` (the plan stored before) gave to the same tasks. Ids are "t1", "t2", ...: unique
/// on one board and never given twice. A task keeps its id while its note exists, also when the note's text or place
/// changed.
/// - Several tasks in one note (a list) are told apart by their text, then by their order.
/// - A note that was cut and pasted has a new note id and the same text: it keeps its task when the old note is gone
/// since
///   `known`. A copy beside the original is a new task.
/// - A task of `known` whose note is gone comes back at the end of its old step (of step 0 when that step is gone) with
///   `gone` set, once; it is never removed. It keeps its label unless another task has it now.
/// - A note that is there again takes its task back.
/// Other values than the id are those of `fresh`; which of them the plan keeps is told in plan_merge.hpp.
/// Pure. Cost: linear in the number of tasks.
Plan with_known_ids(Plan fresh, const Plan& known);

}  // namespace rtp
