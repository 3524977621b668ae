#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// One change of one field of one task: who, when, from what to what.
struct HistoryEntry {
  Instant at{};
  std::string actor;  ///< "harvest", or the user's name
  std::string task_id;
  std::string field;  ///< "owners", "deadline", "status", "text", "step", "gone", "new"
  std::string from;   ///< empty when there was nothing; "gone": the text of the task that went, empty when it came back
  std::string to;     ///< empty when there is nothing now
  bool operator==(const HistoryEntry&) const = default;
};

/// What a store keeps of one board.
struct KeptPlan {
  Plan plan;
  /// The agreement: what board and plan last both said about those tasks in which a user changed something since
  /// (owners, deadline, status, text). For a task that is not here it is what stands in `plan`.
  std::vector<Task> board_values;
};

/// A task as the board says it after something was written there, and the fields in which that was a writing of ours.
struct WrittenTask {
  Task board;
  std::vector<std::string> fields;
};

/// What a user decided about a conflict.
struct TakenSide {
  std::string task_id;
  std::string field;  ///< empty: all fields of the task
  bool board = true;  ///< false: the plan's value
};

/// Port: the plans, one per board, and everything that ever changed in them. Implementations: sql; a plain map in
/// tests. Both pass tests/world/plan_store_contract.hpp. Safe for several processes; what returned is on disk. Throws
/// Error{storage} when the store cannot be read or written, and Error{unreadable} when it is damaged.
class PlanStore {
 public:
  virtual ~PlanStore() = default;

  /// The plan as it stands; nothing when the board was never harvested.
  virtual std::optional<Plan> load(const std::string& board_ref) = 0;

  /// The same with the agreement, for those who bring board and plan together.
  virtual std::optional<KeptPlan> load_kept(const std::string& board_ref) = 0;

  /// Stores a harvest: gives `fresh` the known ids, keeps what users set in the plan since (owners, deadline, status
  /// and text, each by itself), writes the history, all in one transaction. A field that was changed on both sides is
  /// a conflict, unless `taken` says which side to take. Returns the plan stored.
  virtual Plan save_harvest(const Plan& fresh, const std::vector<TakenSide>& taken) = 0;
  Plan save_harvest(const Plan& fresh) { return save_harvest(fresh, {}); }

  /// Stores what was written on the board: these fields of these tasks, found by id, are agreed from now on. What a
  /// user changed meanwhile stays in the plan. Returns the plan stored.
  virtual Plan save_written(const std::string& board_ref, const std::vector<WrittenTask>& written) = 0;

  /// Stores a user's change of one task, found by id, with its history. Only owners, deadline, status and text are
  /// stored, and of these only what differs between `seen` (the task as the user saw it) and `wanted`: two people who
  /// change different fields at the same time both get their way. Throws Error{not_found} when there is no such task,
  /// and Error{conflict} when somebody changed the same field since it was seen. Returns the plan stored.
  virtual Plan save_change(const std::string& board_ref, const Task& seen, const Task& wanted, const std::string& actor,
                           Instant at) = 0;

  /// History of the board, oldest first.
  virtual std::vector<HistoryEntry> history(const std::string& board_ref) = 0;

  /// Boards that have a plan, sorted.
  virtual std::vector<std::string> boards() = 0;
};

}  // namespace rtp
