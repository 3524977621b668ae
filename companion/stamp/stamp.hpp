#pragma once

#include <optional>
#include <string>
#include <vector>

#include "board/provider.hpp"
#include "stamp/layout.hpp"

namespace rtp {

/// What a stamping would put on the board.
struct StampPlan {
  /// What to hand to `BoardProvider::create`: everything that is not there yet, at its absolute place; empty when
  /// nothing is missing. Where an arrow is missing, its ends that are there already are in the list too, at their
  /// present place: `create` knows them by their marks and ties the arrow to them.
  std::vector<NewWidget> missing;
  std::size_t absent = 0;   ///< how many things of `missing` are not there yet
  std::size_t present = 0;  ///< how many of the template's things are there already

  /// Texts that an earlier stamping left open with a question mark and that are known now (theme, session date), to
  /// hand to `BoardProvider::change`. What people wrote is never changed.
  std::vector<WidgetChange> known_now;

  /// What makes room for `missing`, to hand to `BoardProvider::change` before anything is created: with more steps than
  /// before the goal goes to the right, with what people put in it. Everything in `missing` has its place after that.
  std::vector<WidgetChange> moves;

  /// Arrows of the earlier stamping to hand to `BoardProvider::remove` in the end: they ran to the goal from what was
  /// the last step.
  std::vector<WidgetId> outdated;

  bool nothing_to_do() const { return absent == 0 && known_now.empty() && moves.empty() && outdated.empty(); }
};

/// Compares template and board. Things of an earlier, perhaps interrupted, stamping are recognised by their marks and
/// kept wherever people moved them. Missing things come where they belong beside their found neighbours or, where that
/// place is taken, to the right of what takes it; in an area they come where the area has room, and where it has none
/// they are not missing any more. An arrow that would run through another thing of the stamping is left out. A first
/// stamping goes to `at`, else to the top left, else right of everything on the board. Doing as the plan says and
/// planning again finds nothing to do; so does planning again after a crash between its four parts, doing that and
/// planning once more. Pure; cost: number of things on the board times number of missing blocks. Throws as `lay_out`
/// does.
StampPlan plan_stamp(const BoardSnapshot& board, const Template& source, const StampOptions& options,
                     std::optional<Point> at);

/// Which number a stamping of this theme has on this board: the number of the earlier stamping with the same theme (as
/// it was stamped or as people worded it since), else of one whose theme is still open, else the next free one. Without
/// a theme it is the first stamping that is there.
int stamp_number(const BoardSnapshot& board, const Template& source, const std::string& theme);

}  // namespace rtp
