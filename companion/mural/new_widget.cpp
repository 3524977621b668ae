#include "mural/new_widget.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/visible_text.hpp"
#include "board/placed.hpp"
#include "board/text_layout.hpp"
#include "mural/widget.hpp"

namespace rtp {

namespace {

using nlohmann::json;

constexpr const char* font = "proxima-nova";  // Mural's own default [D]
constexpr std::size_t longest_link = 1024;    // [D]

/// A note's border is black or not there [D]: dark ink asks for it.
bool is_dark_ink(Colour colour) {
  constexpr int darkest = 0x30;
  return colour.alpha == 255 && colour.red < darkest && colour.green < darkest && colour.blue < darkest;
}

/// What every kind takes.
json common(const NewWidget& widget, const NewPlace& place, const Rect& rect) {
  json body{{"x", rect.x - place.corner.x}, {"y", rect.y - place.corner.y}, {"instruction", place.instruction}};
  if (rect.width > 0) body["width"] = rect.width;
  if (rect.height > 0) body["height"] = rect.height;
  if (!place.parent.empty()) body["parentId"] = place.parent;
  const bool may_have_link = widget.kind == WidgetKind::note || widget.kind == WidgetKind::text;
  if (may_have_link && widget.link.size() <= longest_link && is_safe_link(widget.link)) body["hyperlink"] = widget.link;
  return body;
}

double font_size_of(const NewWidget& widget) { return std::max(widget.font_size, 1.0); }

json note_body(const NewWidget& widget, const NewPlace& place) {
  json body = common(widget, place, widget.rect);
  body["shape"] = "rectangle";
  body["text"] = widget.text;
  body["style"] = {{"backgroundColor", mural_colour(widget.fill)},
                   {"border", is_dark_ink(widget.stroke)},
                   {"font", font},
                   {"fontSize", font_size_of(widget)},
                   {"textAlign", "center"}};
  return body;
}

json text_body(const NewWidget& widget, const NewPlace& place) {
  json body = common(widget, place, widget.rect);
  body["text"] = mural_html({widget.text, {}}, widget.stroke);
  body["style"] = {{"backgroundColor", mural_colour(widget.fill)},
                   {"font", font},
                   {"fontSize", font_size_of(widget)},
                   {"textAlign", "left"}};
  return body;
}

json area_body(const NewWidget& widget, const NewPlace& place) {
  json body = common(widget, place, widget.rect);
  body["layout"] = "free";
  body["title"] = widget.text;
  body["showTitle"] = !widget.text.empty();
  body["style"] = {{"backgroundColor", mural_colour(widget.fill)},
                   {"borderColor", mural_colour(widget.stroke)},
                   {"borderStyle", "solid"},
                   {"borderWidth", 1},
                   {"titleFontSize", font_size_of(widget)}};
  return body;
}

json arrow_body(const NewWidget& widget, const NewPlace& place, const NewEnds& ends) {
  const ArrowEnds line = arrow_between(ends.from_rect, ends.to_rect);
  const Point corner{std::min(line.start.x, line.end.x), std::min(line.start.y, line.end.y)};
  // Its own box may not be empty [S].
  const Rect box{corner.x, corner.y, std::max(std::abs(line.end.x - line.start.x), 1.0),
                 std::max(std::abs(line.end.y - line.start.y), 1.0)};
  json body = common(widget, place, box);
  body["points"] = json::array({{{"x", line.start.x - corner.x}, {"y", line.start.y - corner.y}},
                                {{"x", line.end.x - corner.x}, {"y", line.end.y - corner.y}}});
  if (!ends.from.empty()) body["startRefId"] = ends.from;
  if (!ends.to.empty()) body["endRefId"] = ends.to;
  body["arrowType"] = "straight";
  body["tip"] = "single";
  body["style"] = {{"strokeColor", mural_colour(widget.stroke)}, {"strokeStyle", "solid"}, {"strokeWidth", 2}};
  if (!widget.text.empty())
    body["label"] = label_of(widget.text, {box.width, box.height}, font_size_of(widget), widget.stroke);
  return body;
}

}  // namespace

const char* endpoint_of(const NewWidget& widget) {
  switch (widget.kind) {
    case WidgetKind::area: return "area";
    case WidgetKind::arrow: return "arrow";
    case WidgetKind::text: return widget.rect.width > 0 ? "textbox" : "title";
    case WidgetKind::note: break;
  }
  return "sticky-note";
}

json body_of(const NewWidget& widget, const NewPlace& place, const NewEnds& ends) {
  switch (widget.kind) {
    case WidgetKind::area: return area_body(widget, place);
    case WidgetKind::arrow: return arrow_body(widget, place, ends);
    case WidgetKind::text: return text_body(widget, place);
    case WidgetKind::note: break;
  }
  return note_body(widget, place);
}

json label_of(const std::string& text, Size box, double font_size, Colour ink) {
  constexpr double widest = 300;
  const Size size = text_size(text, widest, font_size);
  return {{"format",
           {{"color", mural_colour(ink.alpha == 0 ? Colour{} : ink)},
            {"fontFamily", font},
            {"bold", false},
            {"italic", false},
            {"textAlign", "center"},
            {"fontSize", font_size}}},
          {"labels", json::array({{{"x", (box.width - size.width) / 2},
                                   {"y", (box.height - size.height) / 2},
                                   {"width", std::max(size.width, 1.0)},
                                   {"height", std::max(size.height, 1.0)},
                                   {"text", text}}})}};
}

}  // namespace rtp
