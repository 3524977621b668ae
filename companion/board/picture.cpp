#include "board/picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>
#include <utility>

#include "base/text.hpp"
#include "board/svg_text.hpp"

namespace rtp {

namespace {

constexpr Colour dark_ink{0x1e, 0x1e, 0x1e};
constexpr Colour white{0xff, 0xff, 0xff};
constexpr Colour soft_line{0x86, 0x8e, 0x96};
constexpr Colour soft_ink{0x49, 0x50, 0x57};
constexpr double page_margin = 24;
constexpr double small_font_size = 11;
constexpr double frame_title_font_size = 14;
constexpr double head_length = 12;
constexpr double head_half_width = 5;

/// Black or white, whichever reads best on `fill` on a white page.
Colour ink_on(Colour fill) {
  if (fill.alpha < 128) return dark_ink;
  const Colour solid{fill.red, fill.green, fill.blue, 255};
  return contrast(dark_ink, solid) >= contrast(white, solid) ? dark_ink : white;
}

double padding_in(double length) { return std::min(10.0, length / 8); }

/// The upright box round `rect` turned about `pivot`.
Rect turned_about(const Rect& rect, double radians, Point pivot) {
  if (radians == 0) return rect;
  const Point centre = rect.centre();
  const double dx = centre.x - pivot.x;
  const double dy = centre.y - pivot.y;
  const double x = pivot.x + dx * std::cos(radians) - dy * std::sin(radians);
  const double y = pivot.y + dx * std::sin(radians) + dy * std::cos(radians);
  return turned_bounds(moved(rect, x - centre.x, y - centre.y), radians);
}

void set_box(pugi::xml_node node, const Rect& rect) {
  node.append_attribute("x") = svg_number(rect.x).c_str();
  node.append_attribute("y") = svg_number(rect.y).c_str();
  node.append_attribute("width") = svg_number(rect.width).c_str();
  node.append_attribute("height") = svg_number(rect.height).c_str();
}

pugi::xml_node add_rect(pugi::xml_node parent, const Rect& rect, Colour fill, Colour stroke, double corner) {
  pugi::xml_node node = parent.append_child("rect");
  set_box(node, rect);
  node.append_attribute("rx") = svg_number(corner).c_str();
  set_colour(node, "fill", fill);
  set_colour(node, "stroke", stroke);
  return node;
}

void add_middle_text(pugi::xml_node parent, const StyledText& text, const Rect& room, double font_size, Colour ink) {
  const TextBlock block = fitted_block(text, {room.width, room.height}, font_size);
  const double top = room.y + std::max(0.0, (room.height - block.height()) / 2);
  draw_block(parent, block, {room.centre().x, top}, Align::middle, ink);
}

}  // namespace

Picture::Picture(const std::string& title, const std::string& description, Language language)
    : svg_(document_.append_child("svg")) {
  svg_.append_attribute("xmlns") = "http://www.w3.org/2000/svg";
  svg_.append_attribute("role") = "img";
  svg_.append_attribute("lang") = std::string(code(language)).c_str();
  svg_.append_attribute("xml:space") = "preserve";
  svg_.append_attribute("font-family") = "Liberation Sans, Arial, Helvetica, sans-serif";
  svg_.append_child("title").text() = title.c_str();
  svg_.append_child("desc").text() = description.c_str();
  page_ = svg_.append_child("rect");
}

std::string Picture::svg() && {
  const Rect view = grown(covered_.value_or(Rect{0, 0, 400, 200}), page_margin);
  set_box(page_, view);
  set_colour(page_, "fill", white);
  const std::string box =
      svg_number(view.x) + " " + svg_number(view.y) + " " + svg_number(view.width) + " " + svg_number(view.height);
  svg_.append_attribute("viewBox") = box.c_str();
  svg_.append_attribute("width") = svg_number(view.width).c_str();
  svg_.append_attribute("height") = svg_number(view.height).c_str();
  std::ostringstream out;
  // Without indentation: white space between lines of text would be drawn.
  document_.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out).str() + "\n";
}

pugi::xml_node Picture::place_of(const Widget& widget) {
  if (widget.angle == 0) return svg_;
  const Point centre = widget.rect.centre();
  const std::string turn = "rotate(" + svg_number(widget.angle * 180 / std::numbers::pi) + " " + svg_number(centre.x) +
                           " " + svg_number(centre.y) + ")";
  pugi::xml_node group = svg_.append_child("g");
  group.append_attribute("transform") = turn.c_str();
  return group;
}

void Picture::draw(const Area& area, bool with_title) {
  pugi::xml_node place = place_of(area);
  add_rect(place, area.rect, area.fill, area.stroke.alpha == 0 ? soft_line : area.stroke, 8);
  cover(area.rect, area);
  if (!with_title || area.text.empty()) return;
  const double padding = area.is_frame ? 0 : padding_in(area.rect.width);
  const TextBlock title =
      wrapped_block(area.text, area.rect.width - 2 * padding, area.is_frame ? frame_title_font_size : area.font_size);
  const double y = area.is_frame ? area.rect.y - title.height() - 4 : area.rect.y + padding;
  draw_block(place, title, {area.rect.x + padding, y}, Align::start, area.is_frame ? soft_ink : ink_on(area.fill));
  cover({area.rect.x, y, title.width(), title.height()}, area);
}

void Picture::draw(const Note& note) {
  const double padding = padding_in(std::min(note.rect.width, note.rect.height));
  Rect room = grown(note.rect, -padding);
  StyledText tags;
  for (const std::string& tag : note.tags) tags.plain += (tags.empty() ? "#" : " #") + collapsed(tag);
  const TextBlock tag_block = wrapped_block(tags, room.width, small_font_size);
  if (!tags.empty()) room.height -= tag_block.height();

  const TextBlock text = fitted_block(note.text, {room.width, std::max(0.0, room.height)}, note.font_size);
  Rect box = note.rect;
  if (!note.text.empty() && text.height() > room.height) {
    box.height += text.height() - room.height;
    room.height = text.height();
  }
  const Colour ink = ink_on(note.fill);
  pugi::xml_node place = place_of(note);
  add_rect(place, box, note.fill, note.stroke.alpha == 0 ? soft_line : note.stroke, 4);
  draw_block(place, text, {room.centre().x, room.y + (room.height - text.height()) / 2}, Align::middle, ink);
  draw_block(place, tag_block, {room.x, room.bottom()}, Align::start, ink);
  cover(box, note);
  if (note.votes > 0) add_votes(place, note);
}

/// A dark dot on the corner with the number of votes in it.
void Picture::add_votes(pugi::xml_node parent, const Note& note) {
  constexpr double radius = 12;
  const Point centre{note.rect.right() - 4, note.rect.y + 4};
  pugi::xml_node dot = parent.append_child("circle");
  dot.append_attribute("cx") = svg_number(centre.x).c_str();
  dot.append_attribute("cy") = svg_number(centre.y).c_str();
  dot.append_attribute("r") = svg_number(radius).c_str();
  set_colour(dot, "fill", dark_ink);
  const Rect room{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  add_middle_text(parent, {std::to_string(note.votes), {}}, room, small_font_size, white);
  cover(room, note);
}

void Picture::draw(const FreeText& text) {
  // Measured a hair wide, a box that just holds its words must not break them.
  const TextBlock block = wrapped_block(text.text, text.rect.width * 1.03, text.font_size);
  draw_block(place_of(text), block, {text.rect.x, text.rect.y}, Align::start,
             text.stroke.alpha == 0 ? dark_ink : text.stroke);
  cover({text.rect.x, text.rect.y, block.width(), block.height()}, text);
}

void Picture::draw(const Arrow& arrow) {
  const double length = distance(arrow.start, arrow.end);
  const Colour colour = arrow.stroke.alpha == 0 ? soft_ink : arrow.stroke;
  cover(grown({arrow.start.x, arrow.start.y, 0, 0}, head_half_width));
  cover(grown({arrow.end.x, arrow.end.y, 0, 0}, head_half_width));
  if (length == 0) return;
  const Point along{(arrow.end.x - arrow.start.x) / length, (arrow.end.y - arrow.start.y) / length};
  const double head = std::min(head_length, length);
  const Point neck{arrow.end.x - along.x * head, arrow.end.y - along.y * head};
  pugi::xml_node line = svg_.append_child("line");
  line.append_attribute("x1") = svg_number(arrow.start.x).c_str();
  line.append_attribute("y1") = svg_number(arrow.start.y).c_str();
  line.append_attribute("x2") = svg_number(neck.x).c_str();
  line.append_attribute("y2") = svg_number(neck.y).c_str();
  set_colour(line, "stroke", colour);
  line.append_attribute("stroke-width") = "2";
  const auto corner = [](double x, double y) { return svg_number(x) + "," + svg_number(y); };
  const std::string corners = corner(arrow.end.x, arrow.end.y) + " " +
                              corner(neck.x - along.y * head_half_width, neck.y + along.x * head_half_width) + " " +
                              corner(neck.x + along.y * head_half_width, neck.y - along.x * head_half_width);
  pugi::xml_node point = svg_.append_child("polygon");
  point.append_attribute("points") = corners.c_str();
  set_colour(point, "fill", colour);
  add_label(arrow);
}

void Picture::add_label(const Arrow& arrow) {
  if (arrow.text.empty()) return;
  const double width = std::max(80.0, distance(arrow.start, arrow.end) * 0.7);
  const TextBlock label = wrapped_block(arrow.text, width, arrow.font_size);
  const Point middle{(arrow.start.x + arrow.end.x) / 2, (arrow.start.y + arrow.end.y) / 2};
  const Rect box{middle.x - label.width() / 2, middle.y - label.height() / 2, label.width(), label.height()};
  add_rect(svg_, box, white, transparent, 0);
  draw_block(svg_, label, {middle.x, box.y}, Align::middle, dark_ink);
  cover(box);
}

/// Something that is only kept gets a dashed box that says what it is.
void Picture::draw(const OtherThing& thing) {
  pugi::xml_node place = place_of(thing);
  add_rect(place, thing.rect, transparent, soft_line, 0).append_attribute("stroke-dasharray") = "6 4";
  const StyledText kind{thing.kind, {}};
  const StyledText& shown = thing.text.empty() ? kind : thing.text;
  add_middle_text(place, shown, thing.rect, small_font_size, soft_ink);
  cover(thing.rect, thing);
}

void Picture::cover(const Rect& rect, const Widget& widget) {
  cover(turned_about(rect, widget.angle, widget.rect.centre()));
}

void Picture::cover(const Rect& rect) { covered_ = covered_ ? united(*covered_, rect) : rect; }

}  // namespace rtp
