#include <catch2/catch.hpp>

#include "board_file.hpp"

using namespace rtp;

namespace {

nlohmann::json arrow(const std::string& id, const nlohmann::json& points) {
  nlohmann::json element = shape(id, {160, 60, 140, 0}, "arrow");
  element["points"] = points;
  return element;
}

const nlohmann::json two_notes =
    together({written_note("links", "Links", {0, 0, 160, 120}), written_note("rechts", "Rechts", {300, 0, 160, 120})});
const nlohmann::json straight = {{0, 0}, {140, 0}};

}  // namespace

TEST_CASE("A text that only its box knows of, or that only itself knows of its box, is the box's text") {
  auto note = written_note("n", "Bellen", {0, 0, 160, 120});
  SECTION("only the box knows") { note[1]["containerId"] = nullptr; }
  SECTION("only the box knows, and the text names a box that is gone") { note[1]["containerId"] = "verdwenen"; }
  SECTION("only the text knows") { note[0].erase("boundElements"); }
  SECTION("only the text knows, and the box's list is broken") { note[0]["boundElements"] = {1, nullptr, {{"id", 3}}}; }
  const BoardSnapshot board = BoardFile(note).read();
  REQUIRE(board.notes.size() == 1);
  CHECK(board.notes[0].text.plain == "Bellen");
  CHECK(board.texts.empty());
}

TEST_CASE("A text whose box is gone lies on the board by itself") {
  auto note = written_note("n", "Bellen", {0, 0, 160, 120});
  SECTION("deleted") { note[0]["isDeleted"] = true; }
  SECTION("missing") { note.erase(0); }
  SECTION("not a box") { note[0]["type"] = "image"; }
  SECTION("a box without a usable place") { note[0]["x"] = "links"; }
  const BoardSnapshot board = BoardFile(note).read();
  CHECK(board.notes.empty());
  REQUIRE(board.texts.size() == 1);
  CHECK(board.texts[0].text.plain == "Bellen");
}

TEST_CASE("Of two texts in one box none is lost") {
  const BoardSnapshot board =
      BoardFile(together({written_note("n", "Eerste", {0, 0, 160, 120}), text("t2", "Tweede", 0, 0, "n")})).read();
  CHECK(board.notes.at(0).text.plain == "Eerste");
  CHECK(board.texts.at(0).text.plain == "Tweede");
}

TEST_CASE("An arrow holds on to its ends by either form of binding") {
  nlohmann::json tie = arrow("pijl", straight);
  SECTION("focus and gap") {
    tie["startBinding"] = {{"elementId", "links"}, {"focus", 0.1}, {"gap", 4}};
    tie["endBinding"] = {{"elementId", "rechts"}, {"focus", 0}, {"gap", 4}};
  }
  SECTION("fixed point") {
    tie["startBinding"] = {{"elementId", "links"}, {"fixedPoint", {1, 0.5}}, {"mode", "orbit"}};
    tie["endBinding"] = {{"elementId", "rechts"}, {"fixedPoint", {0, 0.5}}, {"mode", "inside"}};
  }
  SECTION("to the text in a box, which stands for the box") {
    tie["startBinding"] = {{"elementId", "links-words"}};
    tie["endBinding"] = {{"elementId", "rechts"}};
  }
  SECTION("drawn from head to tail") {
    tie["startBinding"] = {{"elementId", "rechts"}};
    tie["endBinding"] = {{"elementId", "links"}};
    tie["startArrowhead"] = "arrow";
    tie["endArrowhead"] = nullptr;
  }
  const BoardSnapshot board = BoardFile(together({two_notes, tie})).read();
  REQUIRE(board.arrows.size() == 1);
  CHECK(board.arrows[0].from == "links");
  CHECK(board.arrows[0].to == "rechts");
}

TEST_CASE("An arrow that only the notes know of is tied at its nearer ends") {
  nlohmann::json notes = two_notes;
  notes[0]["boundElements"].push_back({{"id", "pijl"}, {"type", "arrow"}});
  notes[2]["boundElements"].push_back({{"id", "pijl"}, {"type", "arrow"}});
  const BoardSnapshot board = BoardFile(together({notes, arrow("pijl", straight)})).read();
  CHECK(board.arrows.at(0).from == "links");
  CHECK(board.arrows.at(0).to == "rechts");
}

TEST_CASE("An arrow's end that is tied to something gone is free, and stays where it points") {
  nlohmann::json tie = arrow("pijl", straight);
  tie["startBinding"] = {{"elementId", "links"}};
  tie["endBinding"] = {{"elementId", "verdwenen"}};
  const BoardSnapshot board = BoardFile(together({two_notes, tie})).read();
  CHECK(board.arrows.at(0).from == "links");
  CHECK(board.arrows.at(0).to.empty());
  CHECK(board.arrows.at(0).end == Point{300, 60});
}

TEST_CASE("An arrow without readable points runs across its box") {
  for (const nlohmann::json& points : {nlohmann::json(), nlohmann::json::array(), nlohmann::json("krom"),
                                       nlohmann::json{{0, 0}, {"ver", 1}}, nlohmann::json{{0, 0}, {1e300, 1}}}) {
    const BoardSnapshot board = BoardFile(together({two_notes, arrow("pijl", points)})).read();
    REQUIRE(board.arrows.size() == 1);
    CHECK(board.arrows[0].start == Point{160, 60});
    CHECK(board.arrows[0].end == Point{300, 60});
  }
}

TEST_CASE("Words on an arrow belong to the arrow") {
  const BoardSnapshot board =
      BoardFile(together({arrow("pijl", straight), text("woord", "daarna", 200, 50, "pijl")})).read();
  CHECK(board.arrows.at(0).text.plain == "daarna");
  CHECK(board.texts.empty());
}

TEST_CASE("A note belongs to the frame that the board names, as long as that is a frame") {
  nlohmann::json note = written_note("n", "Bellen", {10, 10, 160, 120});
  note[0]["frameId"] = "kader";
  nlohmann::json frame = shape("kader", {0, 0, 400, 400}, "frame");
  SECTION("a frame") { CHECK(BoardFile(together({note, frame})).read().notes.at(0).parent == "kader"); }
  SECTION("a deleted frame") {
    frame["isDeleted"] = true;
    CHECK(BoardFile(together({note, frame})).read().notes.at(0).parent.empty());
  }
  SECTION("something else") {
    frame["type"] = "rectangle";
    CHECK(BoardFile(together({note, frame})).read().notes.at(0).parent.empty());
  }
}
