#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "board/snapshot.hpp"

namespace rtp {

/// Something that takes up room on a board.
struct Taken {
  Rect rect;
  bool is_area = false;
  const Widget* widget = nullptr;  ///< nullptr for what is only planned yet
};

/// The room that is taken on a board. Lines take none.
class FreePlace {
 public:
  explicit FreePlace(const BoardSnapshot& board);

  /// From here on this room is taken too.
  void take(const Rect& rect, bool is_area) { taken_.push_back({rect, is_area, nullptr}); }

  using Counts = std::function<bool(const Taken&)>;

  /// Whether nothing that counts lies in `rect`, apart from areas that hold it wholly.
  bool is_free(const Rect& rect, const Counts& counts) const;

  /// The first free place right of `rect` at the same height, with `gap` units round it.
  Rect beside(Rect rect, double gap, const Counts& counts) const;

  /// A free place of this size in `area`, in reading order; nothing when the area is full.
  std::optional<Rect> in_area(const Rect& area, Size size, const Counts& counts) const;

 private:
  std::vector<Taken> taken_;
};

/// The box round everything on the board; nothing for an empty board.
std::optional<Rect> bounds_of(const BoardSnapshot& board);

/// Whether the straight line from `a` to `b` runs through `rect`; touching its border does not count.
bool runs_through(Point a, Point b, const Rect& rect);

}  // namespace rtp
