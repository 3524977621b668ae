#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

namespace {

void paint(Note& note, Colour colour) { note.fill = colour; }

}  // namespace

TEST_CASE("Obstacles are paired with their ways by arrow, group, and else by nearness") {
  BoardSketch sketch;
  sketch.area("Obstakels (geel) en manieren (paars)", {0, 0, 1200, 900});
  paint(sketch.note("Te weinig tijd", 20, 60), sticky_yellow);
  Note& money = sketch.note("Geen geld", 20, 300);
  paint(money, sticky_yellow);
  Note& rules = sketch.note("Veel regels", 20, 600);
  paint(rules, sticky_yellow);
  rules.groups = {"rules"};
  paint(sketch.note("Vergaderingen schrappen", 200, 60), sticky_purple);
  Note& grant = sketch.note("Subsidie vragen", 200, 80);
  paint(grant, sticky_purple);
  sketch.arrow(grant, money);
  Note& bundle = sketch.note("Regels bundelen", 200, 310);
  paint(bundle, sticky_purple);
  bundle.groups = {"rules"};

  CHECK(outline(harvested(sketch)) ==
        "obstacle Te weinig tijd\n"
        "  way Vergaderingen schrappen\n"
        "obstacle Geen geld\n"
        "  way Subsidie vragen\n"
        "obstacle Veel regels\n"
        "  way Regels bundelen\n");
}

TEST_CASE("A way without any obstacle is unread, not lost") {
  BoardSketch sketch;
  sketch.area("Obstakels", {0, 0, 600, 400});
  paint(sketch.note("Subsidie vragen", 20, 60), sticky_purple);

  CHECK(outline(harvested(sketch)) == "unread (unread.way_without_obstacle) Subsidie vragen\n");
}

TEST_CASE("Green notes are themes, the others are ideas of the theme they lie at; dots and votes are counted") {
  BoardSketch sketch;
  sketch.area("Thema's", {0, 0, 1200, 700});
  Note& work = sketch.note("Werkdruk", 20, 60);
  paint(work, sticky_green);
  work.votes = 2;
  Note& health = sketch.note("Gezond eten", 600, 60);
  paint(health, sticky_green);
  health.tags = {"gekozen"};
  paint(sketch.note("Minder vergaderen", 30, 200), sticky_purple);
  paint(sketch.note("Fruit op het werk", 610, 200), sticky_blue);
  paint(sketch.note("Kookles", 610, 340), sticky_yellow);
  sketch.note("", Rect{25, 150, 14, 14});
  sketch.note("", Rect{45, 152, 14, 14});
  sketch.note("", Rect{300, 500, 14, 14});

  CHECK(outline(harvested(sketch)) ==
        "theme-found Werkdruk votes 4\n"
        "  idea Minder vergaderen\n"
        "theme-found Gezond eten chosen\n"
        "  idea Fruit op het werk\n"
        "  idea Kookles\n");
}

TEST_CASE("An area that is one theme takes its name from its title, else from the green note in it") {
  BoardSketch sketch;
  sketch.area("Thema 1: Werkdruk", {0, 0, 400, 500});
  paint(sketch.note("Minder vergaderen", 20, 60), sticky_purple);
  sketch.area("Thema 2", {500, 0, 400, 500});
  paint(sketch.note("Fruit op het werk", 520, 60), sticky_blue);
  paint(sketch.note("Gezond eten", 520, 200), sticky_green);

  CHECK(outline(harvested(sketch)) ==
        "theme-found Werkdruk\n"
        "  idea Minder vergaderen\n"
        "theme-found Gezond eten\n"
        "  idea Fruit op het werk\n");
}

TEST_CASE("Themes in the area of the chosen ones are chosen") {
  BoardSketch sketch;
  sketch.area("Thema's", {0, 0, 400, 500});
  sketch.note("Werkdruk", 20, 60);
  sketch.area("Gekozen thema's", {500, 0, 400, 500});
  sketch.note("Gezond eten", 520, 60);

  CHECK(outline(harvested(sketch)) == "theme-found Werkdruk\ntheme-found Gezond eten chosen\n");
}

TEST_CASE("Success factors and needs are listed, also under a heading without an area") {
  BoardSketch sketch;
  sketch.text("Succesfactoren", 0, 0, 24);
  sketch.text("Behoeften", 400, 0, 24);
  sketch.note("Korte lijnen", 0, 60);
  sketch.note("Een vaste plek om te overleggen", 400, 60);

  CHECK(outline(harvested(sketch)) ==
        "success Korte lijnen\n"
        "need Een vaste plek om te overleggen\n"
        "heading Succesfactoren\n"
        "heading Behoeften\n");
}

TEST_CASE("The orientation board: goals, and what is shared and asked is parked") {
  BoardSketch sketch;
  sketch.area("Huidige situatie", {0, 0, 300, 300});
  sketch.area("Gewenste situatie", {400, 0, 300, 300});
  sketch.area("Hoofdvraag", {800, 0, 300, 300});
  sketch.note("Iedereen zoekt het zelf uit", 20, 60);
  sketch.note("We leren van elkaar", 420, 60);
  sketch.note("Hoe leren we van elkaar?", 820, 60);

  CHECK(outline(harvested(sketch)) ==
        "goal We leren van elkaar\n"
        "parked note Iedereen zoekt het zelf uit\n"
        "parked question Hoe leren we van elkaar?\n");
}
