#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "base/text.hpp"

namespace rtp {

/// Line height of Liberation Sans in Excalidraw, in font sizes (font family 9 of @excalidraw/excalidraw 0.18.1).
inline constexpr double line_height = 1.15;

/// Width in units of `text`, one line, in Liberation Sans Regular (the same advances as Arial and Helvetica) at
/// `font_size`, made 2 % wider: hinting and kerning differ between renderers, and a measured text must never be
/// narrower than drawn. Characters outside the table count as an em, emoji as an em and a third; marks that combine
/// with the character before them, and invisible ones, count nothing.
double text_width(std::string_view text, double font_size);

/// The lines of `text` so that none is wider than `width`: broken at "\n", else at spaces (which vanish there), else
/// after a hyphen, dash or slash that no digit follows, else inside a word. A line holds one character at least,
/// however narrow the width. An empty text has one empty line. Linear in the length of the text.
std::vector<std::string> wrapped(std::string_view text, double width, double font_size);

/// The same lines as the bytes of `text` they show.
std::vector<Span> wrapped_spans(std::string_view text, double width, double font_size);

/// Size of `text` wrapped to `width`: its widest line, and all lines at `line_height`.
Size text_size(std::string_view text, double width, double font_size);

}  // namespace rtp
