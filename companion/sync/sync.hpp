#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "board/provider.hpp"
#include "plan/plan_merge.hpp"
#include "plan/plan_store.hpp"
#include "stamp/stamp_log.hpp"
#include "sync/guard.hpp"
#include "sync/reconcile.hpp"

namespace rtp {

struct SyncOptions {
  BoardManner manner;
  std::vector<TakenSide> taken;  ///< what a human decided; `task_id` may also be a task's label
  std::vector<std::string> accepted;
  bool mark_gaps = false;  ///< "?" beside tasks without owner or date
  bool dry_run = false;
};

/// What a sync did, or would do.
struct SyncReport {
  std::optional<Refusal> refusal;              ///< then nothing else was done
  std::vector<HistoryEntry> from_board;        ///< what the plan took from the board
  std::vector<TaskWriting> written;            ///< what the board took from the plan
  std::vector<TaskWriting> unwritable;         ///< what its note cannot say
  std::vector<TaskWriting> changed_meanwhile;  ///< somebody was writing there just now: the next sync looks again
  std::size_t gaps_marked = 0;                 ///< "?" put on the board
  std::size_t gaps_filled = 0;                 ///< "?" taken off
  std::int64_t run = 0;                        ///< number by which `rtp undo` takes it back; 0 when nothing was written
  Plan plan;                                   ///< as it is afterwards

  bool needs_a_person() const;

  /// Whether anything came or went.
  bool did_something() const { return !from_board.empty() || run != 0; }
};

/// Where a sync reads and writes.
struct SyncPlaces {
  BoardProvider& board;
  PlanStore& plans;
  StampLog& log;
};

/// Brings board and plan together, once. The board is read; what was begun and not finished before is settled by what
/// the board says; the guard looks; what changed on the board goes into the plan; what the plan says otherwise is
/// written down in the log, then on the board, and then is agreed. One sync per board at a time: the caller holds the
/// lease. Throws what board and stores throw; a run after that goes on where this one stopped.
SyncReport sync(const SyncPlaces& places, const SyncOptions& options);

}  // namespace rtp
