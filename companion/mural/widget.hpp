#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/geometry.hpp"
#include "base/styled_text.hpp"
#include "board/colour.hpp"
#include "mural/inscription.hpp"
#include "mural/reply.hpp"

namespace rtp {

/// The kinds of widgets that mean something to us, by their `type` [D].
enum class MuralKind { sticky_note, text, shape, area, arrow, other };

/// A widget as Mural keeps it, read with suspicion: coordinates are relative to the top left corner of its parent.
struct MuralWidget {
  std::string id;
  MuralKind kind = MuralKind::other;
  std::string type;    ///< Mural's own word: "sticky note"
  std::string parent;  ///< any widget's id; empty for none
  Rect rect;
  double rotation = 0;  ///< degrees, clockwise
  double order = 0;     ///< stackingOrder
  bool invisible = false;
  StyledText text;
  bool has_html = false;     ///< a note or shape whose text has formatting
  bool fixed_width = false;  ///< a text that wraps: Mural's "textbox", else its "title"
  bool is_round = false;     ///< a circle or ellipse
  Colour fill = transparent;
  Colour stroke = transparent;
  double font_size = 16;
  std::string link;
  std::string view_link;
  std::string author;
  std::optional<Instant> created;
  std::optional<Instant> changed;
  std::vector<std::string> tags;  ///< ids
  Inscription inscription;

  // Of an arrow only.
  std::vector<Point> points;  ///< relative to its own corner
  std::string from;           ///< ids; empty where it is tied to nothing
  std::string to;
  std::string label;  ///< the JSON of its label; empty when it has none
};

/// Nothing for what has no id.
std::optional<MuralWidget> read_widget(const JsonValue& json);

/// The last part but one of the path that changes the widget, e.g. "sticky-note"; nothing for what cannot be changed,
/// or cannot be put into another area (comments, icons, tables) [D].
std::optional<std::string> endpoint_of(const MuralWidget& widget);

/// How a colour is written for Mural: "#RRGGBBAA"; invisible is white without weight, as Mural's own default.
std::string mural_colour(Colour colour);

/// Text as Mural's HTML knows it: b, i, u and s, and each line a block, since line breaks and paragraphs did not last
/// [S]. White space that HTML would lose becomes no-break spaces.
std::string mural_html(const StyledText& text);

/// The same for a free text, in its own colour where that is visible.
std::string mural_html(const StyledText& text, Colour ink);

}  // namespace rtp
