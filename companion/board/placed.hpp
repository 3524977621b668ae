#pragma once

#include <vector>

#include "board/provider.hpp"

namespace rtp {

/// The board as it looks with `widgets` put on it: what a provider's `create` makes, as a pure function. Things whose
/// mark is there already are left out. New ids are derived from the mark, else "new-<n>". Used for previews and by the
/// world that tests run in.
BoardSnapshot placed(BoardSnapshot board, const std::vector<NewWidget>& widgets);

/// The same, together with what `create` would return: the ids in the order asked for.
struct Placing {
  BoardSnapshot board;
  std::vector<WidgetId> ids;
};
Placing placed_with_ids(BoardSnapshot board, const std::vector<NewWidget>& widgets);

/// Where an arrow from `from` to `to` begins and ends: on the borders, on the line between the centres.
struct ArrowEnds {
  Point start;
  Point end;
};
ArrowEnds arrow_between(const Rect& from, const Rect& to);

}  // namespace rtp
