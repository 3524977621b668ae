#include <catch2/catch.hpp>

#include "board_file.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

WidgetChange change_of(const std::string& id, const std::string& seen) {
  WidgetChange change;
  change.id = id;
  change.seen_text = seen;
  return change;
}

}  // namespace

TEST_CASE("A changed note gets a new version, the time of the change and its text laid out again") {
  const BoardFile file(written_note("n", "Bellen", {0, 0, 160, 60}));
  WidgetChange change = change_of("n", "Bellen");
  change.text = StyledText{"Alle huisartsen in het werkgebied bellen over het spreekuur (Odile en Sem, week 12)", {}};
  file.open()->change({change});
  const json box = file.element("n");
  const json words = file.element("n-words");
  CHECK(box["version"] == 1);
  CHECK(box["updated"] == 1'795'600'000'000);
  CHECK(words["version"] == 1);
  CHECK(words["originalText"] == change.text->plain);
  CHECK(words["text"].get<std::string>().find('\n') != std::string::npos);
  CHECK(box["height"].get<double>() >= words["height"].get<double>() + 10);
  CHECK(words["x"].get<double>() >= 5);
  CHECK(words["x"].get<double>() + words["width"].get<double>() <= 155.01);
}

TEST_CASE("Text in an ellipse or a diamond stays inside its slanted sides") {
  for (const char* type : {"ellipse", "diamond"}) {
    json note = written_note("n", "Bellen", {0, 0, 200, 120});
    note[0]["type"] = type;
    const BoardFile file(note);
    WidgetChange change = change_of("n", "Bellen");
    change.text = StyledText{"Met alle wijkteams praten over de proef van dit najaar", {}};
    file.open()->change({change});
    const json box = file.element("n");
    const json words = file.element("n-words");
    INFO(type);
    const double slack = (200 - words["width"].get<double>()) / 2;
    CHECK(slack >= (std::string(type) == "diamond" ? 50 : 29));
    CHECK(words["y"].get<double>() >= 5);
    CHECK(words["y"].get<double>() + words["height"].get<double>() <= box["height"].get<double>() - 5);
  }
}

TEST_CASE("A moved note takes its text and the arrow's end along") {
  json elements =
      together({written_note("a", "Eerst", {0, 0, 160, 120}), written_note("b", "Dan", {400, 0, 160, 120})});
  json arrow = shape("p", {165, 60, 230, 0}, "arrow");
  arrow["points"] = {{0, 0}, {230, 0}};
  arrow["startBinding"] = {{"elementId", "a"}, {"focus", 0}, {"gap", 5}};
  arrow["endBinding"] = {{"elementId", "b"}, {"focus", 0}, {"gap", 5}};
  elements.push_back(arrow);
  const BoardFile file(elements);
  WidgetChange change = change_of("b", "Dan");
  change.rect = Rect{400, 600, 160, 120};
  file.open()->change({change});
  const BoardSnapshot board = file.read();
  CHECK(board.arrows.at(0).from == "a");
  CHECK(board.arrows[0].to == "b");
  CHECK(distance(Rect{board.arrows[0].end.x, board.arrows[0].end.y, 0, 0}, *change.rect) <= 5.01);
  CHECK(file.element("p")["points"][0] == json({0, 0}));
  CHECK(file.element("b-words")["y"].get<double>() > 600);
}

TEST_CASE("A label on one element is changed where it stands") {
  const auto file = BoardFile::copy_of("mcp-server.excalidraw");
  WidgetChange change = change_of("m2", "Subsidie aanvragen");
  change.text = StyledText{"Subsidie aanvragen (Yara, juni)", {}};
  file->open()->change({change});
  CHECK(file->element("m2")["label"]["text"] == "Subsidie aanvragen (Yara, juni)");
  CHECK(file->elements().size() == 4);
  CHECK(file->read().notes.at(1).text.plain == "Subsidie aanvragen (Yara, juni)");
}

TEST_CASE("A free text that grows by itself goes on growing, one with a set width keeps it") {
  json growing = text("g", "Doel", 100, 0);
  json fixed = text("v", "Doel", 100, 100);
  fixed["width"] = 120;
  fixed["autoResize"] = false;
  const BoardFile file(together({growing, fixed}));
  std::vector<WidgetChange> changes{change_of("g", "Doel"), change_of("v", "Doel")};
  for (WidgetChange& change : changes) change.text = StyledText{"Een gewest waar zorg dichtbij is voor iedereen", {}};
  file.open()->change(changes);
  CHECK(file.element("g")["text"] == changes[0].text->plain);
  CHECK(file.element("g")["width"].get<double>() > 200);
  CHECK(file.element("v")["width"] == 120);
  CHECK(file.element("v")["text"].get<std::string>().find('\n') != std::string::npos);
  CHECK(file.element("v")["x"] == 100);
}

TEST_CASE("The title of a frame is its name") {
  json frame = shape("k", {0, 0, 400, 400}, "frame");
  frame["name"] = nullptr;
  const BoardFile file(json::array({frame}));
  WidgetChange change = change_of("k", "");
  change.text = StyledText{"Parkeerplaats", {}};
  file.open()->change({change});
  CHECK(file.element("k")["name"] == "Parkeerplaats");
}

TEST_CASE("A text that a program keeps on the shape itself is changed and wiped there") {
  json note = shape("n", {0, 0, 160, 120});
  note["text"] = "Bellen";
  const BoardFile file(json::array({note}));
  WidgetChange change = change_of("n", "Bellen");
  change.text = StyledText{"Bellen (Sem)", {}};
  file.open()->change({change});
  CHECK(file.read().notes.at(0).text.plain == "Bellen (Sem)");
  CHECK(file.elements().size() == 1);
  change.seen_text = "Bellen (Sem)";
  change.text = StyledText{};
  file.open()->change({change});
  CHECK(file.read().notes.at(0).text.empty());
}

TEST_CASE("A moved arrow keeps its form") {
  json arrow = shape("p", {100, 100, 60, 40}, "arrow");
  arrow["points"] = {{0, 0}, {-60, 10}, {0, 40}};
  const BoardFile file(json::array({arrow}));
  WidgetChange change = change_of("p", "");
  change.rect = Rect{0, 0, 60, 40};
  file.open()->change({change});
  CHECK(file.read().arrows.at(0).rect == Rect{0, 0, 60, 40});
  CHECK(file.element("p")["points"] == json({{0, 0}, {-60, 10}, {0, 40}}));
}

TEST_CASE("A note that is written on anew leaves the text alone that was taken out of it before") {
  json taken_out = text("n-t", "Bellen", 400, 0);
  const BoardFile file(together({shape("n", {0, 0, 160, 120}), taken_out}));
  WidgetChange change = change_of("n", "");
  change.text = StyledText{"Schrijven (Sem)", {}};
  file.open()->change({change});
  const BoardSnapshot board = file.read();
  CHECK(board.notes.at(0).text.plain == "Schrijven (Sem)");
  CHECK(board.texts.at(0).text.plain == "Bellen");
}

TEST_CASE("A label that stands on a text by mistake does not hide what the text says") {
  json words = text("g", "Doel", 100, 0);
  words["label"] = {{"text", "iets anders"}};
  const BoardFile file(json::array({words}));
  WidgetChange change = change_of("g", "Doel");
  change.text = StyledText{"Ons doel", {}};
  file.open()->change({change});
  CHECK(file.read().texts.at(0).text.plain == "Ons doel");
}
