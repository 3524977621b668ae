#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "excalidraw/element.hpp"

namespace rtp {

/// Fills an Element from JSON of any library. `Node` says how to look into a value of it:
/// `Value`, `is_object(v)`, `is_array(v)`, `text(v)` (nothing when it is none), `number(v)`, `boolean(v)`,
/// `each_member(v, f)` with f(name, value), `each_entry(v, f)` with f(value).

/// The members of an element that we read.
enum class Field {
  unknown,
  angle,
  auto_resize,
  background_colour,
  bound_elements,
  container_id,
  created,
  custom_data,
  end,
  end_arrowhead,
  end_binding,
  font_family,
  font_size,
  frame_id,
  group_ids,
  height,
  id,
  is_deleted,
  label,
  line_height,
  link,
  name,
  original_text,
  points,
  start,
  start_arrowhead,
  start_binding,
  stroke_colour,
  text,
  text_align,
  type,
  updated,
  vertical_align,
  width,
  x,
  y,
};
Field field_named(std::string_view name);

/// A number that a drawing can have; nothing for another one.
std::optional<double> usable(std::optional<double> number);

/// What is said by members together, gathered before it can be decided.
struct ElementDraft {
  Element element;
  std::optional<double> x, y, width, height;
  std::string_view name, label, text, original_text, start, end, short_start, short_end, start_head, end_head;
  std::vector<Point> points;
};

/// The element, once all its members were seen.
Element finished(ElementDraft draft);

template <typename Node>
class ElementFiller {
 public:
  using Value = typename Node::Value;

  static Element fill(const Value& json) {
    if (!Node::is_object(json)) return {};
    ElementDraft draft;
    draft.element.alive = true;
    Node::each_member(json, [&](std::string_view name, const Value& value) { take(draft, field_named(name), value); });
    return finished(std::move(draft));
  }

 private:
  static std::string_view text(const Value& value) { return Node::text(value).value_or(std::string_view()); }
  static std::optional<double> number(const Value& value) { return usable(Node::number(value)); }

  static std::string_view text_in(const Value& object, std::string_view wanted) {
    std::string_view found;
    Node::each_member(object, [&](std::string_view name, const Value& value) {
      if (name == wanted) found = text(value);
    });
    return found;
  }

  static void take(ElementDraft& draft, Field field, const Value& value) {
    Element& element = draft.element;
    switch (field) {
      case Field::unknown: break;
      case Field::id: element.id = text(value); break;
      case Field::type: element.type = text(value); break;
      case Field::x: draft.x = number(value); break;
      case Field::y: draft.y = number(value); break;
      case Field::width: draft.width = number(value); break;
      case Field::height: draft.height = number(value); break;
      case Field::angle: element.angle = number(value); break;
      case Field::stroke_colour: element.stroke = text(value); break;
      case Field::background_colour: element.fill = text(value); break;
      case Field::link: element.link = text(value); break;
      case Field::frame_id: element.frame = text(value); break;
      case Field::is_deleted: element.alive = !Node::boolean(value).value_or(false); break;
      case Field::created: element.created = Node::number(value); break;
      case Field::updated: element.updated = Node::number(value); break;
      case Field::group_ids: element.groups = texts(value); break;
      case Field::bound_elements: element.bound = bound(value); break;
      case Field::custom_data: take_custom_data(element.own, value); break;
      default: take_of_text(draft, field, value);
    }
  }

  static void take_of_text(ElementDraft& draft, Field field, const Value& value) {
    Element& element = draft.element;
    switch (field) {
      case Field::name: draft.name = text(value); break;
      case Field::label: draft.label = text_in(value, "text"); break;
      case Field::text: draft.text = text(value); break;
      case Field::original_text: draft.original_text = text(value); break;
      case Field::font_size: element.font_size = number(value); break;
      case Field::font_family: element.font_family = number(value); break;
      case Field::line_height: element.line_height = number(value); break;
      case Field::text_align: element.align = text(value); break;
      case Field::vertical_align: element.vertical_align = text(value); break;
      case Field::container_id: element.container = text(value); break;
      case Field::auto_resize: element.keeps_width = !Node::boolean(value).value_or(true); break;
      default: take_of_arrow(draft, field, value);
    }
  }

  static void take_of_arrow(ElementDraft& draft, Field field, const Value& value) {
    switch (field) {
      case Field::points: draft.points = points(value); break;
      case Field::start_binding: draft.start = text_in(value, "elementId"); break;
      case Field::end_binding: draft.end = text_in(value, "elementId"); break;
      case Field::start: draft.short_start = text_in(value, "id"); break;
      case Field::end: draft.short_end = text_in(value, "id"); break;
      case Field::start_arrowhead: draft.start_head = text(value); break;
      case Field::end_arrowhead: draft.end_head = text(value); break;
      default: break;
    }
  }

  static std::vector<std::string_view> texts(const Value& list) {
    std::vector<std::string_view> found;
    Node::each_entry(list, [&](const Value& entry) {
      if (const auto words = Node::text(entry)) found.push_back(*words);
    });
    return found;
  }

  static std::vector<BoundElement> bound(const Value& list) {
    std::vector<BoundElement> found;
    Node::each_entry(list, [&](const Value& entry) {
      found.push_back({text_in(entry, "id"), text_in(entry, "type")});
    });
    return found;
  }

  /// Points relative to the arrow's place; none when one of them is no point.
  static std::vector<Point> points(const Value& list) {
    std::vector<Point> found;
    bool readable = true;
    Node::each_entry(list, [&](const Value& entry) {
      std::vector<std::optional<double>> numbers;
      Node::each_entry(entry, [&](const Value& value) { numbers.push_back(number(value)); });
      readable = readable && numbers.size() >= 2 && numbers[0] && numbers[1];
      if (readable) found.push_back({*numbers[0], *numbers[1]});
    });
    if (!readable || found.size() < 2) found.clear();
    return found;
  }

  static void take_custom_data(OwnWords& own, const Value& custom) {
    own = {};
    Node::each_member(custom, [&](std::string_view name, const Value& value) {
      if (name == "rtp") own = own_words(value);
    });
  }

  static OwnWords own_words(const Value& object) {
    OwnWords own;
    Node::each_member(object, [&](std::string_view name, const Value& value) {
      if (name == "stamp") own.stamp = text(value);
      if (name == "place") own.place = text(value);
      if (name == "role") own.role = text(value);
      if (name == "was") own.was = text(value);
      if (name == "area") own.area = text(value);
      if (name == "background") own.background = text(value);
      if (name == "number") own.number = number(value);
      if (name == "font") own.font = number(value);
      if (name == "tags") own.tags = texts(value);
    });
    return own;
  }
};

}  // namespace rtp
