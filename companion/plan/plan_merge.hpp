#pragma once

#include "plan/plan.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// A harvest merged into what is stored: the one rule that every PlanStore uses. `stored` is the plan as it stands,
/// `last_read` the plan as it was last read from the board (before users changed it). Per field: what changed on the board
/// since `last_read` wins; what only the user changed is kept. Ids as in task_ids.hpp.
struct Merge {
  Plan plan;
  std::vector<HistoryEntry> history;
};
Merge merge_harvest(const Plan& fresh, const std::optional<Plan>& stored, const std::optional<Plan>& last_read);

/// The history entries that lead from `before` to `after`.
std::vector<HistoryEntry> differences(const Task& before, const Task& after, const std::string& actor, Instant at);

}  // namespace rtp
