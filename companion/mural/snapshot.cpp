#include "mural/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text.hpp"
#include "board/figures.hpp"

namespace rtp {

namespace {

Point turned(Point point, Point centre, double radians) {
  const double dx = point.x - centre.x;
  const double dy = point.y - centre.y;
  return {centre.x + dx * std::cos(radians) - dy * std::sin(radians),
          centre.y + dx * std::sin(radians) + dy * std::cos(radians)};
}

double radians_of(const MuralWidget& widget) { return widget.rotation * std::numbers::pi / 180; }

bool is_drawn_shape(const MuralWidget& widget) { return widget.kind == MuralKind::shape; }

class SnapshotWriter {
 public:
  SnapshotWriter(const MuralContent& content, MuralNames names)
      : content_(content), names_(std::move(names)), marked_(marked_widgets(content)) {
    for (const MuralWidget& widget : content.widgets()) {
      if (!widget.invisible) shown_.push_back(&widget);
    }
    std::stable_sort(shown_.begin(), shown_.end(),
                     [](const MuralWidget* a, const MuralWidget* b) { return a->order < b->order; });
  }

  BoardSnapshot write() {
    read_shapes();
    for (std::size_t i = 0; i < shown_.size(); ++i) add(i);
    count_votes();
    board_.ref = names_.ref;
    board_.title = names_.title;
    board_.url = names_.url;
    return std::move(board_);
  }

 private:
  void add(std::size_t i) {
    const MuralWidget& from = *shown_[i];
    switch (from.kind) {
      case MuralKind::sticky_note: return add_note(i);
      case MuralKind::text: board_.texts.push_back({widget(from)}); return;
      case MuralKind::area: board_.areas.push_back({widget(from), true}); return;
      case MuralKind::arrow: return add_arrow(from);
      case MuralKind::other: return add_other(from);
      case MuralKind::shape: break;
    }
    switch (readings_[figure_at_[i]].kind) {
      case FigureReading::Kind::area: board_.areas.push_back({widget(from), false}); break;
      case FigureReading::Kind::vote: add_other(from); break;
      case FigureReading::Kind::note: add_note(i); break;
    }
  }

  Widget widget(const MuralWidget& from) {
    Widget widget;
    widget.id = from.id;
    widget.text = from.text;
    widget.rect = content_.absolute(from);
    widget.angle = radians_of(from);
    widget.fill = from.fill;
    widget.stroke = from.stroke;
    widget.parent = area_round(from);
    if (const auto& mark = from.inscription.mark; mark && marked_.at({mark->stamp, mark->place}) == &from)
      widget.mark = mark;
    widget.url = from.view_link.empty() ? names_.url : from.view_link;
    widget.link = from.link;
    widget.font_size = from.font_size;
    widget.author = from.author;
    widget.created = from.created;
    widget.changed = from.changed;
    widget.order = next_order_++;
    return widget;
  }

  /// The innermost area that people see; a table's cell lies in its table first. At most as many steps as a chain of
  /// parents can have without going round.
  WidgetId area_round(const MuralWidget& from) const {
    const MuralWidget* parent = content_.find(from.parent);
    for (std::size_t steps = 0; parent != nullptr && steps < most_levels;
         ++steps, parent = content_.find(parent->parent)) {
      if (parent->kind == MuralKind::area && !parent->invisible && parent->id != from.id) return parent->id;
    }
    return "";
  }

  void add_note(std::size_t i) {
    const MuralWidget& from = *shown_[i];
    Note note{widget(from), {}, 0};
    for (const std::string& tag : from.tags) {
      const auto found = names_.tags.find(tag);
      if (found != names_.tags.end() && !found->second.empty()) note.tags.push_back(found->second);
    }
    if (const auto votes = names_.votes.find(from.id); votes != names_.votes.end()) note.votes = votes->second;
    note_at_[i] = board_.notes.size();
    board_.notes.push_back(std::move(note));
  }

  void add_arrow(const MuralWidget& from) {
    Arrow arrow{widget(from), end_of(from.from), end_of(from.to), {}, {}};
    std::vector<Point> points = from.points;
    if (points.empty()) points = {{0, 0}, {arrow.rect.width, arrow.rect.height}};
    for (Point& point : points)
      point = turned({arrow.rect.x + point.x, arrow.rect.y + point.y}, arrow.rect.centre(), arrow.angle);
    arrow.angle = 0;
    arrow.start = points.front();
    arrow.end = points.back();
    if (runs_backwards(arrow)) std::swap(arrow.start, arrow.end);
    arrow.rect = {points.front().x, points.front().y, 0, 0};
    for (const Point& point : points) arrow.rect = united(arrow.rect, {point.x, point.y, 0, 0});
    board_.arrows.push_back(std::move(arrow));
  }

  /// Whether the points fit better the other way round to what the arrow is tied to.
  bool runs_backwards(const Arrow& arrow) const {
    double as_it_is = 0;
    double swapped = 0;
    const auto measure = [&](const WidgetId& id, Point here, Point there) {
      const MuralWidget* tied = content_.find(id);
      if (tied == nullptr) return;
      const Rect box = content_.absolute(*tied);
      as_it_is += distance({here.x, here.y, 0, 0}, box);
      swapped += distance({there.x, there.y, 0, 0}, box);
    };
    measure(arrow.from, arrow.start, arrow.end);
    measure(arrow.to, arrow.end, arrow.start);
    return swapped < as_it_is;
  }

  /// Empty for what is gone or not seen: Mural is not known to untie an arrow when its end goes.
  WidgetId end_of(const std::string& id) const {
    const MuralWidget* end = id.empty() ? nullptr : content_.find(id);
    return end == nullptr || end->invisible ? WidgetId() : end->id;
  }

  void add_other(const MuralWidget& from) { board_.others.push_back({widget(from), from.type}); }

  void read_shapes() {
    figure_at_.assign(shown_.size(), none);
    note_at_.assign(shown_.size(), none);
    if (std::none_of(shown_.begin(), shown_.end(), [](const MuralWidget* widget) { return is_drawn_shape(*widget); }))
      return;
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const MuralWidget& widget = *shown_[i];
      if (widget.kind == MuralKind::arrow || widget.kind == MuralKind::area) continue;
      Figure figure;
      figure.rect = content_.absolute(widget);
      figure.font_size = trimmed(widget.text.plain).empty() ? 0 : widget.font_size;
      figure.is_note = widget.kind == MuralKind::sticky_note || widget.inscription.mark.has_value();
      figure.is_shape = is_drawn_shape(widget) || widget.kind == MuralKind::sticky_note;
      figure.is_round = widget.is_round;
      figure_at_[i] = figures.size();
      shown_at_.push_back(i);
      figures.push_back(figure);
    }
    readings_ = read_figures(figures);
  }

  void count_votes() {
    for (std::size_t figure = 0; figure < readings_.size(); ++figure) {
      const FigureReading& reading = readings_[figure];
      if (reading.kind != FigureReading::Kind::vote || !is_drawn_shape(*shown_[shown_at_[figure]])) continue;
      if (const std::size_t note = note_at_[shown_at_[reading.voted_for]]; note != none) ++board_.notes[note].votes;
    }
  }

  static constexpr std::size_t none = FigureReading::nothing;
  static constexpr std::size_t most_levels = 1'000;

  const MuralContent& content_;
  MuralNames names_;
  std::map<MarkPlace, const MuralWidget*> marked_;
  BoardSnapshot board_;
  std::vector<const MuralWidget*> shown_;
  std::vector<std::size_t> figure_at_;  ///< by position in `shown_`
  std::vector<std::size_t> note_at_;    ///< the same
  std::vector<std::size_t> shown_at_;   ///< by position among the figures
  std::vector<FigureReading> readings_;
  int next_order_ = 0;
};

}  // namespace

BoardSnapshot snapshot_of(const MuralContent& content, MuralNames names) {
  return SnapshotWriter(content, std::move(names)).write();
}

bool is_older(const MuralWidget& a, const MuralWidget& b) {
  const Instant a_created = a.created.value_or(Instant::max());
  const Instant b_created = b.created.value_or(Instant::max());
  return a_created != b_created ? a_created < b_created : a.id < b.id;
}

std::map<MarkPlace, const MuralWidget*> marked_widgets(const MuralContent& content) {
  std::map<MarkPlace, const MuralWidget*> marked;
  for (const MuralWidget& widget : content.widgets()) {
    const auto& mark = widget.inscription.mark;
    if (!mark) continue;
    const auto [found, is_new] = marked.emplace(MarkPlace(mark->stamp, mark->place), &widget);
    if (!is_new && is_older(widget, *found->second)) found->second = &widget;
  }
  return marked;
}

bool may_have_votes(const MuralContent& content) {
  return std::any_of(content.widgets().begin(), content.widgets().end(), [](const MuralWidget& widget) {
    if (widget.kind != MuralKind::sticky_note && widget.kind != MuralKind::shape) return false;
    const auto& mark = widget.inscription.mark;
    const std::string& text = widget.text.plain;
    return !text.empty() && (!mark || mark->stamped_text != text_hash(text));
  });
}

}  // namespace rtp
