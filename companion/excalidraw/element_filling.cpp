#include "excalidraw/element_filling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace rtp {

namespace {

/// Far beyond what Excalidraw can show; keeps every sum and product of coordinates finite.
constexpr double largest_number = 1e7;

/// Sorted by name.
constexpr std::array<std::pair<std::string_view, Field>, 35> fields{{
    {"angle", Field::angle},
    {"autoResize", Field::auto_resize},
    {"backgroundColor", Field::background_colour},
    {"boundElements", Field::bound_elements},
    {"containerId", Field::container_id},
    {"created", Field::created},
    {"customData", Field::custom_data},
    {"end", Field::end},
    {"endArrowhead", Field::end_arrowhead},
    {"endBinding", Field::end_binding},
    {"fontFamily", Field::font_family},
    {"fontSize", Field::font_size},
    {"frameId", Field::frame_id},
    {"groupIds", Field::group_ids},
    {"height", Field::height},
    {"id", Field::id},
    {"isDeleted", Field::is_deleted},
    {"label", Field::label},
    {"lineHeight", Field::line_height},
    {"link", Field::link},
    {"name", Field::name},
    {"originalText", Field::original_text},
    {"points", Field::points},
    {"start", Field::start},
    {"startArrowhead", Field::start_arrowhead},
    {"startBinding", Field::start_binding},
    {"strokeColor", Field::stroke_colour},
    {"text", Field::text},
    {"textAlign", Field::text_align},
    {"type", Field::type},
    {"updated", Field::updated},
    {"verticalAlign", Field::vertical_align},
    {"width", Field::width},
    {"x", Field::x},
    {"y", Field::y},
}};
static_assert(std::is_sorted(fields.begin(), fields.end()));

/// Where in `fields` the names begin that start with a letter: a board has some thirty members for each element.
constexpr auto first_of_letter = [] {
  std::array<std::uint8_t, 0x80> first{};
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    while (at < fields.size() && static_cast<std::size_t>(fields[at].first.front()) < letter) ++at;
    first[letter] = static_cast<std::uint8_t>(at);
  }
  return first;
}();

ElementKind kind_of_type(std::string_view type) {
  if (type == "rectangle" || type == "ellipse" || type == "diamond" || type == "stickynote") return ElementKind::shape;
  if (type == "text") return ElementKind::text;
  if (type == "frame" || type == "magicframe") return ElementKind::frame;
  if (type == "arrow" || type == "line" || type == "draw") return ElementKind::arrow;
  return ElementKind::other;
}

std::optional<Rect> rect_of(const ElementDraft& draft) {
  if (!draft.x || !draft.y || !draft.width || !draft.height) return std::nullopt;
  return Rect{std::min(*draft.x, *draft.x + *draft.width), std::min(*draft.y, *draft.y + *draft.height),
              std::abs(*draft.width), std::abs(*draft.height)};
}

std::vector<Point> points_of(const ElementDraft& draft) {
  if (!draft.x || !draft.y) return {};
  std::vector<Point> points = draft.points;
  if (points.empty()) {
    if (!draft.width || !draft.height) return {};
    points = {{0, 0}, {*draft.width, *draft.height}};
  }
  for (Point& point : points) point = {*draft.x + point.x, *draft.y + point.y};
  return points;
}

std::string_view words_of(const ElementDraft& draft, ElementKind type) {
  if (type == ElementKind::frame) return draft.name;
  if (type != ElementKind::text && !draft.label.empty()) return draft.label;
  return draft.original_text.empty() ? draft.text : draft.original_text;
}

}  // namespace

Field field_named(std::string_view name) {
  const auto letter = static_cast<unsigned char>(name.empty() ? 0 : name.front());
  if (letter >= first_of_letter.size() - 1) return Field::unknown;
  for (std::size_t i = first_of_letter[letter]; i < first_of_letter[letter + 1]; ++i) {
    if (fields[i].first == name) return fields[i].second;
  }
  return Field::unknown;
}

std::optional<double> usable(std::optional<double> number) {
  if (!number || !std::isfinite(*number) || std::abs(*number) > largest_number) return std::nullopt;
  return number;
}

Element finished(ElementDraft draft) {
  Element element = std::move(draft.element);
  const ElementKind type = kind_of_type(element.type);
  element.words = words_of(draft, type);
  element.rect = rect_of(draft);
  element.from = draft.start.empty() ? draft.short_start : draft.start;
  element.to = draft.end.empty() ? draft.short_end : draft.end;
  element.points_back = !draft.start_head.empty() && draft.end_head.empty();
  if (!element.alive) return element;
  if (type == ElementKind::arrow) element.points = points_of(draft);
  const bool has_place = type == ElementKind::arrow ? !element.points.empty() : element.rect.has_value();
  element.kind = has_place || type == ElementKind::text ? type : ElementKind::other;
  return element;
}

}  // namespace rtp
