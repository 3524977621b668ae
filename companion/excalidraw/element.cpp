#include "excalidraw/element.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace rtp {

namespace {

/// Far beyond what Excalidraw can show; keeps every sum and product of coordinates finite.
constexpr double largest_number = 1e7;

const std::string no_text;

std::optional<double> usable_number(const Json& value) {
  if (!value.is_number()) return std::nullopt;
  const auto number = value.get<double>();
  if (!std::isfinite(number) || std::abs(number) > largest_number) return std::nullopt;
  return number;
}

ElementKind kind_of_type(std::string_view type) {
  if (type == "rectangle" || type == "ellipse" || type == "diamond" || type == "stickynote") return ElementKind::shape;
  if (type == "text") return ElementKind::text;
  if (type == "frame" || type == "magicframe") return ElementKind::frame;
  if (type == "arrow" || type == "line" || type == "draw") return ElementKind::arrow;
  return ElementKind::other;
}

const std::string& binding(const Json& arrow, std::string_view key, std::string_view short_key) {
  if (const Json* bound = member(arrow, key); bound != nullptr && bound->is_object())
    return string_of(*bound, "elementId");
  if (const Json* bound = member(arrow, short_key); bound != nullptr) return string_of(*bound, "id");
  return no_text;
}

std::vector<Point> listed_points(const Json& arrow, Point origin) {
  const Json* list = member(arrow, "points");
  if (list == nullptr || !list->is_array() || list->size() < 2) return {};
  std::vector<Point> points;
  points.reserve(list->size());
  for (const Json& entry : *list) {
    const auto point = point_of(entry);
    if (!point) return {};
    points.push_back({origin.x + point->x, origin.y + point->y});
  }
  return points;
}

}  // namespace

bool is_alive(const Json& element) {
  const Json* deleted = member(element, "isDeleted");
  return element.is_object() && (deleted == nullptr || !deleted->is_boolean() || !deleted->get<bool>());
}

ElementKind kind_of(const Json& element) {
  const ElementKind kind = kind_of_type(string_of(element, "type"));
  if (kind == ElementKind::arrow) return points_of(element).empty() ? ElementKind::other : kind;
  if (kind == ElementKind::text) return kind;
  return rect_of(element) ? kind : ElementKind::other;
}

const Json* member(const Json& element, std::string_view key) {
  if (!element.is_object()) return nullptr;
  const auto found = element.find(key);
  return found == element.end() ? nullptr : &*found;
}

const std::string& string_of(const Json& element, std::string_view key) {
  const Json* value = member(element, key);
  return value != nullptr && value->is_string() ? value->get_ref<const std::string&>() : no_text;
}

std::optional<double> number_of(const Json& element, std::string_view key) {
  const Json* value = member(element, key);
  return value == nullptr ? std::nullopt : usable_number(*value);
}

std::optional<Point> point_of(const Json& value) {
  if (!value.is_array() || value.size() < 2) return std::nullopt;
  const auto x = usable_number(value[0]);
  const auto y = usable_number(value[1]);
  if (!x || !y) return std::nullopt;
  return Point{*x, *y};
}

std::optional<Rect> rect_of(const Json& element) {
  const auto x = number_of(element, "x");
  const auto y = number_of(element, "y");
  const auto width = number_of(element, "width");
  const auto height = number_of(element, "height");
  if (!x || !y || !width || !height) return std::nullopt;
  return Rect{std::min(*x, *x + *width), std::min(*y, *y + *height), std::abs(*width), std::abs(*height)};
}

Colour colour_of(const Json& element, std::string_view key) {
  return parse_colour(string_of(element, key)).value_or(transparent);
}

std::vector<BoundElement> bound_elements_of(const Json& element) {
  std::vector<BoundElement> bound;
  const Json* list = member(element, "boundElements");
  if (list == nullptr || !list->is_array()) return bound;
  for (const Json& entry : *list) bound.push_back({string_of(entry, "id"), string_of(entry, "type")});
  return bound;
}

const std::string& start_of(const Json& arrow) { return binding(arrow, "startBinding", "start"); }

const std::string& end_of(const Json& arrow) { return binding(arrow, "endBinding", "end"); }

std::vector<Point> points_of(const Json& arrow) {
  const auto x = number_of(arrow, "x");
  const auto y = number_of(arrow, "y");
  if (!x || !y) return {};
  auto points = listed_points(arrow, {*x, *y});
  if (!points.empty()) return points;
  const auto width = number_of(arrow, "width");
  const auto height = number_of(arrow, "height");
  if (!width || !height) return {};
  return {{*x, *y}, {*x + *width, *y + *height}};
}

const std::string& raw_text_of(const Json& element) {
  if (kind_of_type(string_of(element, "type")) == ElementKind::frame) return string_of(element, "name");
  if (const Json* label = member(element, "label"); label != nullptr && label->is_object()) {
    if (const auto& text = string_of(*label, "text"); !text.empty()) return text;
  }
  if (const auto& text = string_of(element, "originalText"); !text.empty()) return text;
  return string_of(element, "text");
}

}  // namespace rtp
