#pragma once

#include <vector>

#include "plan/numbering.hpp"
#include "plan/plan.hpp"

namespace rtp {

/// A task of a step with the numbering on its note, in reading order.
struct NumberedTask {
  Task task;
  Numbering numbering;
};

/// The tasks of one step as a tree, in order and labelled. Numbering decides where there is one ("b)" before "c)"),
/// unnumbered tasks stay behind the one they were read after. "c) 1." is a sub-task of "c)", and so is "1." that is
/// read after "c)" in a step whose tasks have letters. A sub-task whose task is missing stands in its place: nothing is
/// made up. Labels are unique in the plan: step number, letter, sub-task's number ("1c2").
std::vector<Task> arranged(std::vector<NumberedTask> tasks, int step_number);

}  // namespace rtp
