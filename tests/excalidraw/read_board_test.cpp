#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "board_file.hpp"
#include "world/board_sketch.hpp"

using namespace rtp;

namespace {

/// The thing that reads so; the test ends here when there is none.
template <typename Thing>
const Thing& reading(const std::vector<Thing>& things, const std::string& words) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.text.plain == words; });
  INFO("looking for " << words);
  REQUIRE(found != things.end());
  return *found;
}

}  // namespace

TEST_CASE("A road that people drew by hand is read as columns, notes, arrows and loose texts") {
  const BoardSnapshot board = BoardFile::copy_of("weg-met-de-hand.excalidraw")->read();

  CHECK(board.title == "bord");
  REQUIRE(board.areas.size() == 3);
  const Area& listen = reading(board.areas, "Stap 1: luisteren");
  const Area& trial = reading(board.areas, "Stap 2: proberen");
  CHECK_FALSE(listen.is_frame);
  CHECK(listen.rect == Rect{0, 0, 340, 620});

  CHECK(board.notes.size() == 7);
  const Note& visit = reading(board.notes, "a) Wijkteams bezoeken (Femke, week 9)");
  CHECK(visit.fill == sticky_yellow);
  CHECK(visit.font_size == 16);
  CHECK(visit.changed.has_value());
  CHECK(reading(board.notes, "Proef starten?").fill == sticky_purple);
  CHECK(std::abs(reading(board.notes, "c) Spreekuur in de bibliotheek (Odile en Sem, eind maart)").angle - 0.0873) <
        1e-3);
  CHECK(reading(board.notes, "").rect.x == 880);
  const Note& invite = reading(board.notes, "b) Cliëntenraad uitnodigen");
  REQUIRE(invite.groups.size() == 1);
  CHECK(invite.groups == reading(board.notes, "Tariq").groups);

  CHECK(reading(board.texts, "Zorg dichtbij: onze weg").font_size == 36);
  REQUIRE(board.arrows.size() == 3);
  CHECK(board.arrows[0].from == listen.id);
  CHECK(board.arrows[0].to == trial.id);
  CHECK(board.arrows[2].from.empty());
  CHECK(board.arrows[2].rect == Rect{0, 660, 1180, 0});
}

TEST_CASE("Dots that people stick on a note are its votes") {
  const BoardSnapshot board = BoardFile::copy_of("weg-met-de-hand.excalidraw")->read();
  CHECK(reading(board.notes, "Belbus delen").votes == 3);
  CHECK(reading(board.notes, "Tariq").votes == 0);
  const auto is_dot = [](const OtherThing& thing) { return thing.kind == "ellipse"; };
  CHECK(std::count_if(board.others.begin(), board.others.end(), is_dot) == 3);
  CHECK(board.others.size() == 5);  // and an image and a scribble
}

TEST_CASE("A board from today's excalidraw.com is read: sticky notes, frames and the newer arrows") {
  const BoardSnapshot board = BoardFile::copy_of("excalidraw-com-nieuw.excalidraw")->read();
  REQUIRE(board.areas.size() == 2);
  const Area& obstacles = reading(board.areas, "Obstakels");
  CHECK(obstacles.is_frame);
  const Area& ways = reading(board.areas, "");
  CHECK(ways.is_frame);

  REQUIRE(board.notes.size() == 4);
  const Note& time = reading(board.notes, "Te weinig tijd voor overleg");
  const Note& morning = reading(board.notes, "Vaste overlegochtend");
  CHECK(time.parent == obstacles.id);
  CHECK(time.created.has_value());
  CHECK(morning.parent == ways.id);
  CHECK(reading(board.notes, "").parent == ways.id);
  REQUIRE(board.arrows.size() == 1);
  CHECK(board.arrows[0].from == time.id);
  CHECK(board.arrows[0].to == morning.id);
  REQUIRE(board.others.size() == 2);
  CHECK(board.others[1].kind == "polygon-of-tomorrow");
}

TEST_CASE("Notes that a program keeps as one element with a label are read too") {
  const BoardSnapshot board = BoardFile::copy_of("mcp-server.excalidraw")->read();
  REQUIRE(board.notes.size() == 2);
  CHECK(board.notes[0].text.plain == "Kartrekker zoeken (Yara, 3 mei)");
  CHECK(board.texts.at(0).text.plain == "Stap 1");
  REQUIRE(board.arrows.size() == 1);
  CHECK(board.arrows[0].from == "m1");
  CHECK(board.arrows[0].to == "m2");
}

TEST_CASE("Drawing order is the order of the file") {
  const BoardSnapshot board =
      BoardFile(together({written_note("onder", "Onder", {0, 0, 160, 120}), text("midden", "Midden", 0, 0),
                          written_note("boven", "Boven", {10, 10, 160, 120})}))
          .read();
  CHECK(board.notes[0].order < board.texts[0].order);
  CHECK(board.texts[0].order < board.notes[1].order);
}

TEST_CASE("A big shape with notes on it is an area, a big shape with text and nothing on it is a note") {
  const Rect big{0, 0, 600, 500};
  const auto two_notes =
      together({written_note("een", "Een", {20, 60, 160, 120}), written_note("twee", "Twee", {220, 60, 160, 120})});
  SECTION("without text") {
    const BoardSnapshot board = BoardFile(together({shape("groot", big), two_notes})).read();
    CHECK(board.areas.size() == 1);
    CHECK(board.notes.size() == 2);
  }
  SECTION("with its title at the top") {
    auto column = written_note("groot", "Stap 1", big);
    column[1]["verticalAlign"] = "top";
    const BoardSnapshot board = BoardFile(together({column, two_notes})).read();
    REQUIRE(board.areas.size() == 1);
    CHECK(board.areas[0].text.plain == "Stap 1");
  }
  SECTION("with text and nothing on it") {
    const auto beside =
        together({written_note("een", "Een", {700, 60, 160, 120}), written_note("twee", "Twee", {900, 60, 160, 120})});
    const BoardSnapshot board = BoardFile(together({written_note("groot", "Lang verhaal", big), beside})).read();
    CHECK(board.areas.empty());
    CHECK(board.notes.size() == 3);
  }
  SECTION("with text and a name stuck on it") {
    const auto beside =
        together({written_note("een", "Een", {700, 60, 160, 120}), written_note("twee", "Twee", {900, 60, 160, 120})});
    const auto name = written_note("naam", "Noor", {500, 420, 80, 40});
    const BoardSnapshot board = BoardFile(together({written_note("groot", "Grote taak", big), beside, name})).read();
    CHECK(board.areas.empty());
    CHECK(board.notes.size() == 4);
  }
  SECTION("a note under a pile of notes of its own size stays a note") {
    nlohmann::json pile = nlohmann::json::array();
    for (int i = 0; i < 6; ++i)
      pile = together({pile, written_note("n" + std::to_string(i), "Briefje", {4.0 * i, 4.0 * i, 160, 120})});
    CHECK(BoardFile(pile).read().notes.size() == 6);
  }
}

TEST_CASE("A small empty box is a note to write on") {
  const BoardSnapshot board =
      BoardFile(together({written_note("vol", "Vol", {0, 0, 160, 120}), shape("leeg", {200, 0, 160, 120})})).read();
  REQUIRE(board.notes.size() == 2);
  CHECK(board.notes[1].text.empty());
}

TEST_CASE("What people deleted is not on the board, and a text without characters neither") {
  auto note = written_note("weg", "Weg", {0, 0, 160, 120});
  note[0]["isDeleted"] = true;
  note[1]["isDeleted"] = true;
  const BoardSnapshot board = BoardFile(together({note, text("leeg", " \n ", 0, 0)})).read();
  CHECK(board.notes.empty());
  CHECK(board.texts.empty());
  CHECK(board.others.empty());
}

TEST_CASE("Text on a board is cleaned before anybody reads it") {
  const BoardSnapshot board =
      BoardFile(written_note("n", "Caf\u0065\u0301 \u202Eneppe volgorde\r\nregel", {0, 0, 160, 120})).read();
  CHECK(board.notes.at(0).text.plain.find("Café") == 0);
  CHECK(board.notes[0].text.plain.find("\u202E") == std::string::npos);
}
