#include "stamp/free_place.hpp"

#include <algorithm>

namespace rtp {

namespace {

constexpr double touch = 1;  // an overlap of a rounded coordinate is none

/// Whether `taken` counts and lies in `rect`; an area that holds `rect` wholly is no obstacle.
bool blocks(const Taken& taken, const Rect& rect, const FreePlace::Counts& counts) {
  const Rect inner = grown(rect, -touch);
  if (!(overlap_area(taken.rect, inner) > 0)) return false;
  if (taken.is_area && contains(taken.rect, inner)) return false;
  return counts(taken);
}

template <typename Thing>
void add(std::vector<Taken>& taken, const std::vector<Thing>& things, bool is_area) {
  for (const Thing& thing : things) taken.push_back({turned_bounds(thing.rect, thing.angle), is_area, &thing});
}

}  // namespace

FreePlace::FreePlace(const BoardSnapshot& board) {
  add(taken_, board.notes, false);
  add(taken_, board.areas, true);
  add(taken_, board.texts, false);
  add(taken_, board.others, false);
}

bool FreePlace::is_free(const Rect& rect, const Counts& counts) const {
  return std::none_of(taken_.begin(), taken_.end(), [&](const Taken& taken) { return blocks(taken, rect, counts); });
}

Rect FreePlace::beside(Rect rect, double gap, const Counts& counts) const {
  const auto blocks_here = [&](const Taken& taken) { return blocks(taken, grown(rect, gap - touch), counts); };
  for (auto taken = std::find_if(taken_.begin(), taken_.end(), blocks_here); taken != taken_.end();
       taken = std::find_if(taken_.begin(), taken_.end(), blocks_here)) {
    rect.x = taken->rect.right() + gap;
  }
  return rect;
}

std::optional<Rect> FreePlace::in_area(const Rect& area, Size size, const Counts& counts) const {
  constexpr double gap = 20;
  constexpr double most_lines = 10'000;
  const Rect inner = grown(area, -gap);
  std::vector<Taken> near;
  for (const Taken& taken : taken_) {
    if (blocks(taken, inner, counts)) near.push_back(taken);
  }
  // Counted, so that an area with coordinates beyond all measure ends it too.
  const double lines = std::min(most_lines, (inner.height - size.height) / gap + 1);
  for (int line = 0; line < static_cast<int>(lines); ++line) {
    Rect rect{inner.x, inner.y + line * gap, size.width, size.height};
    while (rect.right() <= inner.right()) {
      const auto taken =
          std::find_if(near.begin(), near.end(), [&](const Taken& other) { return blocks(other, rect, counts); });
      if (taken == near.end()) return rect;
      rect.x = taken->rect.right() + gap;
    }
  }
  return std::nullopt;
}

std::optional<Rect> bounds_of(const BoardSnapshot& board) {
  std::optional<Rect> bounds;
  const auto hold = [&](const auto& things) {
    for (const auto& thing : things) {
      const Rect box = turned_bounds(thing.rect, thing.angle);
      bounds = bounds ? united(*bounds, box) : box;
    }
  };
  hold(board.notes);
  hold(board.areas);
  hold(board.texts);
  hold(board.arrows);
  hold(board.others);
  return bounds;
}

bool runs_through(Point a, Point b, const Rect& rect) {
  // Liang-Barsky: the part of the line, between 0 and 1, that lies in the rectangle.
  double enter = 0;
  double leave = 1;
  const auto clip = [&](double distance, double from_low, double from_high) {
    if (distance == 0) return from_low > 0 && from_high > 0;
    const double low = -from_low / distance;
    const double high = from_high / distance;
    enter = std::max(enter, std::min(low, high));
    leave = std::min(leave, std::max(low, high));
    return true;
  };
  return clip(b.x - a.x, a.x - rect.x, rect.right() - a.x) && clip(b.y - a.y, a.y - rect.y, rect.bottom() - a.y) &&
         enter < leave;
}

}  // namespace rtp
