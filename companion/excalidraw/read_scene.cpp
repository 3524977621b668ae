#include "excalidraw/read_scene.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"
#include "board/figures.hpp"
#include "excalidraw/element_mark.hpp"
#include "excalidraw/element_text.hpp"
#include "excalidraw/scene_links.hpp"

namespace rtp {

namespace {

constexpr std::size_t none = SceneLinks::none;

/// Nothing outside the years 1970 to 2999.
std::optional<Instant> instant_at(std::optional<double> milliseconds) {
  if (!milliseconds || !(*milliseconds > 0 && *milliseconds < 32'503'680'000'000.0)) return std::nullopt;
  return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(*milliseconds)));
}

Colour colour_of(std::string_view text) { return parse_colour(text).value_or(transparent); }

class SceneReader {
 public:
  SceneReader(const std::vector<Element>& elements, BoardSnapshot& board)
      : elements_(elements), board_(board), links_(links_of(elements)), marked_(marked_positions(elements, links_)) {}

  void read() {
    read_shapes();
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!links_.stands_alone[i]) continue;
      switch (links_.kinds[i]) {
        case ElementKind::shape: add_shape(i); break;
        case ElementKind::frame: board_.areas.push_back({widget(i), true}); break;
        case ElementKind::text: add_text(i); break;
        case ElementKind::arrow: add_arrow(i); break;
        case ElementKind::other: add_other(i); break;
      }
    }
    count_votes();
  }

 private:
  Widget widget(std::size_t i) {
    const Element& element = elements_[i];
    Widget widget;
    widget.id = links_.ids[i];
    widget.text.plain = text_on(elements_, links_, i);
    widget.rect = element.rect.value_or(Rect{});
    widget.angle = element.angle.value_or(0);
    widget.fill = colour_of(element.fill);
    widget.stroke = colour_of(element.stroke);
    widget.parent = parent_of(i);
    widget.groups.assign(element.groups.begin(), element.groups.end());
    if (auto mark = mark_of(element); mark && marked_.at(mark_key(*mark)) == i) widget.mark = std::move(mark);
    widget.link = clean_text(element.link);
    widget.font_size = font_size_of(i);
    widget.created = instant_at(element.created);
    widget.changed = instant_at(element.updated);
    if (const std::size_t text = links_.text[i]; text != none)
      widget.changed = std::max(widget.changed, instant_at(elements_[text].updated));
    widget.order = next_order_++;
    return widget;
  }

  WidgetId parent_of(std::size_t i) const {
    const Element& element = elements_[i];
    const std::size_t frame = links_.position(element.own.area.empty() ? element.frame : element.own.area);
    const bool is_parent = frame != none && frame != i && links_.kinds[frame] == ElementKind::frame;
    return is_parent ? links_.ids[frame] : WidgetId();
  }

  double font_size_of(std::size_t i) const {
    if (links_.text[i] != none) return look_of(elements_[links_.text[i]]).size;
    if (links_.kinds[i] == ElementKind::text) return look_of(elements_[i]).size;
    return font_size_to_come(elements_[i]);
  }

  /// Looks at everything that has a place, and decides for each shape what it is.
  void read_shapes() {
    std::vector<Figure> figures;
    figure_at_.assign(elements_.size(), none);
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      const ElementKind kind = links_.kinds[i];
      if (!links_.stands_alone[i] || kind == ElementKind::arrow || kind == ElementKind::frame) continue;
      if (const auto& rect = elements_[i].rect) {
        figure_at_[i] = figures.size();
        element_at_.push_back(i);
        figures.push_back(figure(i, *rect));
      }
    }
    readings_ = read_figures(figures);
  }

  Figure figure(std::size_t i, const Rect& rect) const {
    const Element& element = elements_[i];
    Figure figure;
    figure.rect = rect;
    figure.is_shape = links_.kinds[i] == ElementKind::shape;
    figure.is_note = mark_of(element).has_value() || element.type == "stickynote";
    figure.is_round = element.type == "ellipse";
    if (const std::size_t text = links_.text[i]; text != none && !trimmed(elements_[text].words).empty()) {
      const TextLook look = look_of(elements_[text]);
      figure.font_size = look.size;
      figure.title_on_top = look.vertical_align == "top";
    } else if (!trimmed(element.words).empty()) {
      figure.font_size = look_of(element).size;
    }
    return figure;
  }

  void add_shape(std::size_t i) {
    switch (readings_[figure_at_[i]].kind) {
      case FigureReading::Kind::area: board_.areas.push_back({widget(i), false}); break;
      case FigureReading::Kind::vote: add_other(i); break;
      case FigureReading::Kind::note:
        note_at_.resize(elements_.size(), none);
        note_at_[i] = board_.notes.size();
        board_.notes.push_back({widget(i), tags_of(elements_[i]), 0});
        break;
    }
  }

  void count_votes() {
    for (const FigureReading& reading : readings_) {
      if (reading.kind == FigureReading::Kind::vote) ++board_.notes[note_at_[element_at_[reading.voted_for]]].votes;
    }
  }

  void add_text(std::size_t i) {
    if (!elements_[i].rect) return add_other(i);
    board_.texts.push_back({widget(i)});
  }

  void add_arrow(std::size_t i) {
    const Element& element = elements_[i];
    const std::vector<Point>& points = element.points;
    Arrow arrow{widget(i), id_at(links_.from[i]), id_at(links_.to[i]), points.front(), points.back()};
    arrow.rect = {points.front().x, points.front().y, 0, 0};
    for (const Point& point : points) arrow.rect = united(arrow.rect, {point.x, point.y, 0, 0});
    if (element.points_back) {
      std::swap(arrow.from, arrow.to);
      std::swap(arrow.start, arrow.end);
    }
    board_.arrows.push_back(std::move(arrow));
  }

  void add_other(std::size_t i) { board_.others.push_back({widget(i), clean_text(elements_[i].type, 100)}); }

  WidgetId id_at(std::size_t position) const { return position == none ? WidgetId() : links_.ids[position]; }

  const std::vector<Element>& elements_;
  BoardSnapshot& board_;
  SceneLinks links_;
  std::unordered_map<std::string, std::size_t> marked_;
  std::vector<std::size_t> figure_at_;   ///< by position in the scene
  std::vector<std::size_t> element_at_;  ///< by position among the figures
  std::vector<FigureReading> readings_;
  std::vector<std::size_t> note_at_;  ///< by position in the scene
  int next_order_ = 0;
};

}  // namespace

BoardSnapshot read_scene(const std::vector<Element>& elements, const std::string& ref, const std::string& title) {
  BoardSnapshot board;
  board.ref = ref;
  board.title = title;
  SceneReader(elements, board).read();
  return board;
}

}  // namespace rtp
