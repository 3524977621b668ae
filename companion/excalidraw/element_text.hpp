#pragma once

#include <string>
#include <string_view>

#include "base/geometry.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// How text lies in Excalidraw: wrapped by its program and kept as lines in `text`, with the box of these lines. Rules
/// of
/// @excalidraw/excalidraw 0.18.1 (textElement.ts, textMeasurements.ts, textWrapping.ts).

/// Font family number of Liberation Sans, the one whose widths we know.
inline constexpr int liberation_sans = 9;

/// The look of a text element. `family` is Excalidraw's number; widths of other families are estimated on the wide
/// side.
struct TextLook {
  int family = liberation_sans;
  double size = 16;
  double line_height = 1.15;              ///< in font sizes
  std::string align = "center";           ///< "left", "center" or "right"
  std::string vertical_align = "middle";  ///< "top", "middle" or "bottom"
};

/// The look that a text element has; what it does not say is Excalidraw's default.
TextLook look_of(const Element& text);

/// Text broken into lines, with its box.
struct LaidText {
  std::string lines;
  Rect rect;
};

/// Free text with its top left corner at `corner`: broken at `width`, or only where it has line ends when `width` is 0.
LaidText lay_out_free(std::string_view text, const TextLook& look, Point corner, double width);

/// Height that a shape of this type and width needs to hold the text.
double height_needed(std::string_view text, const TextLook& look, std::string_view shape_type, double width);

/// Text in a shape, by the look's alignment, with Excalidraw's padding of 5; on an arrow centred on its middle.
LaidText lay_out_bound(std::string_view text, const TextLook& look, const Element& container);

/// Writes text and box into a text element.
void set_laid_text(Json& element, const std::string& text, const TextLook& look, const LaidText& laid);

}  // namespace rtp
