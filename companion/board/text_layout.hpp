#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

/// Line height of Liberation Sans in Excalidraw, in font sizes (font family 9 of @excalidraw/excalidraw 0.18.1).
inline constexpr double line_height = 1.15;

/// Width in units of `text` in Liberation Sans (the same advances as Arial and Helvetica) at `font_size`. Characters
/// outside the table count as wide as an em, so a measured text is never narrower than drawn.
double text_width(std::string_view text, double font_size);

/// The lines of `text` broken at spaces (a longer word is broken inside) so that none is wider than `width`.
std::vector<std::string> wrapped(std::string_view text, double width, double font_size);

/// Size of `text` wrapped to `width`.
Size text_size(std::string_view text, double width, double font_size);

}  // namespace rtp
