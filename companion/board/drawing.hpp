#pragma once

#include <string>

#include "base/locale.hpp"
#include "board/snapshot.hpp"

namespace rtp {

/// The board as one self-contained SVG picture: areas, notes with wrapped text, arrows, free text, votes and tags, with
/// a title and a description for screen readers in `language`. Areas lie under everything else, the bigger under the
/// smaller, so that nothing is hidden. Text that does not fit in its note is set smaller, and when that is not enough
/// the note is drawn higher: nothing is cut off. A frame's title stands above it, unless a text in the frame says it
/// already; a big shape's title stands in its top left corner. Text is escaped; nothing outside is referred to; the
/// same board gives the same bytes. Fonts: Liberation Sans, Arial, Helvetica (one set of widths, see text_layout.hpp),
/// so that lines break as measured. Preview, README and report use this same picture.
std::string draw_svg(const BoardSnapshot& board, Language language = Language::nl);

}  // namespace rtp
