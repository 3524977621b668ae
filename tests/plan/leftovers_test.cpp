#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

namespace {

OtherThing thing_of(std::string_view kind, std::string_view text, double x) {
  OtherThing thing;
  thing.id = "other-" + std::string(kind);
  thing.kind = kind;
  thing.text.plain = text;
  thing.rect = {x, 40, 100, 60};
  return thing;
}

}  // namespace

TEST_CASE("Text on a thing of a kind that the program does not know is shown as unread, with that kind") {
  BoardSketch sketch;
  Area& step = sketch.area("Stap 1", {0, 0, 600, 400});
  sketch.note_in(step, "Route uitzetten (Mirte)", 20, 60);
  BoardSnapshot board = sketch.board();
  board.others.push_back(thing_of("embeddable", " Kaart van\nde wijk ", 300));
  board.others.push_back(thing_of("diagram", "Taart bestellen (Ans)", 200));
  board.others.push_back(thing_of("image", "", 400));
  board.others.push_back(thing_of("stamped", "Uitleg", 500));
  board.others.back().mark = Mark{"road/1", "hint", Role::furniture, 0, text_hash("Uitleg")};

  const Plan plan = harvested(board);
  CHECK(outline(plan) ==
        "step 1\n"
        "  1a Route uitzetten @Mirte\n"
        "unread (unread.unknown_kind) Taart bestellen (Ans)\n"
        "unread (unread.unknown_kind) Kaart van de wijk\n");
  CHECK(say(plan.unread[0].reason, Language::en) ==
        "The text stands on something that the program cannot read (kind: “diagram”). Write it on a note.");
  CHECK(plan.unread[0].note.id == "other-diagram");
}

TEST_CASE("Text on an arrow is not lost") {
  BoardSketch sketch;
  Area& first = sketch.area("Stap 1", {0, 0, 400, 400});
  Area& second = sketch.area("Stap 2", {600, 0, 400, 400});
  sketch.arrow(first, second).text.plain = "na de zomer";

  CHECK(outline(harvested(sketch)) ==
        "step 1\n"
        "step 2\n"
        "unread (unread.on_arrow) na de zomer\n");
}

TEST_CASE("The title of an area that the plan does not speak of stands among its headings") {
  BoardSketch sketch;
  Area& parking = sketch.area("Parkeerplaats: voor na de zomer", {0, 0, 400, 400});
  sketch.note_in(parking, "Een fietslied", 20, 60);
  sketch.area("Kantine", {600, 0, 400, 400});

  CHECK(outline(harvested(sketch)) ==
        "parked idea Een fietslied\n"
        "heading Parkeerplaats: voor na de zomer\n"
        "heading Kantine\n");
}
