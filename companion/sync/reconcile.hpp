#pragma once

#include <string>
#include <vector>

#include "board/provider.hpp"
#include "plan/harvest.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// Fields of one task that the board is to say as the plan does.
struct TaskWriting {
  std::string task_id;
  std::string label;
  std::string text;                 ///< the task's words, for people
  std::vector<std::string> fields;  ///< "owners", "deadline", "status", "text"
};

/// What the board is to be told.
struct Reconciliation {
  std::vector<WidgetChange> changes;    ///< at most one for each thing on the board
  std::vector<TaskWriting> written;     ///< the tasks that the changes are about
  std::vector<WrittenTask> then;        ///< every task that the board tells otherwise afterwards
  std::vector<TaskWriting> unwritable;  ///< whose notes cannot be made to say it so that it reads back
};

/// How a board is read and written.
struct BoardManner {
  HarvestOptions reading;
  bool status_as_tags = false;  ///< "gereed" as a tag, where the provider has tags; else "✔" on the note
};

/// What to write on `board`, which reads as `fresh` (with the ids of `kept`), so that it says what the plan says: the
/// fields in which the plan differs from the agreement and that are no conflict. Every change is tried on a copy of the
/// board, and left out when that copy does not read as wanted. Pure. Cost: at most three harvests of the board, else
/// linear in the tasks that differ.
Reconciliation reconcile(const BoardSnapshot& board, const Plan& fresh, const KeptPlan& kept,
                         const BoardManner& manner);

}  // namespace rtp
