#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "board/snapshot.hpp"

namespace rtp {

/// Draws a board for a test as a person would read it:
///
///     BoardSketch sketch;
///     Area& step = sketch.area("Stap 1", {0, 0, 400, 600});
///     Note& call = sketch.note_in(step, "Gemeenten bellen (Ans, week 12)", 20, 60);
///     Note& visit = sketch.note("Werkbezoek", 500, 60);
///     visit.fill = sticky_green;
///     sketch.arrow(call, visit);
///     const BoardSnapshot board = sketch.board();
///
/// References stay valid as long as the sketch. Ids count per kind: "note-1", "area-1", "text-1", "arrow-1".
/// Drawing order is the order of the calls.
class BoardSketch {
 public:
  explicit BoardSketch(std::string ref = "local:sketch", std::string title = "Sketch");

  /// A yellow sticky note of 160 by 120 at (x, y).
  Note& note(std::string_view text, double x, double y);
  Note& note(std::string_view text, const Rect& rect);

  /// The same, (dx, dy) from the corner of `area`, and the board itself says that it belongs to the area.
  Note& note_in(const Area& area, std::string_view text, double dx, double dy);

  /// A frame with a title; set `is_frame = false` for a big shape.
  Area& area(std::string_view title, const Rect& rect);

  /// Free text as large as its words.
  FreeText& text(std::string_view text, double x, double y, double font_size = 16);

  /// An arrow from border to border, tied to both things.
  Arrow& arrow(const Widget& from, const Widget& to);

  /// An arrow tied to nothing.
  Arrow& arrow(Point start, Point end);

  BoardSnapshot board() const;

 private:
  template <typename Thing>
  Thing& add(std::deque<Thing>& things, std::string_view kind, std::string_view text, const Rect& rect);

  std::string ref_;
  std::string title_;
  std::deque<Note> notes_;
  std::deque<Area> areas_;
  std::deque<FreeText> texts_;
  std::deque<Arrow> arrows_;
  int next_order_ = 0;
};

/// The colours of sticky notes in Excalidraw's quick picks.
inline constexpr Colour sticky_yellow{0xff, 0xec, 0x99};
inline constexpr Colour sticky_green{0xb2, 0xf2, 0xbb};
inline constexpr Colour sticky_blue{0xa5, 0xd8, 0xff};
inline constexpr Colour sticky_purple{0xd0, 0xbf, 0xff};

/// The note, area, text, arrow or other thing with this id; nullptr when it is not on the board.
const Widget* find_widget(const BoardSnapshot& board, std::string_view id);

/// The thing with this place in its mark ("step-2/tasks"); nullptr when there is none.
const Widget* find_marked(const BoardSnapshot& board, std::string_view place);

}  // namespace rtp
