#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

TEST_CASE("Frames with step titles become the steps, in order of their numbers") {
  BoardSketch sketch;
  Area& second = sketch.area("Stap 2: Uitproberen", {0, 0, 400, 700});
  Area& first = sketch.area("Stap 1: Verkennen", {500, 0, 400, 700});
  sketch.note_in(first, "Buurten bezoeken (Noor en Wim, week 19)", 20, 60);
  sketch.note_in(first, "Vragenlijst opstellen", 20, 220);
  sketch.note_in(second, "Proef in twee wijken (Fien – Heuvelrade)", 20, 60);

  CHECK(outline(harvested(sketch)) ==
        "step 1 Verkennen\n"
        "  1a Buurten bezoeken @Noor @Wim <week 19>\n"
        "  1b Vragenlijst opstellen\n"
        "step 2 Uitproberen\n"
        "  2a Proef in twee wijken @Fien/Heuvelrade\n");
}

TEST_CASE("A big shape whose title stands in it or just above it is a step as well") {
  BoardSketch sketch;
  Area& inside = sketch.area("", {0, 0, 400, 700});
  inside.is_frame = false;
  sketch.text("Stap 1: Verkennen", 20, 10, 24);
  sketch.note("Buurten bezoeken", 20, 80);
  Area& below = sketch.area("", {500, 0, 400, 700});
  below.is_frame = false;
  sketch.text("Stap 2", 520, -40, 24);
  sketch.note("Proef in twee wijken", 520, 80);

  CHECK(outline(harvested(sketch)) ==
        "step 1 Verkennen\n"
        "  1a Buurten bezoeken\n"
        "step 2\n"
        "  2a Proef in twee wijken\n");
}

TEST_CASE("A note that people pushed half outside its area stays with it, and one moved to another area goes along") {
  BoardSketch sketch;
  Area& first = sketch.area("Stap 1", {0, 0, 400, 600});
  Area& second = sketch.area("Stap 2", {500, 0, 400, 600});
  sketch.note_in(first, "Half over de rand", 330, 60);
  sketch.note("Net naast de rand", 930, 60);
  sketch.note_in(first, "Verhuisd naar de tweede stap", 520, 240);
  Note& tilted = sketch.note_in(second, "Scheef geplakt", 20, 420);
  tilted.angle = 0.3;

  CHECK(outline(harvested(sketch)) ==
        "step 1\n"
        "  1a Half over de rand\n"
        "step 2\n"
        "  2a Net naast de rand\n"
        "  2b Verhuisd naar de tweede stap\n"
        "  2c Scheef geplakt\n");
}

TEST_CASE("A column of notes that grew out of its area belongs to it to the last note") {
  BoardSketch sketch;
  Area& step = sketch.area("Stap 1", {0, 0, 200, 300});
  sketch.area("Stap 2", {300, 0, 200, 300});
  sketch.note_in(step, "Een", 20, 40);
  sketch.note_in(step, "Twee", 20, 170);
  sketch.note("Drie", 20, 310);
  sketch.note("Vier", 30, 440);
  sketch.note("Vijf", 15, 575);

  const Plan plan = harvested(sketch);
  REQUIRE(plan.steps.size() == 2);
  CHECK(plan.steps[0].tasks.size() == 5);
  CHECK(plan.unread.empty());
}

TEST_CASE("Where areas overlap, the smallest one round the note's middle holds it") {
  BoardSketch sketch;
  sketch.area("Stap 1", {0, 0, 800, 600});
  sketch.area("Parkeerplaats", {500, 300, 400, 300});
  sketch.note("Bij de stap", 100, 100);
  sketch.note("Voor later", 540, 400);

  CHECK(outline(harvested(sketch)) ==
        "step 1\n"
        "  1a Bij de stap\n"
        "parked idea Voor later\n");
}

TEST_CASE("One big frame round a road is no step, and its title is the theme") {
  BoardSketch sketch;
  sketch.area("Road to Progress: Fit aan het werk", {0, 0, 2000, 1000});
  sketch.area("Doelen", {1600, 100, 300, 600});
  sketch.area("Stap 1", {100, 100, 300, 600});
  sketch.area("Stap 2", {500, 100, 300, 600});
  sketch.note("Iedereen beweegt in werktijd", 1650, 150);
  sketch.note("Leidinggevenden doen mee", 1650, 290);
  sketch.note("Fietsplan uitwerken (Loes)", 120, 150);
  sketch.note("Wandelkaart maken", 520, 150);

  CHECK(outline(harvested(sketch)) ==
        "theme Fit aan het werk\n"
        "goal Iedereen beweegt in werktijd\n"
        "goal Leidinggevenden doen mee\n"
        "step 1\n"
        "  1a Fietsplan uitwerken @Loes\n"
        "step 2\n"
        "  2a Wandelkaart maken\n"
        "heading Road to Progress: Fit aan het werk\n");
}

TEST_CASE(
    "Areas that nothing names as steps are the steps when there are several, in the order of the arrows between them") {
  BoardSketch sketch;
  Area& last = sketch.area("Borgen", {0, 0, 300, 400});
  Area& first = sketch.area("Verkennen", {400, 0, 300, 400});
  Area& middle = sketch.area("Doen", {800, 0, 300, 400});
  sketch.note("Protocol schrijven", 20, 60);
  sketch.note("Interviews houden", 420, 60);
  sketch.note("Proef draaien", 820, 60);

  SECTION("without arrows they are read from left to right") {
    CHECK(outline(harvested(sketch)) ==
          "step 1 Borgen\n  1a Protocol schrijven\nstep 2 Verkennen\n  2a Interviews houden\nstep 3 Doen\n  3a Proef "
          "draaien\n");
  }
  SECTION("with arrows along the arrows") {
    sketch.arrow(first, middle);
    sketch.arrow(middle, last);
    CHECK(outline(harvested(sketch)) ==
          "step 1 Verkennen\n  1a Interviews houden\nstep 2 Doen\n  2a Proef draaien\nstep 3 Borgen\n  3a Protocol "
          "schrijven\n");
  }
}

TEST_CASE("Questions, notes and the parking lot of the whole board are parked by kind") {
  BoardSketch sketch;
  sketch.area("Stap 1", {0, 0, 300, 400});
  sketch.area("Vragen", {0, 500, 300, 300});
  sketch.area("Opmerkingen", {400, 500, 300, 300});
  sketch.area("Parkeerplaats", {800, 500, 300, 300});
  sketch.note("Bellen (Ans)", 20, 60);
  sketch.note("wie betaalt dit?", 20, 560);
  sketch.note("Bouwstop loopt nog", 420, 560);
  sketch.note("Ooit een app maken", 820, 560);

  CHECK(outline(harvested(sketch)) ==
        "step 1\n"
        "  1a Bellen @Ans\n"
        "parked question wie betaalt dit?\n"
        "parked note Bouwstop loopt nog\n"
        "parked idea Ooit een app maken\n");
}

TEST_CASE("Questions inside a step belong to the step") {
  BoardSketch sketch;
  Area& step = sketch.area("Stap 1", {0, 0, 700, 600});
  sketch.area("Vragen", {400, 50, 250, 400});
  sketch.note_in(step, "Bellen (Ans)", 20, 60);
  sketch.note("Hoe vaak", 420, 120);

  CHECK(outline(harvested(sketch)) ==
        "step 1\n"
        "  1a Bellen @Ans\n"
        "  ? Hoe vaak\n");
}

TEST_CASE("What lies in an area that means nothing to the program, or in none, is unread with the reason") {
  BoardSketch sketch;
  sketch.area("Stap 1", {0, 0, 300, 400});
  sketch.note("Bellen (Ans)", 20, 60);
  sketch.area("Kantine", {1000, 0, 300, 400});
  sketch.note("Tafels verplaatsen", 1020, 60);
  sketch.note("Stoelen tellen", 3000, 3000);
  sketch.note("Koffie bestellen (Piet)", 3000, 4000);

  const Plan plan = harvested(sketch);
  CHECK(outline(plan) ==
        "step 1\n"
        "  1a Bellen @Ans\n"
        "step 0\n"
        "  0a Koffie bestellen @Piet\n"
        "unread (unread.unknown_area) Tafels verplaatsen\n"
        "unread (unread.outside) Stoelen tellen\n"
        "problem task_without_step at note-4\n"
        "heading Kantine\n");
  CHECK(say(plan.unread[0].reason, Language::nl).find("Kantine") != std::string::npos);
}
