#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "stamp/stamp.hpp"

namespace rtp {

/// A thing that a stamping puts on a board.
struct StampedThing {
  WidgetKind kind = WidgetKind::note;
  std::string stamp;  ///< of its mark
  std::string place;
  std::string text;
  Rect rect;    ///< absolute; of an arrow nothing
  WidgetId id;  ///< empty when the program was stopped before it knew
  bool operator==(const StampedThing&) const = default;
};

/// What a stamping changes in a thing that is there already; both values of what it changes.
struct StampedChange {
  WidgetId id;
  std::optional<std::string> text_before;
  std::optional<std::string> text_after;
  std::optional<Rect> rect_before;
  std::optional<Rect> rect_after;
  bool operator==(const StampedChange&) const = default;
};

/// One stamping or one sync of one board, as it is written down before the board is touched. A sync has changes of
/// texts, and question marks as things.
struct StampRun {
  std::int64_t number = 0;  ///< given by the log, from 1
  std::string board_ref;
  std::string template_id;  ///< empty for a sync
  std::string theme;
  Instant begun{};
  bool is_done = false;  ///< false: the program was stopped, and the board tells how far it came
  std::vector<StampedThing> things;
  std::vector<StampedChange> changes;
  bool operator==(const StampRun&) const = default;
};

/// Port: what stampings and syncs wrote, so that it can be taken back. Implementations: sql; a plain list in tests.
/// Safe for several processes; what returned is on disk. Throws Error{storage}.
class StampLog {
 public:
  virtual ~StampLog() = default;

  /// Writes down what is going to be done, and returns the run's number. `continued` is a run that it takes the place
  /// of; 0 for none.
  virtual std::int64_t begin(const StampRun& run, std::int64_t continued) = 0;

  /// Everything was done: keeps the ids of `run.things`, which are the same as at its beginning.
  virtual void finish(const StampRun& run) = 0;

  /// The runs of a board, the oldest first.
  virtual std::vector<StampRun> runs(const std::string& board_ref) = 0;

  /// The run was taken back.
  virtual void forget(std::int64_t number) = 0;
};

/// What the plan does to the board, as a run to be logged. `plan` was made for `board`.
StampRun run_of(const StampPlan& plan, const BoardSnapshot& board);

/// The latest run that was stopped in the middle of stamping this template with this theme; nothing when none was. Its
/// things that are on the board by now belong to the stamping that goes on with it.
const StampRun* stopped_run(const std::vector<StampRun>& runs, const StampRun& next);

/// `next` together with what `stopped` put on the board.
StampRun continued(StampRun next, const StampRun& stopped, const BoardSnapshot& board);

/// `run` with the ids of its things: `created` is what `create` returned for `plan.missing`, and `board` the board that
/// the plan was made for.
StampRun with_ids(StampRun run, const StampPlan& plan, const std::vector<WidgetId>& created,
                  const BoardSnapshot& board);

}  // namespace rtp
