#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

TEST_CASE("Without areas, notes under step titles are the tasks of those steps") {
  BoardSketch sketch;
  sketch.text("Stap 1: Luisteren", 0, 0, 28);
  sketch.text("Stap 2: Kiezen", 400, 5, 28);
  sketch.text("Stap 3", 800, -5, 28);
  sketch.note("Rondje langs de balies (Guus)", 10, 80);
  sketch.note("Verslag maken", -15, 220);
  sketch.note("Top drie bepalen (allen, juni 2020)", 420, 90);
  sketch.note("Vlag uithangen", 790, 70);
  sketch.note("Taart", 830, 210);

  CHECK(outline(harvested(sketch)) ==
        "step 1 Luisteren\n"
        "  1a Rondje langs de balies @Guus\n"
        "  1b Verslag maken\n"
        "step 2 Kiezen\n"
        "  2a Top drie bepalen @everyone <juni 2020>\n"
        "step 3\n"
        "  3a Vlag uithangen\n"
        "  3b Taart\n");
}

TEST_CASE("A column may be two notes wide") {
  BoardSketch sketch;
  sketch.note("Stap 1", 0, 0);
  sketch.note("Stap 2", 400, 0);
  sketch.note("een", 0, 150);
  sketch.note("twee", 180, 150);
  sketch.note("drie", 0, 290);
  sketch.note("vier", 400, 150);
  sketch.note("vijf", 580, 155);

  CHECK(outline(harvested(sketch)) == "step 1\n  1a een\n  1b twee\n  1c drie\nstep 2\n  2a vier\n  2b vijf\n");
}

TEST_CASE("Steps below each other have their tasks to the right") {
  BoardSketch sketch;
  sketch.note("Stap 1: Luisteren", 0, 0);
  sketch.note("Stap 2: Kiezen", 0, 300);
  sketch.note("een", 220, 5);
  sketch.note("twee", 400, -10);
  sketch.note("drie", 220, 140);
  sketch.note("vier", 225, 310);

  CHECK(outline(harvested(sketch)) == "step 1 Luisteren\n  1a een\n  1b twee\n  1c drie\nstep 2 Kiezen\n  2a vier\n");
}

TEST_CASE("One long list from top to bottom, with steps as numbered notes and tasks with letters") {
  BoardSketch sketch;
  const char* lines[] = {"Stap 1: Luisteren",
                         "a) Rondje langs de balies (Guus)",
                         "b) Verslag maken",
                         "Stap 2",
                         "a) Top drie bepalen",
                         "c) 1. Gesprek voorbereiden (Mirte en Huub, week 18)",
                         "c) 2. Uitkomst bespreken (Mirte, in samenwerking met Bureau Acht)",
                         "b) Kamer regelen"};
  double y = 0;
  for (const char* line : lines) {
    sketch.note(line, 0, y);
    y += 130;
  }

  CHECK(outline(harvested(sketch)) ==
        "step 1 Luisteren\n"
        "  1a Rondje langs de balies @Guus\n"
        "  1b Verslag maken\n"
        "step 2\n"
        "  2a Top drie bepalen\n"
        "  2b Kamer regelen\n"
        "  2c1 Gesprek voorbereiden @Mirte @Huub <week 18>\n"
        "  2c2 Uitkomst bespreken @Mirte &Bureau Acht\n");
}

TEST_CASE("Numbered notes are steps where the notes under them have letters") {
  BoardSketch sketch;
  sketch.note("1. Luisteren", 0, 0);
  sketch.note("2. Kiezen", 300, 0);
  sketch.note("b) Verslag maken", 0, 140);
  sketch.note("a) Rondje langs de balies", 0, 280);
  sketch.note("a) Top drie bepalen", 300, 140);

  CHECK(outline(harvested(sketch)) ==
        "step 1 Luisteren\n"
        "  1a Rondje langs de balies\n"
        "  1b Verslag maken\n"
        "step 2 Kiezen\n"
        "  2a Top drie bepalen\n");
}

TEST_CASE("Notes in a chain of arrows are the steps") {
  BoardSketch sketch;
  Note& third = sketch.note("Borgen", 800, 0);
  Note& first = sketch.note("Verkennen", 0, 0);
  Note& second = sketch.note("Proberen", 400, 0);
  sketch.note("Interviews houden (Ans)", 0, 150);
  sketch.note("Proef draaien", 400, 150);
  sketch.note("Protocol schrijven", 800, 150);
  sketch.arrow(first, second);

  SECTION("arrows tied to the notes") { sketch.arrow(second, third); }
  SECTION("arrows that only point at the notes") { sketch.arrow({565, 60}, {790, 62}); }

  CHECK(outline(harvested(sketch)) ==
        "step 1 Verkennen\n  1a Interviews houden @Ans\n"
        "step 2 Proberen\n  2a Proef draaien\n"
        "step 3 Borgen\n  3a Protocol schrijven\n");
}

TEST_CASE("A row of texts above notes names the steps") {
  BoardSketch sketch;
  sketch.text("Samen op weg", 0, -150, 40);
  sketch.text("Verkennen", 0, 0, 24);
  sketch.text("Proberen", 400, 0, 24);
  sketch.note("Interviews houden (Ans)", 0, 60);
  sketch.note("Proef draaien", 400, 60);

  CHECK(outline(harvested(sketch)) ==
        "theme Samen op weg\n"
        "step 1 Verkennen\n  1a Interviews houden @Ans\n"
        "step 2 Proberen\n  2a Proef draaien\n"
        "heading Samen op weg\n");
}

TEST_CASE("A row of notes in a colour of their own names the steps") {
  BoardSketch sketch;
  for (const auto& [text, x] : {std::pair("Verkennen", 0), std::pair("Proberen", 400)}) {
    sketch.note(text, x, 0).fill = sticky_blue;
  }
  sketch.note("Interviews houden (Ans)", 0, 150);
  sketch.note("Proef draaien", 400, 150);

  CHECK(outline(harvested(sketch)) ==
        "step 1 Verkennen\n  1a Interviews houden @Ans\n"
        "step 2 Proberen\n  2a Proef draaien\n");
}

TEST_CASE("Notes without any step are one list of tasks that belong to no step") {
  BoardSketch sketch;
  sketch.note("Zaal huren (Ans, 24 april)", 0, 0);
  sketch.note("Stoelen tellen", 10, 130);
  sketch.note("Doel: minder lege stoelen", 0, 270);

  CHECK(outline(harvested(sketch)) ==
        "goal minder lege stoelen\n"
        "step 0\n"
        "  0a Zaal huren @Ans <24 april>\n"
        "  0b Stoelen tellen\n");
}

TEST_CASE("Headings of other parts of the board gather what stands under them") {
  BoardSketch sketch;
  sketch.text("Stap 1", 0, 0, 24);
  sketch.text("Doel", 400, 0, 24);
  sketch.text("Parkeerplaats", 800, 0, 24);
  sketch.note("Bellen (Ans)", 0, 60);
  sketch.note("Iedereen bereikbaar", 400, 60);
  sketch.note("Ooit een app", 800, 60);

  CHECK(outline(harvested(sketch)) ==
        "goal Iedereen bereikbaar\n"
        "step 1\n  1a Bellen @Ans\n"
        "parked idea Ooit een app\n"
        "heading Doel\n"
        "heading Parkeerplaats\n");
}
