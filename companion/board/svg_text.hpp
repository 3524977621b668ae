#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/styled_text.hpp"
#include "board/colour.hpp"

namespace rtp {

/// A number as SVG writes it: two decimals at most, no trailing zeros, the same bytes everywhere.
std::string svg_number(double value);

enum class Align { start, middle };

/// A text wrapped to a width.
struct TextBlock {
  const StyledText* text = nullptr;  ///< not owned
  double font_size = 16;
  std::vector<Span> lines;

  double height() const;
  double width() const;  ///< of its widest line
};

/// `text` wrapped to `width`; bold text is given the room that its wider letters need.
TextBlock wrapped_block(const StyledText& text, double width, double font_size);

/// `text` at `font_size`, or as much smaller as it needs to fit in `room`, but not below a size that people can read:
/// then the block is higher than the room.
TextBlock fitted_block(const StyledText& text, Size room, double font_size);

/// Adds the block to `parent` with its top left corner (or top centre, for Align::middle) at `top`.
void draw_block(pugi::xml_node parent, const TextBlock& block, Point top, Align align, Colour ink);

/// Adds `fill`, or `stroke`, and its opacity to a shape.
void set_colour(pugi::xml_node shape, const char* attribute, Colour colour);

}  // namespace rtp
