#pragma once

#include <string>

#include "board/snapshot.hpp"

namespace rtp {

/// The board as one self-contained SVG picture: areas, notes with wrapped text, arrows, free text, with a title and a
/// description for screen readers. Text is escaped; nothing outside is referred to. Fonts: Liberation Sans, Arial,
/// Helvetica (one set of widths, see text_layout.hpp), so that lines break as measured.
/// Preview, README and report use this same picture.
std::string draw_svg(const BoardSnapshot& board);

}  // namespace rtp
