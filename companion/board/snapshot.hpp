#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/geometry.hpp"
#include "base/styled_text.hpp"
#include "board/colour.hpp"
#include "board/mark.hpp"

namespace rtp {

using WidgetId = std::string;

/// What every thing on a board has. Coordinates are absolute, whatever the provider's own are; `rect` is the unturned
/// box.
struct Widget {
  WidgetId id;
  StyledText text;  ///< empty plain text when nothing is written on it
  Rect rect;
  double angle = 0;                 ///< radians, clockwise, about the centre
  Colour fill = transparent;        ///< background
  Colour stroke = transparent;      ///< border, or the text's colour for free text
  WidgetId parent;                  ///< area that the board itself says it belongs to; empty when none
  std::vector<std::string> groups;  ///< ids of groups, innermost first
  std::optional<Mark> mark;
  std::string url;        ///< address that opens this very thing; empty when the provider has none
  std::string link;       ///< address that the thing itself opens when clicked; empty when it opens none
  double font_size = 16;  ///< of its text
  std::string author;     ///< as the provider names the person; empty when unknown
  std::optional<Instant> created;
  std::optional<Instant> changed;
  int order = 0;  ///< drawing order, 0 at the bottom
};

/// A sticky note, or any small shape that holds text as one.
struct Note : Widget {
  std::vector<std::string> tags;
  int votes = 0;
};

/// A frame, or a big shape on which other things lie. Its text is its title.
struct Area : Widget {
  bool is_frame = false;
};

/// Text that lies on the board without a shape round it: titles, labels, free text.
struct FreeText : Widget {};

/// An arrow or line. `from` and `to` are empty where an end is tied to nothing; the points tell where it ends then.
struct Arrow : Widget {
  WidgetId from;
  WidgetId to;
  Point start;
  Point end;
};

/// Something that the program keeps but does not read: an image, an icon, an unknown kind.
struct OtherThing : Widget {
  std::string kind;  ///< the provider's own word
};

/// A whole board at one moment, in drawing order. Deleted things are not in it.
struct BoardSnapshot {
  std::string ref;  ///< "local:demo", a file's path, "mural:ws.123"
  std::string title;
  std::string url;  ///< address that opens the board; empty when there is none
  std::vector<Note> notes;
  std::vector<Area> areas;
  std::vector<FreeText> texts;
  std::vector<Arrow> arrows;
  std::vector<OtherThing> others;
};

/// Calls `visit` with each thing on the board, as what they have in common or as what it is.
template <typename Visit>
void for_each_widget(const BoardSnapshot& board, const Visit& visit) {
  for (const Note& note : board.notes) visit(note);
  for (const Area& area : board.areas) visit(area);
  for (const FreeText& text : board.texts) visit(text);
  for (const Arrow& arrow : board.arrows) visit(arrow);
  for (const OtherThing& thing : board.others) visit(thing);
}

}  // namespace rtp
