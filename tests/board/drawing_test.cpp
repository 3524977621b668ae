#include "board/drawing.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "board/text_layout.hpp"
#include "world/board_sketch.hpp"

using namespace rtp;

namespace {

struct Svg {
  explicit Svg(const BoardSnapshot& board, Language language = Language::nl) : text(draw_svg(board, language)) {
    const auto result = document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    REQUIRE(result);
    root = document.child("svg");
  }

  /// All nodes called `name`, in drawing order; the first "rect" is the page.
  std::vector<pugi::xml_node> all(const std::string& name) const {
    std::vector<pugi::xml_node> nodes;
    for (const auto& found : root.select_nodes((".//" + name).c_str())) nodes.push_back(found.node());
    return nodes;
  }

  /// What a reader sees of one text: its lines, joined by "|".
  static std::string lines(pugi::xml_node text_node) {
    std::string joined;
    for (const pugi::xml_node line : text_node.children("tspan")) {
      if (!joined.empty()) joined += '|';
      for (const auto& part : line.select_nodes(".//text()")) joined += part.node().value();
    }
    return joined;
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> found;
    for (const pugi::xml_node node : all("text")) found.push_back(lines(node));
    return found;
  }

  Rect view() const {
    const std::string box = root.attribute("viewBox").value();
    Rect view;
    std::size_t at = 0;
    std::size_t used = 0;
    for (double* const value : {&view.x, &view.y, &view.width, &view.height}) {
      *value = std::stod(box.substr(at), &used);
      at += used;
    }
    return view;
  }

  std::string text;
  pugi::xml_document document;
  pugi::xml_node root;
};

Rect box_of(pugi::xml_node node) {
  return {node.attribute("x").as_double(), node.attribute("y").as_double(), node.attribute("width").as_double(),
          node.attribute("height").as_double()};
}

/// Checks that each line of the text lies inside the box, as wide as it is measured.
void check_inside(pugi::xml_node text, const Rect& box) {
  const double size = text.attribute("font-size").as_double();
  for (const pugi::xml_node line : text.children("tspan")) {
    INFO(line.child_value());
    CHECK(text_width(line.child_value(), size) <= box.width);
    CHECK(line.attribute("x").as_double() == Approx(box.centre().x));
    CHECK(line.attribute("y").as_double() - size >= box.y - 0.01);
    CHECK(line.attribute("y").as_double() + 0.23 * size <= box.bottom() + 0.01);
  }
}

TextStyle styled(std::size_t begin, std::size_t end) {
  TextStyle style;
  style.span = {begin, end};
  return style;
}

std::string many_words(int count) {
  std::string words;
  for (int i = 0; i < count; ++i) words += "wijkoverleg " + std::to_string(i) + " ";
  return words;
}

}  // namespace

TEST_CASE("A screen reader hears what the picture is") {
  BoardSketch sketch("local:demo", "Wonen & zorg");
  sketch.area("Stap 1", {0, 0, 400, 400});
  sketch.area("Stap\n2", {500, 0, 400, 400});
  sketch.note("Een briefje", 10, 50);
  const Svg svg(sketch.board());
  CHECK(svg.root.attribute("role").value() == std::string("img"));
  CHECK(svg.root.attribute("lang").value() == std::string("nl"));
  CHECK(svg.root.child_value("title") == std::string("Wonen & zorg"));
  CHECK(svg.root.child_value("desc") == std::string("2 vakken, 1 briefje, geen pijlen. Vakken: Stap 1; Stap 2."));
  const Svg english(BoardSnapshot{}, Language::en);
  CHECK(english.root.child_value("title") == std::string("Board without a name"));
  CHECK(english.root.child_value("desc") == std::string("No areas, no notes, no arrows."));
}

TEST_CASE("The same board gives the same picture, and the picture refers to nothing outside") {
  BoardSketch sketch;
  const Note& first = sketch.note("<script>alert(1)</script> & \"x\" http://example.org", 0, 0);
  sketch.arrow(first, sketch.note("b", 400, 0));
  const Svg svg(sketch.board());
  CHECK(svg.text == draw_svg(sketch.board()));
  CHECK(svg.all("script").empty());
  CHECK(svg.text.find("href") == std::string::npos);
  CHECK(svg.text.find("url(") == std::string::npos);
  CHECK(svg.text.find("<style") == std::string::npos);
  CHECK(svg.texts().at(0) == "<script>alert(1)</|script> & \"x\" http://|example.org");
}

TEST_CASE("Text stays inside its note: wrapped, then set smaller, then on a note drawn higher") {
  for (const int words : {1, 8, 12, 400}) {
    BoardSketch sketch;
    sketch.note(many_words(words), 30, 40);
    const Svg svg(sketch.board());
    const Rect box = box_of(svg.all("rect").at(1));
    INFO(words);
    check_inside(svg.all("text").at(0), box);
    CHECK(box.width == 160);
    CHECK((words == 400 ? box.height > 120 : box.height == 120));
    CHECK(svg.all("text").at(0).attribute("font-size").as_double() >= 9);
    CHECK(Svg::lines(svg.all("text").at(0)).ends_with(std::to_string(words - 1)));
  }
}

TEST_CASE("A note that is tiny, or nothing at all, still shows its words") {
  BoardSketch sketch;
  sketch.note("Bo", Rect{0, 0, 20, 12});
  sketch.note("Ans", Rect{100, 0, 0, 0});
  CHECK(Svg(sketch.board()).texts() == std::vector<std::string>{"Bo", "A|n|s"});
}

TEST_CASE("Everything drawn lies inside the picture, also what is tilted, and titles above frames") {
  BoardSketch sketch;
  sketch.area("Bovenaan", {0, 0, 300, 300});
  Note& tilted = sketch.note("Scheef", Rect{900, 900, 400, 20});
  tilted.angle = 1.5707963267948966;
  const Svg svg(sketch.board());
  CHECK(svg.view().y < -16);
  CHECK(svg.view().bottom() >= 1110);
  CHECK(svg.root.child("g").attribute("transform").value() == std::string("rotate(90 1100 910)"));
  CHECK(svg.root.attribute("width").as_double() == Approx(svg.view().width));
}

TEST_CASE("An arrow ends in a point where it ends on the board, and its words stand on it") {
  BoardSketch sketch;
  sketch.arrow(sketch.note("a", 0, 0), sketch.note("b", 400, 0)).text.plain = "leidt tot";
  const Svg svg(sketch.board());
  CHECK(svg.all("line").at(0).attribute("x1").as_double() == 160);
  CHECK(std::string(svg.all("polygon").at(0).attribute("points").value()).starts_with("400,60 "));
  CHECK(svg.texts().back() == "leidt tot");
}

TEST_CASE("A frame's title stands above it, a big shape's inside, and no title is said twice") {
  BoardSketch sketch;
  sketch.area("Vak", {0, 100, 300, 300});
  sketch.area("Vorm", {400, 100, 300, 300}).is_frame = false;
  const Area& said = sketch.area("Gezegd", {800, 100, 300, 300});
  sketch.text("Gezegd", 820, 120).parent = said.id;
  const Svg svg(sketch.board());
  CHECK(svg.texts() == std::vector<std::string>{"Vak", "Vorm", "Gezegd"});
  const auto y = [&](std::size_t i) { return svg.all("text").at(i).child("tspan").attribute("y").as_double(); };
  CHECK(y(0) < 100);
  CHECK(y(1) > 110);
  CHECK(y(2) > 120);
}

TEST_CASE("An area never hides what lies on it, whatever the board's drawing order") {
  BoardSketch sketch;
  sketch.note("Onderop", 20, 60);
  sketch.area("Klein", {10, 50, 200, 200}).fill = sticky_blue;
  sketch.area("Groot", {0, 0, 900, 900}).fill = sticky_green;
  const Svg svg(sketch.board());
  const auto rects = svg.all("rect");
  REQUIRE(rects.size() == 4);
  CHECK(box_of(rects[1]).width == 900);
  CHECK(box_of(rects[2]).width == 200);
  CHECK(box_of(rects[3]).width == 160);
}

TEST_CASE("Words can be read on every colour of note") {
  for (const char* const fill :
       {"#ffec99", "#1971c2", "#000000", "#ffffff", "#7950f2", "#868e96", "transparent", "#e03131"}) {
    BoardSketch sketch;
    sketch.note("Lees mij", 0, 0).fill = *parse_colour(fill);
    const Svg svg(sketch.board());
    const Colour ink = *parse_colour(svg.all("text").at(0).attribute("fill").value());
    const Colour under = fill == std::string("transparent") ? Colour{255, 255, 255} : *parse_colour(fill);
    INFO(fill);
    CHECK(contrast(ink, under) >= 4.5);
  }
}

TEST_CASE("Votes and tags are written on the note") {
  BoardSketch sketch;
  Note& note = sketch.note("Buurthuis", 0, 0);
  note.votes = 12;
  note.tags = {"later", "vraag\nstuk"};
  CHECK(Svg(sketch.board()).texts() == std::vector<std::string>{"Buurthuis", "#later #vraag stuk", "12"});
}

TEST_CASE("Formatting shows on exactly the words that have it, over the end of a line too") {
  BoardSketch sketch;
  Note& note = sketch.note("gewoon vet\nvet cursief", 0, 0);
  note.text.styles = {styled(7, 14), styled(15, 22)};
  note.text.styles[0].bold = true;
  note.text.styles[1].italic = true;
  const Svg svg(sketch.board());
  CHECK(svg.texts().at(0) == "gewoon vet|vet cursief");
  std::vector<std::string> runs;
  for (const auto& run : svg.root.select_nodes(".//tspan/tspan")) {
    const bool bold = run.node().attribute("font-weight").value() == std::string("bold");
    const bool italic = run.node().attribute("font-style").value() == std::string("italic");
    runs.push_back(std::string(bold ? "bold " : "") + (italic ? "italic " : "") + run.node().child_value());
  }
  CHECK(runs == std::vector<std::string>{"bold vet", "bold vet", "italic cursief"});
}

TEST_CASE("Things that are kept but not read are shown for what they are") {
  BoardSnapshot board;
  OtherThing image;
  image.kind = "image";
  image.rect = {0, 0, 200, 100};
  board.others.push_back(image);
  const Svg svg(board);
  CHECK(svg.texts() == std::vector<std::string>{"image"});
  CHECK(svg.all("rect").at(1).attribute("stroke-dasharray"));
}

TEST_CASE("Impossible sizes on a board do not break the picture") {
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  const double endless = std::numeric_limits<double>::infinity();
  BoardSketch sketch;
  Note& note = sketch.note("a b", Rect{nothing, endless, nothing, endless});
  note.font_size = nothing;
  note.angle = nothing;
  note.text.styles = {styled(1, 900)};
  sketch.text("c", 0, 0).font_size = -5;
  sketch.arrow(Point{nothing, 0}, Point{endless, 0});
  const Svg svg(sketch.board());
  CHECK(svg.text.find("nan") == std::string::npos);
  CHECK(svg.text.find("inf") == std::string::npos);
}
