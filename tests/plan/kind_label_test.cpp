#include "plan/kind_label.hpp"

#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

TEST_CASE("A word that only says the kind is no part of a text, in all four languages") {
  for (const char* text :
       {"Vraag: wie betaalt?", "vraag : wie betaalt?", "VRAAG - wie betaalt?", "• Vraag: wie betaalt?",
        "Question: wie betaalt?", "Frage: wie betaalt?", "Question ouverte : wie betaalt?"}) {
    INFO(text);
    CHECK(without_kind_label(text, EntryKind::question) == "wie betaalt?");
  }
  for (const char* text : {"Notitie: het regent", "Opmerking: het regent", "Note: het regent", "Anmerkung: het regent",
                           "Remarque : het regent"}) {
    INFO(text);
    CHECK(without_kind_label(text, EntryKind::note) == "het regent");
  }
  CHECK(without_kind_label("Idée : un podcast", EntryKind::idea) == "un podcast");
  CHECK(without_kind_label("Möglicher Weg: reden", EntryKind::way) == "reden");
}

TEST_CASE("A text keeps words that say more than its kind, another kind, or all that is there") {
  CHECK(without_kind_label("Besluit: wij gaan door", EntryKind::note) == "Besluit: wij gaan door");
  CHECK(without_kind_label("Vraag 2: wie betaalt?", EntryKind::question) == "Vraag 2: wie betaalt?");
  CHECK(without_kind_label("Vraag: wie betaalt?", EntryKind::note) == "Vraag: wie betaalt?");
  CHECK(without_kind_label("Vraag van Mirte: wie betaalt?", EntryKind::question) == "Vraag van Mirte: wie betaalt?");
  CHECK(without_kind_label("Vraag en aanbod", EntryKind::question) == "Vraag en aanbod");
  CHECK(without_kind_label("Vraag:", EntryKind::question) == "Vraag:");
  CHECK(without_kind_label("", EntryKind::question).empty());
}

TEST_CASE("What the plan says of a note is not said again in its text") {
  BoardSketch sketch;
  Area& step = sketch.area("Stap 1", {0, 0, 900, 600});
  sketch.note_in(step, "Route uitzetten (Mirte)", 20, 60);
  sketch.note_in(step, "Opmerking: het is er druk", 600, 60);
  Area& about = sketch.area("Notities", {40, 300, 400, 280});
  sketch.note_in(about, "Vraag: wie rijdt er mee?", 20, 60);
  Area& goal = sketch.area("Doel", {1000, 0, 300, 300});
  sketch.note_in(goal, "Doel: iedereen op de fiets", 20, 60);
  Area& parking = sketch.area("Parkeerplaats", {1400, 0, 600, 300});
  sketch.note_in(parking, "Idee: een fietslied", 20, 60);
  sketch.note_in(parking, "Vraag: mag een step ook?", 220, 60);
  Area& obstacles = sketch.area("Obstakels", {2100, 0, 600, 300});
  sketch.note_in(obstacles, "Obstakel: geen tijd", 20, 60).fill = sticky_yellow;
  sketch.note_in(obstacles, "Mogelijkheid: op maandag", 220, 60).fill = sticky_purple;

  CHECK(outline(harvested(sketch)) ==
        "goal iedereen op de fiets\n"
        "step 1\n"
        "  1a Route uitzetten @Mirte\n"
        "  ? wie rijdt er mee?\n"
        "  - het is er druk\n"
        "obstacle geen tijd\n"
        "  way op maandag\n"
        "parked idea een fietslied\n"
        "parked question mag een step ook?\n");
}
