#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// One change of one field of one task: who, when, from what to what.
struct HistoryEntry {
  Instant at{};
  std::string actor;     ///< "harvest", or the user's name
  std::string task_id;
  std::string field;     ///< "owners", "deadline", "status", "text", "step", "gone", "new"
  std::string from;      ///< empty when there was nothing
  std::string to;
  bool operator==(const HistoryEntry&) const = default;
};

/// Port: the plans, one per board, and everything that ever changed in them. Implementations: sql; a plain map in tests.
/// Both pass tests/plan/plan_store_contract. Safe for several processes; what returned is on disk.
/// Throws Error{storage} when the store cannot be read or written, and Error{unreadable} when it is damaged or newer.
class PlanStore {
 public:
  virtual ~PlanStore() = default;

  /// The plan as it stands; nothing when the board was never harvested.
  virtual std::optional<Plan> load(const std::string& board_ref) = 0;

  /// Stores a harvest: gives `fresh` the known ids, keeps what users set in the plan since (owners, deadline, status and
  /// text of a task whose note did not change), writes the history, all in one transaction. Returns the plan stored.
  virtual Plan save_harvest(const Plan& fresh) = 0;

  /// Stores a user's change of one task, found by id, with its history. Throws Error{not_found} when there is none.
  virtual Plan save_change(const std::string& board_ref, const Task& task, const std::string& actor, Instant at) = 0;

  /// History of the board, oldest first.
  virtual std::vector<HistoryEntry> history(const std::string& board_ref) = 0;

  /// Boards that have a plan, sorted.
  virtual std::vector<std::string> boards() = 0;
};

}  // namespace rtp
