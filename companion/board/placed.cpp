#include "board/placed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "board/text_layout.hpp"

namespace rtp {

namespace {

using MarkKey = std::pair<std::string, std::string>;

/// The point on the border of `rect` where a line from its centre towards `target` leaves it.
Point border_towards(const Rect& rect, Point target) {
  const Point centre = rect.centre();
  const double dx = target.x - centre.x;
  const double dy = target.y - centre.y;
  double scale = 1;
  if (dx != 0) scale = std::min(scale, rect.width / 2 / std::abs(dx));
  if (dy != 0) scale = std::min(scale, rect.height / 2 / std::abs(dy));
  return {centre.x + dx * scale, centre.y + dy * scale};
}

/// Puts new things on a board one list at a time.
class Placer {
 public:
  explicit Placer(BoardSnapshot board) : board_(std::move(board)) {
    for_each_widget(board_, [this](const Widget& widget) {
      rects_.emplace(widget.id, widget.rect);
      if (widget.mark) marked_.emplace(MarkKey{widget.mark->stamp, widget.mark->place}, widget.id);
      next_order_ = std::max(next_order_, widget.order + 1);
    });
  }

  Placing place(const std::vector<NewWidget>& widgets) && {
    // Ids first: a parent or an arrow's end may stand later in the list.
    for (const NewWidget& widget : widgets) name(widget);
    for (std::size_t i = 0; i < widgets.size(); ++i) {
      if (is_new_[i]) put(widgets[i], ids_[i]);
    }
    return {std::move(board_), std::move(ids_)};
  }

 private:
  void name(const NewWidget& widget) {
    if (widget.mark) {
      const MarkKey key{widget.mark->stamp, widget.mark->place};
      const auto present = marked_.find(key);
      is_new_.push_back(present == marked_.end());
      ids_.push_back(is_new_.back() ? unused_id(key.first + ":" + key.second) : present->second);
      marked_.emplace(key, ids_.back());
    } else {
      is_new_.push_back(true);
      ids_.push_back(unused_id(""));
    }
    if (is_new_.back()) rects_.emplace(ids_.back(), widget.rect);
  }

  /// `wanted` when it is free, else the next free "new-<n>".
  std::string unused_id(std::string wanted) {
    while (wanted.empty() || rects_.contains(wanted)) wanted = "new-" + std::to_string(++numbered_);
    return wanted;
  }

  void put(const NewWidget& widget, const WidgetId& id) {
    switch (widget.kind) {
      case WidgetKind::note: board_.notes.push_back(common<Note>(widget, id)); break;
      case WidgetKind::area: board_.areas.push_back(area(widget, id)); break;
      case WidgetKind::text: board_.texts.push_back(free_text(widget, id)); break;
      case WidgetKind::arrow: board_.arrows.push_back(arrow(widget, id)); break;
    }
  }

  template <typename Thing>
  Thing common(const NewWidget& widget, const WidgetId& id) {
    Thing thing;
    thing.id = id;
    thing.text.plain = widget.text;
    thing.rect = widget.rect;
    thing.fill = widget.fill;
    thing.stroke = widget.stroke;
    thing.font_size = widget.font_size;
    thing.parent = widget.parent ? ids_.at(*widget.parent) : widget.parent_id;
    thing.link = widget.link;
    thing.mark = widget.mark;
    thing.order = next_order_++;
    return thing;
  }

  Area area(const NewWidget& widget, const WidgetId& id) {
    auto area = common<Area>(widget, id);
    area.is_frame = true;
    return area;
  }

  /// Text without a size gets that of its words.
  FreeText free_text(const NewWidget& widget, const WidgetId& id) {
    auto text = common<FreeText>(widget, id);
    const double width = text.rect.width > 0 ? text.rect.width : std::numeric_limits<double>::infinity();
    const Size size = text_size(widget.text, width, widget.font_size);
    if (text.rect.width <= 0) text.rect.width = size.width;
    if (text.rect.height <= 0) text.rect.height = size.height;
    return text;
  }

  Arrow arrow(const NewWidget& widget, const WidgetId& id) {
    auto arrow = common<Arrow>(widget, id);
    if (widget.from) arrow.from = ids_.at(*widget.from);
    if (widget.to) arrow.to = ids_.at(*widget.to);
    if (widget.from && widget.to) {
      const ArrowEnds ends = arrow_between(rects_.at(arrow.from), rects_.at(arrow.to));
      arrow.start = ends.start;
      arrow.end = ends.end;
    }
    arrow.rect = {std::min(arrow.start.x, arrow.end.x), std::min(arrow.start.y, arrow.end.y),
                  std::abs(arrow.end.x - arrow.start.x), std::abs(arrow.end.y - arrow.start.y)};
    return arrow;
  }

  BoardSnapshot board_;
  std::map<WidgetId, Rect> rects_;
  std::map<MarkKey, WidgetId> marked_;
  std::vector<WidgetId> ids_;
  std::vector<bool> is_new_;
  int next_order_ = 0;
  int numbered_ = 0;
};

}  // namespace

BoardSnapshot placed(BoardSnapshot board, const std::vector<NewWidget>& widgets) {
  return placed_with_ids(std::move(board), widgets).board;
}

Placing placed_with_ids(BoardSnapshot board, const std::vector<NewWidget>& widgets) {
  return Placer(std::move(board)).place(widgets);
}

ArrowEnds arrow_between(const Rect& from, const Rect& to) {
  return {border_towards(from, to.centre()), border_towards(to, from.centre())};
}

}  // namespace rtp
