#include "excalidraw/new_elements.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "excalidraw/arrow_path.hpp"
#include "excalidraw/edit.hpp"
#include "excalidraw/element_mark.hpp"
#include "excalidraw/element_text.hpp"
#include "excalidraw/order.hpp"

namespace rtp {

namespace {

constexpr Colour dark_ink{0x1e, 0x1e, 0x1e};

/// Every field that Excalidraw 0.18.1 writes for any element.
Json plain_element(const char* type, const std::string& id, const Rect& rect, const std::string& frame, Instant now) {
  Json element{{"id", id},
               {"type", type},
               {"angle", 0},
               {"strokeColor", css(dark_ink)},
               {"backgroundColor", "transparent"},
               {"fillStyle", "solid"},
               {"strokeWidth", 1},
               {"strokeStyle", "solid"},
               {"roughness", 0},
               {"opacity", 100},
               {"roundness", nullptr},
               {"groupIds", Json::array()},
               {"frameId", nullptr},
               {"index", no_order_key},
               {"boundElements", Json::array()},
               {"seed", stable_number(id)},
               {"version", 0},
               {"isDeleted", false},
               {"link", nullptr},
               {"locked", false}};
  if (!frame.empty()) element["frameId"] = frame;
  set_rect(element, rect);
  touch(element, now);
  return element;
}

Json element_for(const char* type, const NewWidget& widget, const NewIdentity& identity) {
  Json element = plain_element(type, identity.id, widget.rect, identity.frame, identity.now);
  element["strokeColor"] = css(widget.stroke);
  element["backgroundColor"] = css(widget.fill);
  element["locked"] = widget.locked;
  if (!widget.link.empty()) element["link"] = widget.link;
  if (widget.mark) set_mark(element, *widget.mark);
  return element;
}

/// Ink that can be read on the fill: WCAG 2.2 asks for a contrast of 4.5.
Colour ink_on(Colour fill) {
  constexpr Colour white{0xff, 0xff, 0xff};
  return fill.alpha == 255 && contrast(fill, dark_ink) < 4.5 ? white : dark_ink;
}

TextLook look_with(double font_size, const char* align, const char* vertical_align) {
  TextLook look;
  look.size = std::clamp(font_size, 1.0, 1000.0);
  look.align = align;
  look.vertical_align = vertical_align;
  return look;
}

Json binding_to(const std::string& id) { return {{"elementId", id}, {"focus", 0}, {"gap", arrow_gap}}; }

}  // namespace

std::string text_id_of(const std::string& id) { return id + "-t"; }

std::string background_id_of(const std::string& id) { return id + "-b"; }

Json bound_text_element(const std::string& id, const std::string& text, const Json& container, double font_size,
                        Instant now) {
  const TextLook look = look_with(font_size, "center", "middle");
  Json element = plain_element("text", id, {}, string_of(container, "frameId"), now);
  element["containerId"] = string_of(container, "id");
  element["autoResize"] = true;
  element["strokeColor"] = css(ink_on(parse_colour(string_of(container, "backgroundColor")).value_or(transparent)));
  element["groupIds"] = container.value("groupIds", Json::array());
  if (const Json* locked = member(container, "locked"); locked != nullptr && locked->is_boolean())
    element["locked"] = *locked;
  const LaidText laid = lay_out_bound(text, look, element_of(container));
  set_laid_text(element, text, look, laid);
  return element;
}

std::vector<Json> note_elements(const NewWidget& widget, const NewIdentity& identity) {
  std::vector<Json> elements{element_for("rectangle", widget, identity)};
  elements[0]["roundness"] = {{"type", 3}, {"value", 6}};
  if (trimmed(widget.text).empty()) {
    set_font_size_to_come(elements[0], widget.font_size);
    return elements;
  }
  const TextLook look = look_with(widget.font_size, "center", "middle");
  const double needed = height_needed(widget.text, look, "rectangle", widget.rect.width);
  elements[0]["height"] = std::max(widget.rect.height, needed);
  const std::string text_id = text_id_of(identity.id);
  elements.push_back(bound_text_element(text_id, widget.text, elements[0], widget.font_size, identity.now));
  add_bound_element(elements[0], text_id, "text");
  return elements;
}

Json frame_element(const NewWidget& widget, const NewIdentity& identity) {
  Json frame = element_for("frame", widget, identity);
  frame["name"] = widget.text;
  frame["locked"] = true;
  set_font_size_to_come(frame, widget.font_size);
  if (!identity.frame.empty()) {
    frame["frameId"] = nullptr;
    set_own_text(frame, "area", identity.frame);
  }
  return frame;
}

Json background_element(const NewWidget& widget, const NewIdentity& identity) {
  Json background = plain_element("rectangle", background_id_of(identity.id), widget.rect, identity.id, identity.now);
  background["strokeColor"] = "transparent";
  background["backgroundColor"] = css(widget.fill);
  background["locked"] = true;
  set_own_text(background, "background", identity.id);
  return background;
}

Json text_element(const NewWidget& widget, const NewIdentity& identity) {
  Json element = element_for("text", widget, identity);
  const TextLook look = look_with(widget.font_size, "left", "top");
  element["containerId"] = nullptr;
  element["autoResize"] = widget.rect.width <= 0;
  set_laid_text(element, widget.text, look,
                lay_out_free(widget.text, look, {widget.rect.x, widget.rect.y}, widget.rect.width));
  return element;
}

std::vector<Json> arrow_elements(const NewWidget& widget, const NewIdentity& identity, const ArrowEnd& from,
                                 const ArrowEnd& to) {
  const auto tied = [](const ArrowEnd& end) { return end.id.empty() ? std::nullopt : std::optional(end.rect); };
  const std::vector<Point> points = path_between({from.rect.centre(), to.rect.centre()}, tied(from), tied(to));
  std::vector<Json> elements{element_for("arrow", widget, identity)};
  Json& arrow = elements[0];
  set_points(arrow, points);
  arrow["strokeWidth"] = 2;
  arrow["startBinding"] = from.id.empty() ? Json() : binding_to(from.id);
  arrow["endBinding"] = to.id.empty() ? Json() : binding_to(to.id);
  arrow["startArrowhead"] = nullptr;
  arrow["endArrowhead"] = "arrow";
  arrow["lastCommittedPoint"] = nullptr;
  arrow["elbowed"] = false;
  if (!trimmed(widget.text).empty()) {
    const std::string text_id = text_id_of(identity.id);
    elements.push_back(bound_text_element(text_id, widget.text, arrow, widget.font_size, identity.now));
    add_bound_element(elements[0], text_id, "text");
  }
  return elements;
}

}  // namespace rtp
