#include "excalidraw/element_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <vector>

#include "board/text_layout.hpp"
#include "excalidraw/arrow_path.hpp"
#include "excalidraw/edit.hpp"

namespace rtp {

namespace {

constexpr double padding = 5;
constexpr double narrowest_label = 11;  // of an arrow, in font sizes (ARROW_LABEL_FONT_SIZE_TO_MIN_WIDTH_RATIO)
constexpr double smallest_room = 20;    // a narrower shape gets one letter a line, not none

struct FontFacts {
  int family;
  double line_height;
  double width;  ///< of its letters, at most, in those of Liberation Sans
};

/// Families of 0.18.1: Virgil, Helvetica, Cascadia, Excalifont, Nunito, Lilita One, Comic Shanns, Liberation Sans.
constexpr std::array<FontFacts, 8> fonts{{{1, 1.25, 1.1},
                                          {2, 1.15, 1},
                                          {3, 1.2, 1.35},
                                          {5, 1.25, 1.1},
                                          {6, 1.35, 1.1},
                                          {7, 1.15, 1.1},
                                          {8, 1.25, 1.35},
                                          {liberation_sans, line_height, 1}}};

const FontFacts& facts_of(int family) {
  const auto* const found =
      std::find_if(fonts.begin(), fonts.end(), [&](const FontFacts& font) { return font.family == family; });
  return found == fonts.end() ? fonts[3] : *found;
}

std::string_view allowed(std::string_view value, std::initializer_list<std::string_view> values,
                         std::string_view otherwise) {
  return std::find(values.begin(), values.end(), value) == values.end() ? otherwise : value;
}

struct Lines {
  std::string text;
  Size size;
};

Lines lines_within(std::string_view text, const TextLook& look, double width) {
  const double factor = facts_of(look.family).width;
  Lines result;
  std::size_t count = 0;
  for (const std::string& line : wrapped(text, std::max(width, smallest_room) / factor, look.size)) {
    if (count++ > 0) result.text += '\n';
    result.text += line;
    result.size.width = std::max(result.size.width, text_width(line, look.size) * factor);
  }
  // A text without width and height is dropped when Excalidraw loads it.
  result.size.width = std::max(result.size.width, 1.0);
  result.size.height = static_cast<double>(std::max<std::size_t>(count, 1)) * look.size * look.line_height;
  return result;
}

/// Part of a shape's box that text can use, as offset from its corner and size: an ellipse's and a diamond's inner box.
Rect room_in(std::string_view type, const Size& shape) {
  constexpr double inner = std::numbers::sqrt2 / 2;
  if (type == "ellipse") {
    return {shape.width / 2 * (1 - inner) + padding, shape.height / 2 * (1 - inner) + padding,
            std::round(shape.width * inner) - 2 * padding, std::round(shape.height * inner) - 2 * padding};
  }
  if (type == "diamond") {
    return {shape.width / 4 + padding, shape.height / 4 + padding, std::round(shape.width / 2) - 2 * padding,
            std::round(shape.height / 2) - 2 * padding};
  }
  return {padding, padding, shape.width - 2 * padding, shape.height - 2 * padding};
}

double share(const std::string& align, double free) {
  if (align == "left" || align == "top") return 0;
  if (align == "right" || align == "bottom") return free;
  return free / 2;
}

}  // namespace

TextLook look_of(const Element& text) {
  TextLook look;
  look.family = static_cast<int>(text.font_family.value_or(5));
  look.size = std::clamp(text.font_size.value_or(20), 1.0, 1000.0);
  const double line = text.line_height.value_or(0);
  look.line_height = line >= 0.8 && line <= 4 ? line : facts_of(look.family).line_height;
  const bool is_bound = !text.container.empty();
  look.align = allowed(text.align, {"left", "center", "right"}, is_bound ? "center" : "left");
  look.vertical_align = allowed(text.vertical_align, {"top", "middle", "bottom"}, is_bound ? "middle" : "top");
  return look;
}

LaidText lay_out_free(std::string_view text, const TextLook& look, Point corner, double width) {
  constexpr double never = 1e6;
  const Lines lines = lines_within(text, look, width > 0 ? width : never);
  return {lines.text, {corner.x, corner.y, width > 0 ? width : lines.size.width, lines.size.height}};
}

double height_needed(std::string_view text, const TextLook& look, std::string_view shape_type, double width) {
  const double room = room_in(shape_type, {width, width}).width;
  const double height = std::ceil(lines_within(text, look, room).size.height) + 2 * padding;
  if (shape_type == "ellipse") return std::ceil(height * std::numbers::sqrt2);
  if (shape_type == "diamond") return 2 * height;
  return height;
}

LaidText lay_out_bound(std::string_view text, const TextLook& look, const Element& container) {
  const Rect box = container.rect.value_or(Rect{});
  if (container.kind == ElementKind::arrow) {
    const Lines lines = lines_within(text, look, std::max(0.7 * box.width, narrowest_label * look.size));
    const Point middle = middle_of(container.points);
    return {lines.text,
            {middle.x - lines.size.width / 2, middle.y - lines.size.height / 2, lines.size.width, lines.size.height}};
  }
  const Rect room = room_in(container.type, {box.width, box.height});
  const Lines lines = lines_within(text, look, room.width);
  return {lines.text,
          {box.x + room.x + share(look.align, room.width - lines.size.width),
           box.y + room.y + share(look.vertical_align, room.height - lines.size.height), lines.size.width,
           lines.size.height}};
}

void set_laid_text(Json& element, const std::string& text, const TextLook& look, const LaidText& laid) {
  element["text"] = laid.lines;
  element["originalText"] = text;
  element["fontSize"] = look.size;
  element["fontFamily"] = look.family;
  element["lineHeight"] = look.line_height;
  element["textAlign"] = look.align;
  element["verticalAlign"] = look.vertical_align;
  set_rect(element, laid.rect);
}

}  // namespace rtp
