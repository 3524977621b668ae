#include "world/board_sketch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "board/placed.hpp"
#include "board/text_layout.hpp"

namespace rtp {

namespace {

Rect between(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

/// The first thing on the board for which `fits` is true.
template <typename Fits>
const Widget* find_first(const BoardSnapshot& board, const Fits& fits) {
  const auto in = [&fits](const auto& things) -> const Widget* {
    for (const Widget& thing : things) {
      if (fits(thing)) return &thing;
    }
    return nullptr;
  };
  const Widget* found = in(board.notes);
  if (found == nullptr) found = in(board.areas);
  if (found == nullptr) found = in(board.texts);
  if (found == nullptr) found = in(board.arrows);
  if (found == nullptr) found = in(board.others);
  return found;
}

}  // namespace

BoardSketch::BoardSketch(std::string ref, std::string title) : ref_(std::move(ref)), title_(std::move(title)) {}

template <typename Thing>
Thing& BoardSketch::add(std::deque<Thing>& things, std::string_view kind, std::string_view text, const Rect& rect) {
  Thing& thing = things.emplace_back();
  thing.id = std::string(kind) + "-" + std::to_string(things.size());
  thing.text.plain = text;
  thing.rect = rect;
  thing.order = next_order_++;
  return thing;
}

Note& BoardSketch::note(std::string_view text, double x, double y) { return note(text, {x, y, 160, 120}); }

Note& BoardSketch::note(std::string_view text, const Rect& rect) {
  Note& note = add(notes_, "note", text, rect);
  note.fill = sticky_yellow;
  return note;
}

Note& BoardSketch::note_in(const Area& area, std::string_view text, double dx, double dy) {
  Note& inside = note(text, area.rect.x + dx, area.rect.y + dy);
  inside.parent = area.id;
  return inside;
}

Area& BoardSketch::area(std::string_view title, const Rect& rect) {
  Area& area = add(areas_, "area", title, rect);
  area.is_frame = true;
  return area;
}

FreeText& BoardSketch::text(std::string_view text, double x, double y, double font_size) {
  const Size size = text_size(text, std::numeric_limits<double>::infinity(), font_size);
  FreeText& free_text = add(texts_, "text", text, {x, y, size.width, size.height});
  free_text.font_size = font_size;
  return free_text;
}

Arrow& BoardSketch::arrow(const Widget& from, const Widget& to) {
  const ArrowEnds ends = arrow_between(from.rect, to.rect);
  Arrow& tied = arrow(ends.start, ends.end);
  tied.from = from.id;
  tied.to = to.id;
  return tied;
}

Arrow& BoardSketch::arrow(Point start, Point end) {
  Arrow& loose = add(arrows_, "arrow", "", between(start, end));
  loose.start = start;
  loose.end = end;
  return loose;
}

BoardSnapshot BoardSketch::board() const {
  BoardSnapshot board;
  board.ref = ref_;
  board.title = title_;
  board.notes.assign(notes_.begin(), notes_.end());
  board.areas.assign(areas_.begin(), areas_.end());
  board.texts.assign(texts_.begin(), texts_.end());
  board.arrows.assign(arrows_.begin(), arrows_.end());
  return board;
}

const Widget* find_widget(const BoardSnapshot& board, std::string_view id) {
  return find_first(board, [id](const Widget& widget) { return widget.id == id; });
}

const Widget* find_marked(const BoardSnapshot& board, std::string_view place) {
  return find_first(board, [place](const Widget& widget) { return widget.mark && widget.mark->place == place; });
}

}  // namespace rtp
