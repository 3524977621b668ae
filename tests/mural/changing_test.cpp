#include <catch2/catch.hpp>

#include "mural/mural_session.hpp"
#include "world/board_sketch.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

WidgetChange change_of(const std::string& id, const std::string& seen) {
  WidgetChange change;
  change.id = id;
  change.seen_text = seen;
  return change;
}

json last_patch(const FakeMural& mural) {
  json body;
  for (const LoggedCall& call : mural.calls()) {
    if (call.method == "PATCH") body = call.body;
  }
  return body;
}

Mark mark(const std::string& place) { return {"road-to-progress/1", place, Role::furniture, 0, ""}; }

NewWidget marked_area(const std::string& place, const Rect& rect) {
  NewWidget area;
  area.kind = WidgetKind::area;
  area.rect = rect;
  area.mark = mark(place);
  return area;
}

}  // namespace

TEST_CASE("A change sends the fields that change and no others") {
  MuralTown town;
  const std::string id = town.world().add({{"type", "sticky note"}, {"text", "Zaal huren"}, {"title", "Zaal"}});
  WidgetChange change = change_of(id, "Zaal huren");
  change.fill = sticky_green;
  town.board()->change({change});
  CHECK(last_patch(town.mural) == json{{"style", {{"backgroundColor", "#B2F2BBFF"}}}});
  change.fill.reset();
  change.text = StyledText{"Zaal huren (Noor)", {}};
  town.board()->change({change});
  CHECK(last_patch(town.mural) == json{{"text", "Zaal huren (Noor)"}});
  CHECK(town.world().widget(id)["style"]["fontSize"] == 23);
  CHECK(town.world().widget(id)["title"] == "Zaal");
}

TEST_CASE("A formatted note keeps its formatting when words are added") {
  MuralTown town;
  const std::string id = town.world().add({{"type", "sticky note"},
                                           {"text", "Zaal huren"},
                                           {"htmlText", "<div>Zaal <b>huren</b> &amp; <u>meer</u></div>"}});
  StyledText text = town.board()->read().notes.at(0).text;
  WidgetChange change = change_of(id, text.plain);
  text.plain += "\n(Noor, <week 9>)";
  change.text = text;
  town.board()->change({change});
  CHECK(town.board()->read().notes.at(0).text == text);
  CHECK(town.world().widget(id)["htmlText"] ==
        "<div>Zaal <b>huren</b> &amp; <u>meer</u></div><div>(Noor, &lt;week 9&gt;)</div>");
}

TEST_CASE("A free text keeps its colour, an arrow its label's place, an area gets a title that is seen") {
  MuralTown town;
  const std::string text = town.world().add(
      {{"type", "text"}, {"fixedWidth", false}, {"text", R"(<div><span style="color: #0000FF">Weg</span></div>)"}});
  const json label{{"format",
                    {{"color", "#000000FF"},
                     {"fontFamily", "adelle"},
                     {"bold", true},
                     {"italic", false},
                     {"textAlign", "left"},
                     {"fontSize", 30}}},
                   {"labels", {{{"x", 1}, {"y", 2}, {"width", 30}, {"height", 4}, {"text", "eerst"}}}}};
  const std::string arrow =
      town.world().add({{"type", "arrow"}, {"points", {{{"x", 0}, {"y", 0}}, {{"x", 9}, {"y", 9}}}}, {"label", label}});
  const std::string area = town.world().add({{"type", "area"}, {"title", "verborgen"}, {"showTitle", false}});
  std::vector<WidgetChange> changes{change_of(text, "Weg"), change_of(arrow, "eerst"), change_of(area, "")};
  for (WidgetChange& change : changes) change.text = StyledText{"Nieuw", {}};
  town.board()->change(changes);
  const BoardSnapshot board = town.board()->read();
  CHECK(board.texts.at(0).text.plain == "Nieuw");
  CHECK(board.texts.at(0).stroke == Colour{0, 0, 255});
  CHECK(board.arrows.at(0).text.plain == "Nieuw");
  CHECK(town.world().widget(arrow)["label"]["labels"][0]["x"] == 1);
  CHECK(town.world().widget(arrow)["label"]["format"]["fontFamily"] == "adelle");
  CHECK(board.areas.at(0).text.plain == "Nieuw");
}

TEST_CASE("A note in areas moves to where it was asked to be") {
  MuralTown town;
  const std::string outer = town.world().add({{"type", "area"}, {"x", 1'000}, {"y", 1'000}});
  const std::string inner = town.world().add({{"type", "area"}, {"x", 10}, {"y", 20}, {"parentId", outer}});
  const std::string id =
      town.world().add({{"type", "sticky note"}, {"text", "Zaal"}, {"x", 1}, {"y", 1}, {"parentId", inner}});
  WidgetChange change = change_of(id, "Zaal");
  change.rect = Rect{1'100, 1'200, 160, 120};
  town.board()->change({change});
  CHECK(town.world().widget(id)["x"] == 90);
  CHECK(town.world().widget(id)["y"] == 180);
  CHECK(town.board()->read().notes.at(0).rect == *change.rect);
  CHECK(town.mural.count("/widgets?") == 1);  // the change asked for three widgets by their ids
}

TEST_CASE("Tags are made when the mural has none like them, and only notes have them") {
  MuralTown town;
  const std::string known = town.world().add_tag("Spoed");
  const std::string id = town.world().add({{"type", "sticky note"}, {"text", "Zaal"}});
  WidgetChange change = change_of(id, "Zaal");
  change.tags = std::vector<std::string>{"Nieuw", "Spoed"};
  town.session().way().lose("/tags", LossyTransport::Loss::answer);
  town.board()->change({change});
  CHECK(town.board()->read().notes.at(0).tags == *change.tags);
  CHECK(town.world().widget(id)["tags"][1] == known);

  change.tags = std::vector<std::string>{"Een label van meer dan 25 tekens"};
  CHECK(error_of([&] { town.board()->change({change}); }).kind() == ErrorKind::refused);
  const std::string text = town.world().add({{"type", "text"}, {"text", "<div>Weg</div>"}});
  WidgetChange on_text = change_of(text, "Weg");
  on_text.tags = std::vector<std::string>{"Spoed"};
  CHECK(error_of([&] { town.board()->change({on_text}); }).kind() == ErrorKind::refused);
}

TEST_CASE("A note that somebody edits between reading and writing is left alone") {
  MuralTown town;
  const std::string id = town.world().add({{"type", "sticky note"}, {"text", "Zaal huren"}});
  const auto board = town.board();
  board->read();
  town.world().widget(id)["text"] = "Zaal is geregeld";
  WidgetChange change = change_of(id, "Zaal huren");
  change.text = StyledText{"Zaal huren (Noor)", {}};
  CHECK(error_of([&] { board->change({change}); }).kind() == ErrorKind::conflict);
  CHECK(town.mural.count("PATCH") == 0);

  // Or goes between the look and the change.
  change.seen_text = "Zaal is geregeld";
  town.mural.before("PATCH", [&](MuralWorld& world) { world.remove(id); });
  CHECK(error_of([&] { board->change({change}); }).kind() == ErrorKind::conflict);
}

TEST_CASE("People's notes come out of an area before it goes, to where they are") {
  for (const bool by_null : {false, true}) {
    MuralTown town;
    town.world().lets_out_by_null = by_null;
    town.world().is_beyond_document = by_null;
    std::vector<NewWidget> areas{marked_area("outer", {100, 100, 800, 800}),
                                 marked_area("inner", {150, 150, 400, 400})};
    areas[1].parent = 0;
    const std::vector<WidgetId> ids = town.board()->create(areas);
    town.world().add({{"type", "sticky note"}, {"text", "Van ons"}, {"x", 5}, {"y", 6}, {"parentId", ids[1]}});
    SECTION(by_null ? "the inner one, by null" : "the inner one") {
      town.board()->remove({ids[1]});
      const BoardSnapshot board = town.board()->read();
      CHECK(board.areas.size() == 1);
      CHECK(board.notes.at(0).parent == ids[0]);
      CHECK(board.notes.at(0).rect.x == 155);
    }
    SECTION(by_null ? "both, by null" : "both") {
      town.board()->remove(ids);
      const BoardSnapshot board = town.board()->read();
      CHECK(board.areas.empty());
      CHECK(board.notes.at(0).parent.empty());
      CHECK(board.notes.at(0).rect.x == 155);
    }
  }
}

TEST_CASE("Where Mural lets nothing out of an area, the area stays with what people wrote") {
  MuralTown town;
  town.world().lets_out = false;
  const WidgetId id = town.board()->create({marked_area("outer", {100, 100, 800, 800})}).at(0);
  town.world().add({{"type", "sticky note"}, {"text", "Van ons"}, {"x", 5}, {"y", 6}, {"parentId", id}});
  const Error error = error_of([&] { town.board()->remove({id}); });
  CHECK(error.kind() == ErrorKind::refused);
  CHECK(say(error.message(), Language::nl).find("Van ons") != std::string::npos);
  CHECK(town.world().widgets().size() == 2);
  CHECK(town.mural.count("DELETE") == 0);
}

TEST_CASE("A mark stays readable whatever people do round it, and goes with nothing else") {
  MuralTown town;
  NewWidget note;
  note.text = "Zaal";
  note.rect = {0, 0, 100, 100};
  note.mark = Mark{"mijn|sjabloon]/1", "stap 1 > stap 2", Role::tasks, 3, "00ff00ff00ff00ff"};
  const std::string id = town.board()->create({note}).at(0);
  const std::string written = town.world().widget(id)["instruction"];
  CHECK(town.world().widget(id)["presentationIndex"] == -1);
  for (const std::string& round : {"<p>Let op: " + written + "</p>", written + "\nzelf erbij gezet"}) {
    town.world().widget(id)["instruction"] = round;
    CHECK(town.board()->read().notes.at(0).mark == note.mark);
  }
  for (const char* other : {"", "[rtp2|x|y|tasks|1||]", "[rtp1|", "[rtp1|||||]", "rtp1|a|b"}) {
    town.world().widget(id)["instruction"] = other;
    CHECK_FALSE(town.board()->read().notes.at(0).mark.has_value());
  }
  // Somebody copies the note with its mark: the older one keeps it.
  town.world().widget(id)["instruction"] = written;
  const std::string copy = town.world().add({{"type", "sticky note"}, {"text", "Zaal"}, {"instruction", written}});
  const BoardSnapshot board = town.board()->read();
  CHECK(find_widget(board, id)->mark.has_value());
  CHECK_FALSE(find_widget(board, copy)->mark.has_value());
}
