#include <algorithm>
#include <catch2/catch.hpp>

#include "board/text_layout.hpp"
#include "board_file.hpp"
#include "excalidraw/order_key.hpp"
#include "world/board_sketch.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

NewWidget widget(WidgetKind kind, const std::string& words, const Rect& rect, const std::string& place) {
  NewWidget made;
  made.kind = kind;
  made.text = words;
  made.rect = rect;
  made.fill = kind == WidgetKind::note ? sticky_yellow : transparent;
  made.stroke = {0x86, 0x8e, 0x96};
  made.mark = Mark{"road-to-progress/1", place, Role::furniture, 0, ""};
  return made;
}

std::vector<NewWidget> small_road() {
  std::vector<NewWidget> widgets{
      widget(WidgetKind::area, "Weg", {0, 0, 1000, 800}, "weg"),
      widget(WidgetKind::area, "Stap 1", {20, 100, 400, 600}, "stap-1"),
      widget(WidgetKind::note, "Wethouder bijpraten (Sietske, eind april)", {40, 160, 160, 120}, "n1"),
      widget(WidgetKind::note, "", {40, 300, 160, 120}, "n2"),
      widget(WidgetKind::text, "Onze weg", {20, 20, 300, 40}, "titel"),
      widget(WidgetKind::arrow, "", {}, "pijl")};
  widgets[1].fill = {0xf3, 0xf0, 0xff};
  widgets[1].parent = 0;
  widgets[2].parent = 1;
  widgets[3].parent = 1;
  widgets[4].parent = 0;
  widgets[5].from = 2;
  widgets[5].to = 3;
  return widgets;
}

std::size_t place_of(const json& elements, const std::string& id) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i]["id"] == id) return i;
  }
  FAIL("not in the file: " << id);
  return 0;
}

/// Whether the array is in the order of its keys, and all keys are ones that Excalidraw can work with.
bool keys_ascend(const json& elements) {
  std::string last;
  for (const json& element : elements) {
    const std::string key = element["index"];
    if (!is_order_key(key) || key <= last) return false;
    last = key;
  }
  return true;
}

}  // namespace

TEST_CASE("A note is written as Excalidraw itself would: a box and its text, tied on both sides") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  const json box = file.element(ids[2]);
  const json words = file.element(box["boundElements"][0]["id"]);
  CHECK(box["type"] == "rectangle");
  CHECK(box["backgroundColor"] == "#ffec99");
  CHECK(box["fillStyle"] == "solid");
  CHECK(box["roughness"] == 0);
  CHECK(box["frameId"] == ids[1]);
  CHECK(box["customData"]["rtp"]["place"] == "n1");
  CHECK(words["type"] == "text");
  CHECK(words["containerId"] == ids[2]);
  CHECK(words["frameId"] == ids[1]);
  CHECK(words["originalText"] == "Wethouder bijpraten (Sietske, eind april)");
  CHECK(words["fontFamily"] == 9);
  CHECK(words["lineHeight"] == 1.15);
}

TEST_CASE("The text of a note stands wrapped in the middle of its box, with Excalidraw's margin of five") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  const json words = file.element(ids[2] + "-t");
  const auto lines = wrapped(words["originalText"].get<std::string>(), 150, 16);
  std::string joined;
  double widest = 0;
  for (const std::string& line : lines) {
    joined += (joined.empty() ? "" : "\n") + line;
    widest = std::max(widest, text_width(line, 16));
  }
  REQUIRE(lines.size() > 1);
  CHECK(words["text"] == joined);
  CHECK(words["width"].get<double>() == Approx(widest));
  CHECK(words["height"].get<double>() == Approx(static_cast<double>(lines.size()) * 16 * 1.15));
  CHECK(words["x"].get<double>() + words["width"].get<double>() / 2 == Approx(40 + 80));
  CHECK(words["y"].get<double>() + words["height"].get<double>() / 2 == Approx(160 + 60));
}

TEST_CASE("A note grows downwards until its text fits") {
  const BoardFile file;
  std::string words = "Afspraak";
  for (int i = 0; i < 60; ++i) words += " nummer " + std::to_string(i);
  const auto id = file.open()->create({widget(WidgetKind::note, words, {10, 10, 160, 120}, "lang")}).at(0);
  const json box = file.element(id);
  const json inside = file.element(id + "-t");
  CHECK(box["y"] == 10);
  CHECK(box["width"] == 160);
  CHECK(box["height"].get<double>() >= inside["height"].get<double>() + 10);
  CHECK(inside["y"].get<double>() >= 15);
}

TEST_CASE("An empty note has no text element, for Excalidraw deletes a text without characters") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  CHECK(file.element(ids[3])["boundElements"].size() == 1);  // the arrow
  CHECK(file.element(ids[3] + "-t").is_null());
  for (const json& element : file.elements()) {
    if (element["type"] == "text") CHECK((element["width"] > 0 && element["height"] > 0));
  }
}

TEST_CASE("Frames lie above what is in them, inner above outer, and nobody drags them by accident") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  const json elements = file.elements();
  CHECK(place_of(elements, ids[0]) < place_of(elements, ids[1]));
  for (const std::size_t thing : {2, 3, 4, 5}) CHECK(place_of(elements, ids[thing]) < place_of(elements, ids[0]));
  CHECK(file.element(ids[0])["locked"] == true);
  CHECK(file.element(ids[1])["locked"] == true);
  CHECK(file.element(ids[1])["frameId"].is_null());  // Excalidraw does not nest frames
  CHECK(file.read().areas.at(1).parent == ids[0]);
  CHECK(keys_ascend(elements));
}

TEST_CASE("A frame's colour is a locked rectangle at the bottom that counts as no note") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  const json elements = file.elements();
  const json background = elements[0];
  CHECK(background["type"] == "rectangle");
  CHECK(background["backgroundColor"] == "#f3f0ff");
  CHECK(background["frameId"] == ids[1]);
  CHECK(background["locked"] == true);
  CHECK(file.read().notes.size() == 2);
  file.open()->remove({ids[1]});
  CHECK(file.element(background["id"])["isDeleted"] == true);
}

TEST_CASE("What is added to a frame later comes just below it, as what people draw in it") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  NewWidget late = widget(WidgetKind::note, "Later", {40, 450, 160, 120}, "later");
  late.parent_id = ids[1];
  const auto id = file.open()->create({late}).at(0);
  const json elements = file.elements();
  CHECK(place_of(elements, id) + 2 == place_of(elements, ids[1]));
  CHECK(keys_ascend(elements));
}

TEST_CASE("An arrow is known to both things that it ties") {
  const BoardFile file;
  const auto ids = file.open()->create(small_road());
  const json arrow = file.element(ids[5]);
  CHECK(arrow["startBinding"]["elementId"] == ids[2]);
  CHECK(arrow["endBinding"]["elementId"] == ids[3]);
  CHECK(arrow["points"][0] == json({0, 0}));
  CHECK(arrow["endArrowhead"] == "arrow");
  for (const std::size_t thing : {2, 3}) {
    const json bound = file.element(ids[thing])["boundElements"];
    CHECK(std::count(bound.begin(), bound.end(), json({{"id", ids[5]}, {"type", "arrow"}})) == 1);
  }
}

TEST_CASE("An arrow to a note that is there already ties that note too, and counts as a change of it") {
  const BoardFile file;
  std::vector<NewWidget> road = small_road();
  road.pop_back();
  const auto ids = file.open()->create(road);
  const int version = file.element(ids[2])["version"];
  const auto all = file.open()->create(small_road());
  CHECK(file.element(ids[2])["version"] == version + 1);
  CHECK(file.read().arrows.at(0).from == ids[2]);
  CHECK(all[2] == ids[2]);
}

TEST_CASE("The same things on the same board make the same file, byte for byte") {
  const BoardFile one;
  const BoardFile other;
  one.open()->create(small_road());
  other.open()->create(small_road());
  CHECK(one.bytes() == other.bytes());
  const std::string before = one.bytes();
  one.open()->create(small_road());
  CHECK(one.bytes() == before);
}

TEST_CASE("A stamping that was cut off and repeated ends as an undisturbed one") {
  const BoardFile undisturbed;
  const auto ids = undisturbed.open()->create(small_road());
  const BoardFile repeated;
  std::vector<NewWidget> half = small_road();
  half.resize(3);
  repeated.open()->create(half);
  CHECK(repeated.open()->create(small_road()) == ids);
  CHECK(repeated.read().notes.size() == undisturbed.read().notes.size());
  CHECK(keys_ascend(repeated.elements()));
}

TEST_CASE("Dark notes get light letters") {
  const BoardFile file;
  NewWidget dark = widget(WidgetKind::note, "Donker", {0, 0, 160, 120}, "donker");
  dark.fill = {0x36, 0x2a, 0x6e};
  const auto id = file.open()->create({dark}).at(0);
  CHECK(file.element(id + "-t")["strokeColor"] == "#ffffff");
}
