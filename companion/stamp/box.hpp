#pragma once

#include <limits>
#include <string>
#include <vector>

#include "board/provider.hpp"
#include "stamp/layout.hpp"

namespace rtp {

/// A part of a template with its texts in one language and its repeats written out: what is arranged on the board.
struct Box {
  PartKind kind = PartKind::group;
  std::string place;  ///< whole place of the mark
  Role role = Role::furniture;
  int number = 0;
  std::string text;  ///< note, text
  std::string link;
  Colour fill = transparent;  ///< area, note
  Colour ink = transparent;   ///< text: its colour
  double font_size = 0;
  Size least;
  double most_width = std::numeric_limits<double>::infinity();
  Arrange arrange = Arrange::column;
  int columns = 1;
  double gap = 0;
  double margin = 0;  ///< between an area's edge and what lies in it
  bool chain = false;
  std::vector<Box> boxes;
  Rect rect;  ///< set by `arrange_box`
};

/// Last name in the place of the text that is an area's title: "step-2/tasks/title".
inline constexpr const char* area_title_name = "title";

/// `source` written out with `options`. Throws Error{usage} as `lay_out` does.
Box make_box(const Template& source, const StampOptions& options);

/// Gives `box` and all in it their rectangles, with the outermost corner at (0, 0). Widths are given from the outside
/// inwards, heights grow from the inside outwards; what stands beside each other ends at the same height.
void arrange_box(Box& box);

}  // namespace rtp
