#include "plan/writing.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rtp {

namespace {

bool is_written_by_people(const Widget& widget) {
  return !trimmed(widget.text.plain).empty() && !is_as_stamped(widget);
}

auto sort_key(const Writing& writing) {
  const Widget& widget = *writing.widget;
  return std::tie(widget.id, widget.text.plain, widget.rect.y, widget.rect.x);
}

}  // namespace

Rect box_of(const Widget& widget) {
  const Rect box = turned_bounds(widget.rect, widget.angle);
  const auto on_grid = [](double value) { return std::round(value * 16) / 16; };
  const double x = on_grid(box.x);
  const double y = on_grid(box.y);
  return {x, y, on_grid(box.right()) - x, on_grid(box.bottom()) - y};
}

bool is_as_stamped(const Widget& widget) {
  return widget.mark && !widget.mark->stamped_text.empty() && widget.mark->stamped_text == text_hash(widget.text.plain);
}

std::vector<Writing> writings_of(const BoardSnapshot& board) {
  std::vector<Writing> writings;
  writings.reserve(board.notes.size() + board.texts.size());
  for (const Note& note : board.notes) {
    if (!is_written_by_people(note)) continue;
    Writing& writing = writings.emplace_back();
    writing.widget = &note;
    writing.note = &note;
  }
  for (const FreeText& text : board.texts) {
    if (!is_written_by_people(text)) continue;
    Writing& writing = writings.emplace_back();
    writing.widget = &text;
    writing.font_size = text.font_size;
  }
  for (Writing& writing : writings) {
    writing.box = box_of(*writing.widget);
    writing.title = read_heading(writing.text());
  }
  std::sort(writings.begin(), writings.end(),
            [](const Writing& a, const Writing& b) { return sort_key(a) < sort_key(b); });
  return writings;
}

NoteLink link_to(const Widget& widget) { return {widget.id, widget.url}; }

Entry entry_of(const Writing& writing) { return {collapsed(writing.text()), link_to(*writing.widget)}; }

Entry entry_of(const Writing& writing, EntryKind kind) {
  return {without_kind_label(writing.text(), kind), link_to(*writing.widget)};
}

}  // namespace rtp
