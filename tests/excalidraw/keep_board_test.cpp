#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <map>

#include "board_file.hpp"
#include "excalidraw/order_key.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

NewWidget note_at(const std::string& words, const std::string& place) {
  NewWidget widget;
  widget.text = words;
  widget.rect = {2000, 2000, 160, 120};
  widget.mark = Mark{"proef/1", place, Role::writing_space, 0, ""};
  return widget;
}

/// Every element of `before` is in `after` with equal meaning, but for those with the named ids.
void check_kept(const json& before, const json& after, const std::vector<std::string>& changed = {}) {
  std::map<std::string, json> found;
  for (const json& element : after) found[element.at("id")] = element;
  for (const json& element : before) {
    const std::string id = element.at("id");
    if (std::count(changed.begin(), changed.end(), id) > 0) continue;
    INFO(id);
    CHECK(found[id] == element);
  }
}

}  // namespace

TEST_CASE("Whatever the program does not know stays as it is when it writes") {
  for (const char* name : {"weg-met-de-hand.excalidraw", "excalidraw-com-nieuw.excalidraw", "mcp-server.excalidraw"}) {
    const auto file = BoardFile::copy_of(name);
    json before = file->scene();
    before["appState"]["onbekend"] = {{"diep", {1, 2.5, nullptr, "é"}}};
    before["nieuw veld"] = {1e308, -0.1, 12345678901234567ULL, 5e-324};
    before["elements"][0]["toekomst"] = {{"a b", {true, {{"x", 0.1}}}}};
    file->write(before.dump());
    file->open()->create({note_at("Erbij", "erbij")});
    json after = file->scene();
    INFO(name);
    check_kept(before["elements"], after["elements"]);
    CHECK(after["elements"].size() == before["elements"].size() + 2);
    before.erase("elements");
    after.erase("elements");
    CHECK(after == before);
  }
}

TEST_CASE("A change of one note leaves every other element and all its own unknown fields alone") {
  const auto file = BoardFile::copy_of("weg-met-de-hand.excalidraw");
  json scene = file->scene();
  std::string box;
  std::string words;
  for (json& element : scene["elements"]) {
    if (element.value("originalText", "") != "Belbus delen") continue;
    words = element["id"];
    box = element["containerId"];
    element["hamster"] = 3;
  }
  file->write(scene.dump());
  WidgetChange change;
  change.id = box;
  change.seen_text = "Belbus delen";
  change.text = StyledText{"Belbus delen (Odile, Q2)", {}};
  file->open()->change({change});
  check_kept(scene["elements"], file->elements(), {box, words});
  const json after = file->element(words);
  CHECK(after["originalText"] == "Belbus delen (Odile, Q2)");
  CHECK(after["hamster"] == 3);
  CHECK(after["fontFamily"] == 5);
  CHECK(after["lineHeight"] == 1.25);
  CHECK(after["strokeColor"] == "#1e1e1e");
}

TEST_CASE("A thing without an id of its own stays the same thing when others are put before it") {
  nlohmann::json first = shape("", {0, 0, 100, 60});
  nlohmann::json second = shape("", {200, 0, 100, 60});
  second["label"] = {{"text", "Wie belt?"}};
  first.erase("id");
  second.erase("id");
  const BoardFile file({first, second});
  const std::vector<Note> before = file.read().notes;
  REQUIRE(before.size() == 2);
  file.open()->change({{before[0].id, "", StyledText{"Bellen", {}}, {}, {}, {}}});
  const std::vector<Note> after = file.read().notes;
  REQUIRE(after.size() == 2);
  CHECK(after[0].id == before[0].id);
  CHECK(after[1].id == before[1].id);
  CHECK(after[1].text.plain == "Wie belt?");
}

TEST_CASE("A stamped text that people wiped is made again, for Excalidraw drops a text without characters") {
  BoardFile file;
  NewWidget title;
  title.kind = WidgetKind::text;
  title.text = "Onze weg";
  title.rect = {0, 0, 300, 40};
  title.mark = Mark{"proef/1", "titel", Role::furniture, 0, ""};
  file.open()->create({title});
  nlohmann::json elements = file.elements();
  elements[0]["text"] = elements[0]["originalText"] = " ";
  file.write_elements(elements);
  CHECK(file.read().texts.empty());
  const std::vector<WidgetId> ids = file.open()->create({title});
  const BoardSnapshot board = file.read();
  REQUIRE(board.texts.size() == 1);
  CHECK(board.texts[0].id == ids.front());
  CHECK(board.texts[0].text.plain == "Onze weg");
}

TEST_CASE("Order keys that would break the editor are mended when the board is written, good and missing ones stay") {
  json elements = json::array();
  for (const char* key : {"a0", "000001", "a5", "a5", "a2", "a7"}) {
    elements.push_back(shape("n" + std::to_string(elements.size()), {0, 0, 160, 120}));
    elements.back()["index"] = key;
  }
  elements.push_back(shape("zonder", {0, 0, 160, 120}));
  const BoardFile file(elements);
  file.open()->create({note_at("", "erbij")});
  const json after = file.elements();
  CHECK(after[0] == elements[0]);
  CHECK(after[5] == elements[5]);
  CHECK(after[6] == elements[6]);
  std::string last;
  for (const json& element : after) {
    if (!element.contains("index")) continue;
    const std::string key = element["index"];
    CHECK(is_order_key(key));
    CHECK(key > last);
    last = key;
  }
}

TEST_CASE("Of two things with one mark the copy loses it") {
  const BoardFile file;
  const auto id = file.open()->create({note_at("Mijn doel", "doel")}).at(0);
  json elements = file.elements();
  json copy = json::array({elements[0], elements[1]});
  copy[0]["id"] = "kopie";
  copy[0]["boundElements"] = {{{"id", "kopie-t"}, {"type", "text"}}};
  copy[1]["id"] = "kopie-t";
  copy[1]["containerId"] = "kopie";
  SECTION("above the original, as Excalidraw puts it") { file.write_elements(together({elements, copy})); }
  SECTION("below it, and the original was edited since") {
    elements[0]["updated"] = elements[0]["updated"].get<std::int64_t>() + 5000;
    file.write_elements(together({copy, elements}));
  }
  for (const Note& note : file.read().notes) CHECK(note.mark.has_value() == (note.id == id));
  CHECK(file.open()->create({note_at("Mijn doel", "doel")}).at(0) == id);
}

TEST_CASE("Of copies whose original is gone the lowest has the mark") {
  const BoardFile file;
  file.open()->create({note_at("", "doel")});
  json elements = file.elements();
  elements.push_back(elements[0]);
  elements[0]["id"] = "eerste";
  elements[1]["id"] = "tweede";
  file.write_elements(elements);
  CHECK(file.read().notes.at(0).mark.has_value());
  CHECK_FALSE(file.read().notes.at(1).mark.has_value());
}

TEST_CASE("What is removed stays as a tombstone, and comes back under its own id with a later version") {
  const BoardFile file;
  const auto id = file.open()->create({note_at("Weg ermee", "weg")}).at(0);
  const json before = file.element(id);
  file.open()->remove({id});
  const json gone = file.element(id);
  CHECK(gone["isDeleted"] == true);
  CHECK(gone["version"] == before["version"].get<int>() + 1);
  CHECK(gone["versionNonce"] != before["versionNonce"]);
  CHECK(file.element(id + "-t")["isDeleted"] == true);

  CHECK(file.open()->create({note_at("Weg ermee", "weg")}).at(0) == id);
  CHECK(file.elements().size() == 2);
  CHECK(file.element(id)["isDeleted"] == false);
  CHECK(file.element(id)["version"] == gone["version"].get<int>() + 1);
}

TEST_CASE("A thing of a person is never removed") {
  const BoardFile file(written_note("n", "Van een mens", {0, 0, 160, 120}));
  const std::string before = file.bytes();
  CHECK_THROWS_AS(file.open()->remove({"n"}), std::logic_error);
  CHECK(file.bytes() == before);
}

TEST_CASE("Tags are kept beside what other programs keep on a note") {
  json note = written_note("n", "Bellen", {0, 0, 160, 120});
  note[0]["customData"] = {{"ander", {{"sleutel", 1}}}};
  const BoardFile file(note);
  WidgetChange change;
  change.id = "n";
  change.seen_text = "Bellen";
  change.tags = std::vector<std::string>{"spoed", "één"};
  file.open()->change({change});
  CHECK(file.read().notes.at(0).tags == *change.tags);
  CHECK(file.element("n")["customData"]["ander"]["sleutel"] == 1);
}

TEST_CASE("Two programs that write at the same time lose nothing of each other") {
  const BoardFile file;
  constexpr int notes_each = 25;
  std::vector<pid_t> children;
  for (int program = 0; program < 3; ++program) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      int status = 0;
      try {
        for (int i = 0; i < notes_each; ++i)
          file.open()->create({note_at("Briefje", std::to_string(program) + "/" + std::to_string(i))});
      } catch (...) {
        status = 1;
      }
      ::_exit(status);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  CHECK(file.read().notes.size() == 3 * notes_each);
}

TEST_CASE("A large board is read whole") {
  json elements = json::array();
  constexpr int count = 5000;
  for (int i = 0; i < count; ++i) {
    for (json& element : written_note("n" + std::to_string(i), "Taak " + std::to_string(i),
                                      {200.0 * (i % 100), 150.0 * (i / 100), 160, 120}))
      elements.push_back(std::move(element));
  }
  const BoardFile file(elements);
  CHECK(file.read().notes.size() == count);
  CHECK(file.open()->create({note_at("Nog een", "nog")}).size() == 1);
  CHECK(file.read().notes.size() == count + 1);
}
