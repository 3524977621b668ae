#include <catch2/catch.hpp>

#include "harvest_outline.hpp"

using namespace rtp;

namespace {

/// One step as a big frame, with notes in it.
struct StepSketch {
  BoardSketch sketch;
  Area& step = sketch.area("Stap 1", {0, 0, 900, 1200});

  Note& note(std::string_view text, double x, double y, Size size = {160, 120}) {
    return sketch.note(text, Rect{x, y, size.width, size.height});
  }
  std::string read() const { return outline(harvested(sketch)); }
};

constexpr Size small{70, 40};

}  // namespace

TEST_CASE("A small note with only a name or a date belongs to the task it lies on") {
  StepSketch step;
  step.note("Wandelkaart maken", 20, 60);
  step.note("Daantje", 120, 150, small);
  step.note("Fietsplan uitwerken", 300, 60);
  step.note("week 18", 300, 185, small);
  step.note("Loes en Huub", 370, 175, small);
  const Plan plan = harvested(step.sketch);

  CHECK(outline(plan) ==
        "step 1\n"
        "  1a Wandelkaart maken @Daantje\n"
        "  1b Fietsplan uitwerken @Loes @Huub <week 18>\n");
  CHECK(plan.steps[0].tasks[0].attached == std::vector<NoteLink>{{"note-2", ""}});
  CHECK(plan.steps[0].tasks[1].attached.size() == 2);
  CHECK(gaps_of(plan.steps[0].tasks[1]).empty());
}

TEST_CASE("A small note grouped with a task or tied to it by an arrow belongs to it, however far away") {
  StepSketch step;
  step.note("Wandelkaart maken", 20, 60).groups = {"pair"};
  Note& other = step.note("Fietsplan uitwerken", 300, 60);
  step.note("Daantje", 600, 700, small).groups = {"pair"};
  Note& when = step.note("24 april", 600, 900, small);
  step.sketch.arrow(when, other);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Wandelkaart maken @Daantje\n"
        "  1b Fietsplan uitwerken <24 april>\n");
}

TEST_CASE("A date on its own with no task near is unread; a single word that is nobody's name is a task") {
  StepSketch step;
  step.note("Fietsplan uitwerken (Loes)", 20, 60);
  step.note("24 april", 600, 900);
  step.note("Taart", 20, 400);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Fietsplan uitwerken @Loes\n"
        "  1b Taart\n"
        "unread (unread.nothing_to_attach_to) 24 april\n");
}

TEST_CASE("A second date at one task is no silent choice") {
  StepSketch step;
  step.note("Fietsplan uitwerken (Loes, week 18)", 20, 60);
  step.note("week 20", 100, 150, small);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Fietsplan uitwerken @Loes <week 18>\n"
        "problem second_deadline at note-2\n");
}

TEST_CASE("Questions and remarks go to the task they lie on, under, or are grouped with; else to the step") {
  StepSketch step;
  step.note("Wandelkaart maken (Daantje)", 20, 60);
  step.note("vraag: wie drukt de kaart?", 100, 150);
  step.note("Fietsplan uitwerken (Loes)", 400, 60);
  step.note("vraag: mag de fiets mee naar huis?", 440, 200, {120, 60});
  step.note("Hierbij het oude plan gebruiken.", 700, 60);
  step.note("Wie helpt mee?", 20, 700);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Wandelkaart maken @Daantje\n"
        "    ? wie drukt de kaart?\n"
        "  1b Fietsplan uitwerken @Loes\n"
        "    ? mag de fiets mee naar huis?\n"
        "  ? Wie helpt mee?\n"
        "  - Hierbij het oude plan gebruiken.\n");
}

TEST_CASE("A question that lies over two tasks belongs to the one it covers most") {
  StepSketch step;
  step.note("Wandelkaart maken", 20, 60, {160, 300});
  step.note("Fietsplan uitwerken", 20, 380, {160, 60});
  step.note("vraag: wie drukt de kaart?", 40, 330, {120, 70});

  CHECK(step.read() ==
        "step 1\n"
        "  1a Wandelkaart maken\n"
        "    ? wie drukt de kaart?\n"
        "  1b Fietsplan uitwerken\n");
}

TEST_CASE("A question that touches a task belongs to it, whatever else it lies on") {
  StepSketch step;
  step.note("Hierbij het oude plan gebruiken.", 300, 100);
  step.note("Wandelkaart maken", 20, 60);
  step.note("", 120, 190);
  step.note("vraag: wie drukt de kaart?", 150, 150, {200, 60});

  CHECK(step.read() ==
        "step 1\n"
        "  1a Wandelkaart maken\n"
        "    ? wie drukt de kaart?\n"
        "  - Hierbij het oude plan gebruiken.\n");
}

TEST_CASE("Letters and numbers order the tasks and make sub-tasks, wherever the notes lie") {
  StepSketch step;
  step.note("c) 2. Uitkomst bespreken", 20, 60);
  step.note("b) Kamer regelen", 20, 200);
  step.note("c) Gesprek met de bank", 20, 340);
  step.note("c) 1. Gesprek voorbereiden", 20, 480);
  step.note("a) Agenda maken", 20, 620);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Agenda maken\n"
        "  1b Kamer regelen\n"
        "  1c Gesprek met de bank\n"
        "    1c1 Gesprek voorbereiden\n"
        "    1c2 Uitkomst bespreken\n");
}

TEST_CASE("Numbers read after a letter are its sub-tasks, and letters after a number as well") {
  StepSketch step;
  SECTION("a) 1. 2.") {
    step.note("a) Agenda maken", 20, 60);
    step.note("1. Punten ophalen", 60, 200);
    step.note("2. Rondsturen", 60, 340);
    step.note("b) Kamer regelen", 20, 480);
  }
  SECTION("1. a) b)") {
    step.note("1. Agenda maken", 20, 60);
    step.note("a) Punten ophalen", 60, 200);
    step.note("b) Rondsturen", 60, 340);
    step.note("2. Kamer regelen", 20, 480);
  }
  CHECK(step.read() ==
        "step 1\n"
        "  1a Agenda maken\n"
        "    1a1 Punten ophalen\n"
        "    1a2 Rondsturen\n"
        "  1b Kamer regelen\n");
}

TEST_CASE("Two notes with the same letter keep two labels, and notes without one get a free letter") {
  StepSketch step;
  step.note("b) Kamer regelen", 20, 60);
  step.note("b) Koffie regelen", 20, 200);
  step.note("Vlag uithangen", 20, 340);
  step.note("a) Agenda maken", 20, 480);

  CHECK(step.read() ==
        "step 1\n"
        "  1a Agenda maken\n"
        "  1b Kamer regelen\n"
        "  1c Koffie regelen\n"
        "  1d Vlag uithangen\n");
}

TEST_CASE("Two nearly equal tasks stay two") {
  StepSketch step;
  step.note("Uitkomst bespreken in het team (Loes)", 20, 60);
  step.note("Uitkomst bespreken in het team (Huub)", 20, 200);
  step.note("Uitkomst bespreken in het team (Huub)", 20, 340);

  CHECK(harvested(step.sketch).steps.at(0).tasks.size() == 3);
}

TEST_CASE("A step that says it has no tasks is empty on purpose and keeps the note") {
  StepSketch step;
  step.note("Voor deze groep geen taken", 20, 60);

  CHECK(step.read() ==
        "step 1 (empty on purpose)\n"
        "  - Voor deze groep geen taken\n");
}

TEST_CASE("Rows are read from left to right though notes are tilted, shifted and piled up") {
  StepSketch step;
  step.note("een", 20, 70).angle = 0.2;
  step.note("twee", 200, 45);
  step.note("drie", 380, 85).angle = -0.3;
  step.note("vier", 25, 230);
  step.note("vijf", 190, 250);

  CHECK(step.read() == "step 1\n  1a een\n  1b twee\n  1c drie\n  1d vier\n  1e vijf\n");
}

TEST_CASE("A list on one note becomes the sub-tasks of that note") {
  StepSketch step;
  step.note("Feest regelen:\n- zaal huren (Loes)\n- taart bestellen (Huub)", 20, 60);
  const Plan plan = harvested(step.sketch);

  REQUIRE(plan.steps.at(0).tasks.size() == 1);
  const Task& task = plan.steps[0].tasks[0];
  REQUIRE(task.subtasks.size() == 2);
  CHECK(task.subtasks[0].label == "1a1");
  CHECK(task.subtasks[0].owners.at(0).name == "Loes");
  CHECK(task.subtasks[1].owners.at(0).name == "Huub");
  CHECK(task.subtasks[0].id != task.subtasks[1].id);
  CHECK(task.subtasks[1].note == task.note);
}

TEST_CASE("Each task keeps its note, the words as written, and how sure the reading is") {
  StepSketch step;
  step.note("  Zaal huren (Loes, 24 april)", 20, 60).url = "https://board.example/note-1";
  const Task task = harvested(step.sketch).steps.at(0).tasks.at(0);

  CHECK(task.note == NoteLink{"note-1", "https://board.example/note-1"});
  CHECK(task.raw == "  Zaal huren (Loes, 24 april)");
  CHECK(task.text == "Zaal huren");
  CHECK(task.confidence > 0.5);
  CHECK(task.confidence <= 1);
}

TEST_CASE("A name that fits two people of the roster is a problem to settle, never a guess") {
  const Roster roster{{{"p1", "Anna de Wit", {}, "Meerdorp", "", "", Language::nl},
                       {"p2", "Anna Bos", {}, "Waterdam", "", "", Language::nl}}};
  StepSketch step;
  step.note("Zaal huren (Anna)", 20, 60);
  const Plan plan = harvested(step.sketch, &roster);

  REQUIRE(plan.problems.size() == 1);
  CHECK(plan.problems[0].code == "ambiguous_owner");
  CHECK(plan.steps.at(0).tasks.at(0).owners.at(0).person.empty());
}
