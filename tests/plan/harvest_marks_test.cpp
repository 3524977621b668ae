#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

namespace {

/// A road with two steps as the template stamps it: a label, a title to fill in and an area for tasks per step.
struct StampedRoad {
  BoardSketch sketch;
  std::string stamp = "road-to-progress/1";

  template <typename Thing>
  Thing& marked(Thing& thing, const std::string& place, Role role, int number) {
    thing.mark = Mark{stamp, place, role, number, thing.text.empty() ? "" : text_hash(thing.text.plain)};
    return thing;
  }

  FreeText& theme = marked(sketch.text("Fit aan het werk", 0, -200, 20), "theme", Role::theme_title, 0);
  FreeText& intro = marked(sketch.text("Welke weg lopen we samen?", 0, -150), "intro", Role::furniture, 0);
  Note& label_1 = label(1, 0);
  Note& title_1 = title(1, 0);
  Area& tasks_1 = tasks(1, 0);
  Note& label_2 = label(2, 400);
  Note& title_2 = title(2, 400);
  Area& tasks_2 = tasks(2, 400);
  Area& goal = marked(sketch.area("De gewenste situatie", {800, 0, 300, 600}), "goal/situation", Role::goal, 0);
  Area& people = marked(sketch.area("Mensen", {0, -600, 300, 300}), "people", Role::people, 0);

  Note& label(int number, double x) {
    return marked(sketch.note("Stap " + std::to_string(number), Rect{x, 0, 300, 60}),
                  "step-" + std::to_string(number) + "/label", Role::furniture, number);
  }
  Note& title(int number, double x) {
    return marked(sketch.note("", Rect{x, 80, 300, 100}), "step-" + std::to_string(number) + "/title", Role::step_title,
                  number);
  }
  Area& tasks(int number, double x) {
    return marked(sketch.area("Taken stap " + std::to_string(number), {x, 200, 300, 600}),
                  "step-" + std::to_string(number) + "/tasks", Role::tasks, number);
  }
  std::string read() const { return outline(harvested(sketch)); }
};

void write(Widget& widget, const std::string& text) { widget.text.plain = text; }

}  // namespace

TEST_CASE("A stamped board on which nobody wrote has its steps and theme, and no furniture") {
  CHECK(StampedRoad().read() ==
        "theme Fit aan het werk\n"
        "step 1\n"
        "step 2\n");
}

TEST_CASE("What people write in the places of a stamped board is read by its marks, whatever the areas are called") {
  StampedRoad road;
  write(road.title_1, "Verkennen");
  write(road.tasks_2, "Wij doen");
  road.sketch.note("Fietsplan uitwerken (Loes)", 20, 260);
  road.sketch.note("Wandelkaart maken", 420, 260);
  road.sketch.note("Iedereen beweegt", 820, 100);
  road.sketch.note("Loes Vos - Meerdorp - HR", 20, -550);

  CHECK(road.read() ==
        "theme Fit aan het werk\n"
        "goal Iedereen beweegt\n"
        "step 1 Verkennen\n"
        "  1a Fietsplan uitwerken @Loes\n"
        "step 2\n"
        "  2a Wandelkaart maken\n"
        "parked note Loes Vos - Meerdorp - HR\n");
}

TEST_CASE("A step's name written on the label, or on a note stuck over the title, names the step") {
  StampedRoad road;
  write(road.label_1, "Stap 1: Verkennen");
  road.sketch.note("Uitproberen", Rect{410, 90, 200, 80});

  CHECK(road.read() ==
        "theme Fit aan het werk\n"
        "step 1 Verkennen\n"
        "step 2 Uitproberen\n");
}

TEST_CASE("Furniture that people wrote over is their note") {
  StampedRoad road;
  write(road.intro, "Doel: minder verzuim");

  CHECK(road.read() ==
        "theme Fit aan het werk\n"
        "goal minder verzuim\n"
        "step 1\n"
        "step 2\n");
}

TEST_CASE("A changed theme is the theme, and is told of once") {
  StampedRoad road;
  write(road.theme, "Fit en vitaal");

  CHECK(road.read() ==
        "theme Fit en vitaal\n"
        "step 1\n"
        "step 2\n"
        "heading Fit en vitaal\n");
}

TEST_CASE("A step that people copied on the board is a step of its own") {
  StampedRoad road;
  Area& copy = road.tasks(2, 1200);
  write(copy, "Taken stap 3");
  road.sketch.note("Nog een taak", 1220, 260);

  const Plan plan = harvested(road.sketch);
  REQUIRE(plan.steps.size() == 3);
  CHECK(plan.steps[2].number == 3);
  CHECK(plan.steps[2].tasks.size() == 1);
}

TEST_CASE("Two roads on one board keep their steps apart and every label means one task") {
  StampedRoad road;
  road.sketch.note("Fietsplan uitwerken", 20, 260);
  road.stamp = "road-to-progress/2";
  road.title(1, 5000).text.plain = "Koken";
  road.tasks(1, 5000);
  road.sketch.note("Kookles geven", 5020, 260);

  CHECK(road.read() ==
        "theme Fit aan het werk\n"
        "step 1\n"
        "  1a Fietsplan uitwerken\n"
        "step 2\n"
        "step 3 Koken\n"
        "  3a Kookles geven\n");
}
