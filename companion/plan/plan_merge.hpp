#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// What a store writes after a harvest or a user's change.
struct Merge {
  KeptPlan kept;
  std::vector<HistoryEntry> history;
};

/// A harvest merged into what is kept: the one rule that every PlanStore uses. Per field (owners, deadline, status,
/// text), against the agreement: what changed only on the board goes into the plan; what only the user changed is kept;
/// what both changed to the same is agreed; what both changed to different values is a conflict, in which the plan
/// keeps its value until a side is taken. "Changed" means other words on the board, not another reading of the same
/// words. Ids as in task_ids.hpp. A deadline whose words did not change keeps the days it was first read as when the
/// harvest counts from its own day and that day is not earlier than before: "24 april", read again in May, does not
/// move to the next year by itself. A harvest that names another session day reads the words anew.
Merge merge_harvest(const Plan& fresh, const std::optional<KeptPlan>& kept, const std::vector<TakenSide>& taken = {});

/// What was written on the board merged into what is kept, as promised by PlanStore::save_written.
KeptPlan merge_written(KeptPlan kept, const std::vector<WrittenTask>& written);

/// A user's change merged into what is kept; as promised by PlanStore::save_change, which tells what is thrown.
Merge merge_change(KeptPlan kept, const Task& seen, const Task& wanted, const std::string& actor, Instant at);

/// The fields in which the two tasks say something else, by name, in the order owners, deadline, status, text.
std::vector<std::string> differing_fields(const Task& one, const Task& other);

/// Whether the field is in conflict.
bool is_disputed(const Task& task, const std::string& field);

/// The history entries that lead from `before` to `after`, in the order owners, deadline, status, text, gone.
std::vector<HistoryEntry> differences(const Task& before, const Task& after, const std::string& actor, Instant at);

}  // namespace rtp
