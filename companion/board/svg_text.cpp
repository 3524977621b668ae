#include "board/svg_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "board/text_layout.hpp"

namespace rtp {

namespace {

constexpr double bold_widening = 1.1;      // Liberation Sans Bold against Regular, at most, over a line of text
constexpr double baseline = 0.92;          // of Liberation Sans in a line of 1.15, in font sizes from its top
constexpr double smallest_font_size = 9;   // 7 points: what is printed smaller is not read
constexpr double largest_font_size = 400;  // a hostile board may say anything
constexpr double shrinking = 0.94;

double usable(double font_size) {
  return std::isfinite(font_size) ? std::clamp(font_size, 1.0, largest_font_size) : 16;
}

double widening_of(const StyledText& text) {
  const auto is_bold = [](const TextStyle& style) { return style.bold; };
  return std::any_of(text.styles.begin(), text.styles.end(), is_bold) ? bold_widening : 1;
}

void set_style(pugi::xml_node run, const TextStyle& style) {
  if (style.bold) run.append_attribute("font-weight") = "bold";
  if (style.italic) run.append_attribute("font-style") = "italic";
  const bool underlined = style.underline || !style.link.empty();
  if (underlined && style.strike) {
    run.append_attribute("text-decoration") = "underline line-through";
  } else if (underlined || style.strike) {
    run.append_attribute("text-decoration") = underlined ? "underline" : "line-through";
  }
}

void add_text(pugi::xml_node node, std::string_view text) {
  if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

/// The bytes `line` of the text, its formatted runs in nodes of their own. `next` is the first style that may touch it.
void add_line(pugi::xml_node node, const StyledText& text, Span line, std::size_t& next) {
  std::size_t at = line.begin;
  while (next < text.styles.size() && text.styles[next].span.end <= line.begin) ++next;
  for (std::size_t i = next; i < text.styles.size() && text.styles[i].span.begin < line.end; ++i) {
    const TextStyle& style = text.styles[i];
    const Span run{std::max(style.span.begin, at), std::min(style.span.end, line.end)};
    if (run.begin >= run.end) continue;
    add_text(node, Span{at, run.begin}.of(text.plain));
    pugi::xml_node part = node.append_child("tspan");
    set_style(part, style);
    add_text(part, run.of(text.plain));
    at = run.end;
  }
  add_text(node, Span{at, line.end}.of(text.plain));
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

double TextBlock::height() const { return static_cast<double>(lines.size()) * font_size * line_height; }

double TextBlock::width() const {
  double widest = 0;
  for (const Span& line : lines) widest = std::max(widest, text_width(line.of(text->plain), font_size));
  return widest * widening_of(*text);
}

TextBlock wrapped_block(const StyledText& text, double width, double font_size) {
  const double size = usable(font_size);
  return {&text, size, wrapped_spans(text.plain, width / widening_of(text), size)};
}

TextBlock fitted_block(const StyledText& text, Size room, double font_size) {
  double size = usable(font_size);
  const double smallest = std::min(size, smallest_font_size);
  while (true) {
    TextBlock block = wrapped_block(text, room.width, size);
    if (size == smallest || block.height() <= room.height) return block;
    size = std::max(smallest, size * shrinking);
  }
}

void draw_block(pugi::xml_node parent, const TextBlock& block, Point top, Align align, Colour ink) {
  if (block.text->empty()) return;
  pugi::xml_node node = parent.append_child("text");
  node.append_attribute("font-size") = svg_number(block.font_size).c_str();
  if (align == Align::middle) node.append_attribute("text-anchor") = "middle";
  set_colour(node, "fill", ink);
  double y = top.y + baseline * block.font_size;
  std::size_t next_style = 0;
  for (const Span& span : block.lines) {
    if (!span.empty()) {
      pugi::xml_node line = node.append_child("tspan");
      line.append_attribute("x") = svg_number(top.x).c_str();
      line.append_attribute("y") = svg_number(y).c_str();
      add_line(line, *block.text, span, next_style);
    }
    y += line_height * block.font_size;
  }
}

void set_colour(pugi::xml_node shape, const char* attribute, Colour colour) {
  if (colour.alpha == 0) {
    shape.append_attribute(attribute) = "none";
    return;
  }
  shape.append_attribute(attribute) = css({colour.red, colour.green, colour.blue, 255}).c_str();
  if (colour.alpha == 255) return;
  shape.append_attribute((std::string(attribute) + "-opacity").c_str()) = svg_number(colour.alpha / 255.0).c_str();
}

}  // namespace rtp
