#pragma once

#include <optional>
#include <vector>

#include "board/provider.hpp"
#include "stamp/layout.hpp"

namespace rtp {

/// What a stamping would put on the board.
struct StampPlan {
  std::vector<NewWidget> missing;  ///< what is not there yet, at its absolute place; empty: nothing to do
  std::size_t present = 0;         ///< how many of the template's things are there already
};

/// Compares template and board. Things of an earlier, perhaps interrupted, stamping are recognised by their marks and
/// kept wherever people moved them; missing things are placed relative to their found neighbours, or, where that place
/// is taken, beside everything else. A first stamping goes to `at`, else to the top left, else right of what is on the
/// board.
StampPlan plan_stamp(const BoardSnapshot& board, const Template& source, const StampOptions& options,
                     std::optional<Point> at);

/// Which number a stamping of this theme has on this board: the number of the earlier stamping with the same theme,
/// else the next free one.
int stamp_number(const BoardSnapshot& board, const Template& source, const std::string& theme);

}  // namespace rtp
