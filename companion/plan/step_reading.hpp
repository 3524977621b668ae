#pragma once

#include "plan/attachments.hpp"
#include "plan/steps.hpp"
#include "plan/ties.hpp"

namespace rtp {

/// What the reading of every part of a board needs.
struct BoardReading {
  const std::vector<Writing>& writings;
  const std::vector<Zone>& zones;
  const Ties& ties;
  const ReadingContext& context;
  const KnownNames& names;
};

/// The task that a writing is; a list in it becomes its sub-tasks. Label still empty.
Task task_of(const Writing& writing, const Zone& zone);

/// Reads what was gathered for one step into tasks, questions and notes; adds to the plan's problems and unread notes
/// what a person must look at.
Step read_step(const StepDraft& draft, const BoardReading& reading, Plan& plan);

}  // namespace rtp
