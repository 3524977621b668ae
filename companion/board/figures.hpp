#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

/// What a closed shape is on a board that people drew. Excalidraw has only shapes; on a mural people draw them too.

/// A shape, free text or picture, as far as the decision needs it.
struct Figure {
  Rect rect;
  double font_size = 0;       ///< of the text in or of it; 0 when it has none
  bool is_shape = false;      ///< may become a note or an area; others only lie on it
  bool is_note = false;       ///< surely a note: it carries our mark, or is a native sticky note
  bool is_round = false;      ///< an ellipse
  bool title_on_top = false;  ///< its text stands at the upper edge
};

struct FigureReading {
  static constexpr std::size_t nothing = SIZE_MAX;
  enum class Kind { note, area, vote };

  Kind kind = Kind::note;
  std::size_t voted_for = nothing;  ///< vote: the note that the dot lies on
};

/// One reading for each figure, in order; only those of shapes mean something. A shape is
/// - an area, when it is big among the board's notes and smaller things lie on it (a shape with a text in its middle
/// needs
///   three of them: one or two are a name and a date stuck on a big note), or when it is very big and has no text;
/// - a vote, when it is a dot: an ellipse without text, a sixth of a note at most, on a note with text;
/// - a note otherwise, also when nothing is written on it.
/// Takes n log n time in the number of figures.
std::vector<FigureReading> read_figures(const std::vector<Figure>& figures);

}  // namespace rtp
