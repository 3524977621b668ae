#include "board/placed.hpp"

#include <catch2/catch.hpp>

#include "world/board_sketch.hpp"

using namespace rtp;

namespace {

NewWidget widget(WidgetKind kind, const std::string& text, const Rect& rect) {
  NewWidget made;
  made.kind = kind;
  made.text = text;
  made.rect = rect;
  return made;
}

NewWidget marked(NewWidget made, const std::string& place) {
  made.mark = Mark{"road/1", place, Role::furniture, 0, ""};
  return made;
}

}  // namespace

TEST_CASE("A picture of what would be created leaves out what is on the board already") {
  BoardSketch sketch;
  sketch.note("Van een mens", 0, 0).mark = Mark{"road/1", "note-1", Role::writing_space, 0, ""};
  const auto note = widget(WidgetKind::note, "x", {0, 0, 160, 120});
  const Placing placing = placed_with_ids(sketch.board(), {marked(note, "note-1"), marked(note, "note-2"), note});
  CHECK(placing.ids == std::vector<WidgetId>{"note-1", "road/1:note-2", "new-1"});
  REQUIRE(placing.board.notes.size() == 3);
  CHECK(placing.board.notes[0].text.plain == "Van een mens");
  CHECK(placing.board.notes[1].order > placing.board.notes[0].order);
}

TEST_CASE("New ids never meet ids that are there") {
  BoardSketch sketch;
  sketch.note("a", 0, 0).id = "new-1";
  sketch.note("b", 0, 0).id = "road/1:note-2";
  const auto note = widget(WidgetKind::note, "x", {0, 0, 160, 120});
  const Placing placing = placed_with_ids(sketch.board(), {note, marked(note, "note-2")});
  CHECK(placing.ids == std::vector<WidgetId>{"new-2", "new-3"});
}

TEST_CASE("The same mark twice in one list is one thing") {
  const auto note = marked(widget(WidgetKind::note, "x", {0, 0, 160, 120}), "note-1");
  const Placing placing = placed_with_ids({}, {note, note});
  CHECK(placing.board.notes.size() == 1);
  CHECK(placing.ids[0] == placing.ids[1]);
}

TEST_CASE("Parents and ends of arrows may stand later in the list") {
  NewWidget inside = widget(WidgetKind::note, "x", {10, 10, 160, 120});
  inside.parent = 2;
  NewWidget tie = widget(WidgetKind::arrow, "", {});
  tie.from = 0;
  tie.to = 3;
  const Placing placing = placed_with_ids({}, {inside, tie, widget(WidgetKind::area, "Stap 1", {0, 0, 400, 400}),
                                               widget(WidgetKind::note, "y", {500, 10, 160, 120})});
  CHECK(placing.board.notes[0].parent == placing.ids[2]);
  const Arrow& arrow = placing.board.arrows.at(0);
  CHECK(arrow.from == placing.ids[0]);
  CHECK(arrow.to == placing.ids[3]);
  CHECK(arrow.start == Point{170, 70});
  CHECK(arrow.end == Point{500, 70});
  CHECK(arrow.rect == Rect{170, 70, 330, 0});
}

TEST_CASE("An arrow leaves a box through the nearest side, also up and aslant") {
  const ArrowEnds up = arrow_between({0, 300, 100, 100}, {0, 0, 100, 100});
  CHECK(up.start == Point{50, 300});
  CHECK(up.end == Point{50, 100});
  const ArrowEnds aslant = arrow_between({0, 0, 100, 100}, {200, 200, 100, 100});
  CHECK(aslant.start == Point{100, 100});
  CHECK(aslant.end == Point{200, 200});
  const ArrowEnds same = arrow_between({0, 0, 100, 100}, {0, 0, 100, 100});
  CHECK(same.start == same.end);
}

TEST_CASE("Free text without a size gets that of its words") {
  NewWidget text = widget(WidgetKind::text, "Onze weg", {10, 20, 0, 0});
  text.font_size = 28;
  const FreeText placed_text = placed({}, {text}).texts.at(0);
  CHECK(placed_text.rect.width > 100);
  CHECK(placed_text.rect.height == Approx(28 * 1.15));
}
