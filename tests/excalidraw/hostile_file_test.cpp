#include <catch2/catch.hpp>
#include <string>

#include "base/error.hpp"
#include "board_file.hpp"

using namespace rtp;

namespace {

NewWidget a_note() {
  NewWidget widget;
  widget.text = "Nieuw";
  widget.rect = {0, 0, 160, 120};
  widget.mark = Mark{"proef/1", "nieuw", Role::furniture, 0, ""};
  return widget;
}

/// The sentence that the user gets for this file; the file must stay as it is, also when somebody tries to write.
std::string refusal_of(const std::string& bytes) {
  const BoardFile file;
  file.write(bytes);
  std::string sentence;
  try {
    file.read();
    FAIL("a broken board was read");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::unreadable);
    sentence = say(error.message(), Language::nl);
  }
  CHECK_THROWS_AS(file.open()->create({a_note()}), Error);
  CHECK_THROWS_AS(file.open()->change({{"n", "x", {}, {}, {}, {}}}), Error);
  CHECK_THROWS_AS(file.open()->remove({"n"}), Error);
  CHECK(file.bytes() == bytes);
  return sentence;
}

}  // namespace

TEST_CASE("A file that is no Excalidraw board gets one sentence and stays as it is") {
  const std::string whole = R"({"type":"excalidraw","version":2,"elements":[]})";
  for (const std::string& bytes :
       {std::string(), std::string("geen json"), std::string("null"), std::string("[]"), std::string("42"),
        std::string(R"({"elements":[]})"), std::string(R"({"type":"excalidraw"})"),
        std::string(R"({"type":"excalidraw","elements":{}})"), std::string(R"({"type":7,"elements":[]})"),
        std::string(R"({"type":"FeatureCollection","features":[]})"), whole.substr(0, whole.size() - 2),
        std::string("{\"type\":\"excalidraw\",\"elements\":[{\"id\":\"\xFF\xFE\"}]}"), std::string(3, '\0')}) {
    INFO(bytes);
    const std::string sentence = refusal_of(bytes);
    CHECK(sentence.find("local:bord") != std::string::npos);
  }
  CHECK(refusal_of(R"({"a":1})").find("geen Excalidraw-bord") != std::string::npos);
}

TEST_CASE("A file that nests deeper than any board is refused before it takes the memory") {
  const std::string start = R"({"type":"excalidraw","elements":[)";
  refusal_of(start + std::string(200'000, '['));
  refusal_of(start + std::string(100, '[') + std::string(100, ']') + "]}");
}

TEST_CASE("A board is read however its file is written down") {
  const std::string note =
      R"({"id":"n","type":"rectangle","x":0,"y":0,"width":9,"height":9,"label":{"text":"Bellen"}})";
  for (const std::string& bytes : {
           R"({"elements":[)" + note + R"(],"type":"excalidraw"})",
           "\xEF\xBB\xBF{\"type\":\"excalidraw\",\"elements\":[" + note + "]}",
           "\r\n{\t\"type\" : \"excalidraw\" ,\n\"elements\" : [ " + note + " ] } \n",
           R"({"type":"anders","type":"excalidraw","elements":7,"elements":[)" + note + "]}",
           R"({"type":"excalidraw","elements":[3],"elements":[)" + note + "]}",
           R"({"files":{"elements":[1,[2]],"type":"x"},"type":"excalidraw","elements":[)" + note + "]}",
           R"({"type":"\u0065xcalidraw","\u0065lements":[)" + note + "]}",
       }) {
    INFO(bytes);
    const BoardFile file;
    file.write(bytes);
    const BoardSnapshot board = file.read();
    REQUIRE(board.notes.size() == 1);
    CHECK(board.notes[0].text.plain == "Bellen");
    CHECK(board.others.empty());
  }
}

TEST_CASE("Of a member that is there twice the last one counts, and not an earlier list of elements") {
  const std::string elements = R"("elements":[{"id":"n","type":"rectangle","x":0,"y":0,"width":9,"height":9}])";
  refusal_of(R"({"type":"excalidraw",)" + elements + R"(,"elements":{}})");
  refusal_of(R"({"type":"excalidraw","type":null,)" + elements + "}");
}

TEST_CASE("A board that is not there is named, and read as empty only when it may be made") {
  const TemporaryFolder folder;
  const FixedClock clock{Instant{}};
  const auto path = folder.path() / "nergens.excalidraw";
  try {
    make_excalidraw_board({path, "local:nergens", "nergens", false}, clock)->read();
    FAIL("a missing board was read");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::not_found);
    CHECK(say(error.message(), Language::nl).find("local:nergens") != std::string::npos);
  }
  CHECK(make_excalidraw_board({path, "local:nergens", "nergens", true}, clock)->read().notes.empty());
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("An element with fields of wrong types is kept as an unknown thing, and the rest of the board is read") {
  using nlohmann::json;
  const json good = written_note("goed", "Goed", {0, 0, 160, 120});
  json bad = shape("slecht", {300, 0, 160, 120});
  bad["label"] = {{"text", "Toch te lezen"}};
  SECTION("x is a text") { bad["x"] = "300"; }
  SECTION("y is missing") { bad.erase("y"); }
  SECTION("width is null") { bad["width"] = nullptr; }
  SECTION("height is a list") { bad["height"] = {120}; }
  SECTION("x is beyond every board") { bad["x"] = 1e308; }
  SECTION("a whole number beyond every board") { bad["y"] = 18446744073709551615ULL; }
  SECTION("a type that is no word") { bad["type"] = 7; }
  SECTION("a type of a newer program") { bad["type"] = "hologram"; }
  const BoardSnapshot board = BoardFile(together({good, bad})).read();
  CHECK(board.notes.size() == 1);
  REQUIRE(board.others.size() == 1);
  CHECK(board.others[0].id == "slecht");
  CHECK(board.others[0].text.plain == "Toch te lezen");
}

TEST_CASE("Fields of wrong types that a note can do without are left out") {
  using nlohmann::json;
  for (const char* key :
       {"angle", "strokeColor", "backgroundColor", "groupIds", "frameId", "updated", "created", "link", "customData",
        "isDeleted", "boundElements", "index", "version", "locked", "opacity"}) {
    for (const json& value :
         {json(), json(true), json(-1e308), json("?"), json::array({1, json::array()}), json{{"rtp", 3}}}) {
      if (std::string(key) == "isDeleted" && value == json(true)) continue;
      json note = written_note("n", "Bellen", {0, 0, 160, 120});
      note[0][key] = value;
      const BoardFile file(note);
      INFO(key << " = " << value);
      REQUIRE(file.read().notes.size() == 1);
      CHECK(file.read().notes[0].text.plain == "Bellen");
      file.open()->create({a_note()});
      CHECK(file.read().notes.size() == 2);
    }
  }
}

TEST_CASE("Entries that are no elements are kept in the file, and are nothing on the board") {
  const BoardFile file(nlohmann::json::array({nullptr, 3, "tekst", {1, 2}, nlohmann::json::object()}));
  const nlohmann::json before = file.elements();
  CHECK(file.read().others.size() == 1);
  file.open()->create({a_note()});
  nlohmann::json after = file.elements();
  REQUIRE(after.size() == before.size() + 2);
  after.erase(after.begin() + 5, after.end());
  CHECK(after == before);
}

TEST_CASE("An id with control characters is cleaned for plans and documents, and its text stays tied to it") {
  BoardFile file(written_note("n\x1b[31m", "Bellen", {0, 0, 160, 120}));
  const BoardSnapshot board = file.read();
  REQUIRE(board.notes.size() == 1);
  CHECK(board.texts.empty());
  const WidgetId id = board.notes[0].id;
  CHECK(id == "n[31m");
  file.open()->change({{id, "Bellen", StyledText{"Mailen", {}}, {}, {}, {}}});
  file.open()->create({a_note()});
  REQUIRE(file.read().notes.size() == 2);
  CHECK(file.read().notes[0].id == id);
  CHECK(file.read().notes[0].text.plain == "Mailen");
  CHECK(file.elements()[1]["containerId"] == file.elements()[0]["id"]);
}

TEST_CASE("Elements without an id, or with the same id twice, are told apart") {
  nlohmann::json elements = together(
      {written_note("n", "Eerste", {0, 0, 160, 120}), shape("n", {200, 0, 160, 120}), shape("", {400, 0, 160, 120})});
  elements[2]["label"] = {{"text", "Tweede"}};
  elements[3]["label"] = {{"text", "Derde"}};
  elements[3].erase("id");
  const BoardSnapshot board = BoardFile(elements).read();
  REQUIRE(board.notes.size() == 3);
  CHECK(board.notes[0].id == "n");
  CHECK(board.notes[0].text.plain == "Eerste");
  CHECK(board.notes[1].id != "n");
  CHECK_FALSE(board.notes[2].id.empty());
  CHECK(board.notes[1].id != board.notes[2].id);
}

TEST_CASE("Things that point at themselves or at each other in a circle are read") {
  nlohmann::json frame = shape("k", {0, 0, 400, 400}, "frame");
  frame["frameId"] = "k";
  frame["customData"] = {{"rtp", {{"area", "k"}}}};
  nlohmann::json self = text("t", "Zelf", 0, 0, "t");
  nlohmann::json arrow = shape("p", {0, 0, 10, 10}, "arrow");
  arrow["startBinding"] = {{"elementId", "p"}};
  arrow["boundElements"] = {{{"id", "p"}, {"type", "arrow"}}};
  const BoardSnapshot board = BoardFile(nlohmann::json::array({frame, self, arrow})).read();
  CHECK(board.areas.at(0).parent.empty());
  CHECK(board.texts.at(0).text.plain == "Zelf");
  CHECK(board.arrows.at(0).from.empty());
}

TEST_CASE("A file that was cut off within a character is refused") {
  const std::string start = R"({"type":"excalidraw","elements":[{"id":"n","type":"text","text":")";
  for (const std::string_view end : {"\xC3", "\xE2", "\xE2\x82", "\xF0", "\xF0\x9F", "\xF0\x9F\x8E", "\xF0x"})
    refusal_of(start + std::string(end));
}

TEST_CASE("A number is the same number in whichever way it is written") {
  for (const std::string x : {"0e-300", "-0.0", "0E+99", "0.00000000000000000000000000000000e1"}) {
    INFO(x);
    const BoardFile file;
    file.write(R"({"type":"excalidraw","elements":[{"id":"n","type":"rectangle","y":1.25E2,"width":9,"height":9,"x":)" +
               x + "}]}");
    const BoardSnapshot board = file.read();
    REQUIRE(board.notes.size() == 1);
    CHECK(board.notes[0].rect == Rect{0, 125, 9, 9});
  }
}
