#include <catch2/catch.hpp>
#include <numbers>

#include "mural/mural_session.hpp"
#include "world/board_sketch.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

json sticky(const std::string& text, double x = 0, double y = 0) {
  return {{"type", "sticky note"}, {"text", text}, {"x", x}, {"y", y}};
}

json in(json widget, const std::string& parent) {
  widget["parentId"] = parent;
  return widget;
}

json area(const std::string& title, double x, double y) {
  return {{"type", "area"}, {"title", title}, {"x", x}, {"y", y}, {"width", 900}, {"height", 700}};
}

}  // namespace

TEST_CASE("Notes lie where people see them, however deep their areas nest") {
  MuralTown town;
  const std::string outer = town.world().add(area("Buiten", 1'000, -851));
  const std::string middle = town.world().add(in(area("Midden", 100, 200), outer));
  const std::string inner = town.world().add(in(area("Binnen", 10.5, 20.25), middle));
  const std::string note = town.world().add(in(sticky("Ouders bellen", 1, 2), inner));
  const BoardSnapshot board = town.board()->read();
  CHECK(find_widget(board, note)->rect == Rect{1'111.5, -628.75, 138, 138});
  CHECK(find_widget(board, note)->parent == inner);
  CHECK(find_widget(board, inner)->parent == middle);
  CHECK(board.areas.size() == 3);
  CHECK(board.areas[0].is_frame);
}

TEST_CASE("Parents that go round in a circle, or are gone, do not lose a note") {
  MuralTown town;
  const std::string one = town.world().add(area("Een", 10, 10));
  const std::string other = town.world().add(in(area("Twee", 20, 20), one));
  town.world().widget(one)["parentId"] = other;
  town.world().add(in(sticky("In de kring", 1, 1), one));
  town.world().add(in(sticky("Verweesd", 30, 40), "0-weg"));
  const BoardSnapshot board = town.board()->read();
  REQUIRE(board.notes.size() == 2);
  CHECK(board.notes[1].rect.x == 30);
  CHECK(board.notes[1].parent.empty());
}

TEST_CASE("Both forms of text are read, entities and formatting too") {
  MuralTown town;
  json formatted = sticky("genegeerd");
  formatted["htmlText"] = R"(<html v="1"><div>Caf&eacute; <b><span>vet</span></b></div><div>regel&nbsp;2</div></html>)";
  town.world().add(formatted);
  json struck = sticky("Klaar & <weg>");
  struck["style"]["strike"] = true;
  town.world().add(struck);
  town.world().add({{"type", "text"},
                    {"fixedWidth", false},
                    {"text", R"(<div><span style="color: #FF0000">Onze &amp; weg</span></div>)"},
                    {"style", {{"fontSize", 32.36}}}});
  const BoardSnapshot board = town.board()->read();
  CHECK(board.notes[0].text.plain == "Café vet\nregel\u00a02");
  REQUIRE(board.notes[0].text.styles.size() == 1);
  CHECK(board.notes[0].text.styles[0].bold);
  CHECK(board.notes[1].text.plain == "Klaar & <weg>");
  CHECK(board.notes[1].text.styles.at(0).strike);
  CHECK(board.texts.at(0).text.plain == "Onze & weg");
  CHECK(board.texts.at(0).font_size == 32.36);
  CHECK(board.texts.at(0).stroke == Colour{255, 0, 0});
}

TEST_CASE("Who wrote a note, when, in which colour and where it leads is read") {
  MuralTown town;
  json note = sticky("Nota");
  note["style"]["backgroundColor"] = "#b2f2bbff";
  note["createdOn"] = 1'619'509'853'818;
  note["contentEditedOn"] = 1'619'509'900'000;
  note["createdBy"] = {{"id", "visitor-1"}, {"alias", "Vrolijke  Vos"}};
  note["hyperlink"] = "https://example.org/nota";
  note["viewLink"] = "https://app.mural.co/t/gemeente1234/m/gemeente1234/1700000000002/x?wid=0-1";
  note["rotation"] = 90;
  town.world().add(note);
  json six = sticky("Zes cijfers");
  six["style"]["backgroundColor"] = "#FFEC99";
  town.world().is_beyond_document = true;
  six["createdOn"] = 0;
  six["hideOwner"] = true;
  six["hyperlink"] = "javascript:alert(1)";
  town.world().add(six);
  const BoardSnapshot board = town.board()->read();
  const Note& first = board.notes[0];
  CHECK(first.fill == Colour{0xb2, 0xf2, 0xbb});
  CHECK(first.author == "Vrolijke Vos");
  CHECK(iso(*first.created) == "2021-04-27T07:50:53Z");
  CHECK(iso(*first.changed) == "2021-04-27T07:51:40Z");
  CHECK(first.link == "https://example.org/nota");
  CHECK(first.url == note["viewLink"]);
  CHECK(first.angle == Approx(std::numbers::pi / 2));
  CHECK(board.notes[1].fill == Colour{0xff, 0xec, 0x99});
  CHECK_FALSE(board.notes[1].created.has_value());
  CHECK(board.notes[1].author.empty());
  CHECK(board.notes[1].link.empty());
  CHECK(board.notes[1].url == town.mural.url() + "/t/gemeente1234/m/gemeente1234/1700000000002");
  CHECK(board.url == board.notes[1].url);
  CHECK(board.title == "Samen naar de wijk");
}

TEST_CASE("Shapes are notes, big ones areas, and dots on notes votes") {
  MuralTown town;
  json big{{"type", "shape"}, {"x", 0}, {"y", 0}, {"width", 1'200}, {"height", 900}};
  town.world().add(big);
  for (int i = 0; i < 4; ++i) town.world().add(sticky("Briefje " + std::to_string(i), 100 + 200 * i, 100));
  town.world().add({{"type", "shape"}, {"text", "Ook een briefje"}, {"x", 100}, {"y", 400}});
  town.world().add({{"type", "shape"}, {"shape", "circle"}, {"x", 120}, {"y", 120}, {"width", 12}, {"height", 12}});
  const BoardSnapshot board = town.board()->read();
  REQUIRE(board.areas.size() == 1);
  CHECK_FALSE(board.areas[0].is_frame);
  CHECK(board.notes.size() == 5);
  CHECK(board.notes[0].votes == 1);
  CHECK(board.notes[4].text.plain == "Ook een briefje");
}

TEST_CASE("An arrow runs between what it is tied to, whichever way its points are told") {
  for (const bool backwards : {false, true}) {
    MuralTown town;
    const std::string from = town.world().add(sticky("Eerst", 0, 0));
    const std::string to = town.world().add(sticky("Dan", 500, 0));
    json points = json::array({{{"x", 0}, {"y", 0}}, {{"x", 362}, {"y", 2e-13}}});
    if (backwards) std::swap(points[0], points[1]);
    town.world().add({{"type", "arrow"},
                      {"x", 138},
                      {"y", 69},
                      {"width", 362},
                      {"height", 2e-13},
                      {"points", points},
                      {"startRefId", from},
                      {"endRefId", to}});
    town.world().add({{"type", "arrow"},
                      {"x", 10},
                      {"y", 20},
                      {"width", 30},
                      {"height", 1},
                      {"points", points},
                      {"startRefId", from},
                      {"endRefId", "0-weg"}});
    const BoardSnapshot board = town.board()->read();
    REQUIRE(board.arrows.size() == 2);
    CHECK(board.arrows[0].from == from);
    CHECK(board.arrows[0].to == to);
    CHECK(board.arrows[0].start.x == Approx(138));
    CHECK(board.arrows[0].end.x == Approx(500));
    CHECK(board.arrows[1].to.empty());
  }
}

TEST_CASE("Comments, images, files, icons, tables and unknown things are kept, with the words on them") {
  MuralTown town;
  town.world().add({{"type", "comment"}, {"message", "Wie belt?"}, {"replies", {{{"message", "Ik"}}}}});
  town.world().add({{"type", "image"}, {"caption", "De zaal"}, {"showCaption", true}});
  town.world().add({{"type", "file"}, {"title", "begroting.pdf"}});
  town.world().add({{"type", "icon"}, {"name", "1240616"}});
  town.world().is_beyond_document = true;
  const std::string table = town.world().add({{"type", "table"}, {"x", 100}, {"y", 100}});
  town.world().add({{"type", "table cell"},
                    {"x", 5},
                    {"y", 6},
                    {"parentId", table},
                    {"textContent", {{"text", "Zaal huren (Noor, week 9)"}}}});
  town.world().add({{"type", "hologram"}});
  const BoardSnapshot board = town.board()->read();
  REQUIRE(board.others.size() == 7);
  CHECK(board.others[0].text.plain == "Wie belt?\nIk");
  CHECK(board.others[1].text.plain == "De zaal");
  CHECK(board.others[2].text.plain == "begroting.pdf");
  CHECK(board.others[3].kind == "icon");
  CHECK(board.others[5].text.plain == "Zaal huren (Noor, week 9)");
  CHECK(board.others[5].rect.x == 105);
  CHECK(board.others[6].kind == "hologram");
}

TEST_CASE("What nobody sees is left out, and what lies in it stays where it is") {
  MuralTown town;
  const std::string seen = town.world().add(area("Gezien", 100, 100));
  json hidden = in(area("Ongezien", 10, 10), seen);
  hidden["invisible"] = true;
  const std::string unseen = town.world().add(hidden);
  const std::string note = town.world().add(in(sticky("Hier", 1, 1), unseen));
  json secret = sticky("Geheim");
  secret["invisible"] = true;
  town.world().add(secret);
  const BoardSnapshot board = town.board()->read();
  REQUIRE(board.notes.size() == 1);
  CHECK(board.areas.size() == 1);
  CHECK(find_widget(board, note)->parent == seen);
  CHECK(find_widget(board, note)->rect.x == 111);
}

TEST_CASE("Tags and votes are asked for when there may be some, and only then") {
  MuralTown town;
  town.board()->read();
  CHECK(town.mural.calls().size() == 2);

  const std::string tag = town.world().add_tag("Spoed");
  json note = sticky("Meer groen");
  note["tags"] = {tag, "tag-weg"};
  const std::string green = town.world().add(note);
  town.world().add_voting_session("1632235215717", {{green, 2}});
  town.world().add_voting_session("1732235215717", {{green, 7}, {"0-weg", 3}});
  town.world().add_voting_session("1532235215717", {{green, 1}});
  town.mural.forget_calls();
  const BoardSnapshot board = town.board()->read();
  CHECK(board.notes.at(0).tags == std::vector<std::string>{"Spoed"});
  CHECK(board.notes.at(0).votes == 7);
  CHECK(town.mural.calls().size() == 5);
}

TEST_CASE("Nonsense in a widget is read as nothing, not as a crash") {
  MuralTown town;
  json broken = sticky("Toch gelezen");
  broken["x"] = "links";
  broken["y"] = 1e300;
  broken["width"] = -50;
  broken["style"] = {{"backgroundColor", 7}, {"fontSize", -3}};
  broken["tags"] = {1, {{"a", 2}}};
  broken["instruction"] = "[rtp1|%zz|]|||";
  broken["createdOn"] = -1e30;
  broken["createdBy"] = "MURAL";
  town.world().is_beyond_document = true;
  town.world().add(broken);
  const BoardSnapshot board = town.board()->read();
  REQUIRE(board.notes.size() == 1);
  CHECK(board.notes[0].text.plain == "Toch gelezen");
  CHECK(board.notes[0].rect == Rect{0, 0, 50, 138});
}
