#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "harvest_outline.hpp"
#include "world/plan_places.hpp"

using namespace rtp;

namespace {

/// Words as on real boards; several carry meaning for harvest.
const std::vector<std::string> texts{"Stap 1",
                                     "Stap 2: Uitproberen",
                                     "Stap 2",
                                     "1. Luisteren",
                                     "a) Bellen",
                                     "b) Mailen (Ans)",
                                     "c) 1. Voorbereiden",
                                     "c) 2. Nabespreken",
                                     "c)",
                                     "Vragen",
                                     "Parkeerplaats",
                                     "Obstakels",
                                     "Thema's",
                                     "Thema: Zorg",
                                     "Doel",
                                     "Doel: minder verzuim",
                                     "Ans",
                                     "week 18",
                                     "24 april",
                                     "Mirte en Huub, week 20",
                                     "vraag: wie betaalt?",
                                     "Hierbij storytelling gebruiken.",
                                     "voor deze groep geen taken",
                                     "Zaal huren (Ans, week 18)",
                                     "Zaal huren (Ans, week 18)",
                                     "- zaal huren (Ans)\n- taart bestellen (Huub)",
                                     "Stap 3:\n- zaal huren\n- taart bestellen",
                                     "Taart",
                                     "?",
                                     "✓ Gezond eten"};
const std::vector<std::string> titles{
    "",        "Stap 1",  "Stap 2: Uitproberen", "Doelen",  "Vragen", "Parkeerplaats", "Obstakels",
    "Thema's", "Thema 1", "Succesfactoren",      "Kantine", "Taken",  "Mensen",        "Nu"};
const std::vector<Colour> colours{sticky_yellow, sticky_green, sticky_purple, sticky_blue, transparent};

double coordinate() { return *rc::gen::inRange(-3, 15) * 70.0 + *rc::gen::inRange(-20, 20); }

Rect box(double least, double most) {
  const auto length = [&] { return least + (most - least) * *rc::gen::inRange(0, 5) / 4.0; };
  return {coordinate(), coordinate(), length(), length()};
}

std::optional<Mark> some_mark() {
  if (*rc::gen::inRange(0, 6) != 0) return std::nullopt;
  static const std::vector<Role> roles{Role::furniture, Role::step_title, Role::tasks,         Role::goal,
                                       Role::questions, Role::theme,      Role::writing_space, Role::theme_title};
  Mark mark;
  mark.stamp = "road/" + std::to_string(*rc::gen::inRange(1, 3));
  mark.place = "place-" + std::to_string(*rc::gen::inRange(0, 4));
  mark.role = *rc::gen::elementOf(roles);
  mark.number = *rc::gen::inRange(0, 4);
  mark.stamped_text = *rc::gen::inRange(0, 2) == 0 ? text_hash("Stap 1") : "";
  return mark;
}

void dress(Widget& widget) {
  widget.fill = *rc::gen::elementOf(colours);
  widget.mark = some_mark();
  if (*rc::gen::inRange(0, 5) == 0) widget.angle = 0.2;
  if (*rc::gen::inRange(0, 4) == 0) widget.groups.push_back("group-" + std::to_string(*rc::gen::inRange(0, 3)));
  if (*rc::gen::inRange(0, 4) == 0) widget.parent = "area-" + std::to_string(*rc::gen::inRange(1, 6));
}

/// A board that could not be wilder: everything lies anywhere.
BoardSnapshot random_board() {
  BoardSketch sketch;
  std::vector<Widget*> things;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    Area& area = sketch.area(*rc::gen::elementOf(titles), box(150, 900));
    dress(area);
    area.parent.clear();
    things.push_back(&area);
  }
  for (int i = *rc::gen::inRange(0, 25); i > 0; --i) {
    Note& note = sketch.note(*rc::gen::elementOf(texts), box(40, 200));
    dress(note);
    things.push_back(&note);
  }
  for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
    FreeText& text = sketch.text(*rc::gen::elementOf(texts), coordinate(), coordinate(), *rc::gen::inRange(12, 40));
    dress(text);
    things.push_back(&text);
  }
  for (int i = things.empty() ? 0 : *rc::gen::inRange(0, 6); i > 0; --i) {
    sketch.arrow(**rc::gen::elementOf(things), **rc::gen::elementOf(things));
  }
  return sketch.board();
}

bool is_furniture(const Widget& widget) {
  return widget.mark && !widget.mark->stamped_text.empty() && widget.mark->stamped_text == text_hash(widget.text.plain);
}

std::vector<std::string> ids_with_people_s_text(const BoardSnapshot& board) {
  std::vector<std::string> ids;
  const auto add = [&ids](const Widget& widget) {
    if (!widget.text.empty() && !is_furniture(widget)) ids.push_back(widget.id);
  };
  for (const Note& note : board.notes) add(note);
  for (const FreeText& text : board.texts) add(text);
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// Places in the plan of notes and free texts; areas can name steps and themes too.
std::vector<std::string> ids_told(const Plan& plan) {
  std::vector<std::string> ids = places_of_notes(plan);
  std::erase_if(ids, [](const std::string& id) { return id.starts_with("area-"); });
  std::sort(ids.begin(), ids.end());
  return ids;
}

BoardSnapshot shuffled(BoardSnapshot board, unsigned seed) {
  std::mt19937 random(seed);
  std::shuffle(board.notes.begin(), board.notes.end(), random);
  std::shuffle(board.areas.begin(), board.areas.end(), random);
  std::shuffle(board.texts.begin(), board.texts.end(), random);
  std::shuffle(board.arrows.begin(), board.arrows.end(), random);
  return board;
}

}  // namespace

TEST_CASE("On any board every note that people wrote ends up in exactly one place of the plan") {
  CHECK(rc::check([] {
    const BoardSnapshot board = random_board();
    RC_ASSERT(ids_told(harvested(board)) == ids_with_people_s_text(board));
  }));
}

TEST_CASE("The order in which a board lists its things does not change the plan") {
  CHECK(rc::check([] {
    const BoardSnapshot board = random_board();
    RC_ASSERT(harvested(shuffled(board, *rc::gen::arbitrary<unsigned>())) == harvested(board));
  }));
}

TEST_CASE("On any board a label names one task, and so does an id") {
  CHECK(rc::check([] {
    const Plan plan = harvested(random_board());
    std::vector<std::string> labels;
    std::vector<std::string> ids;
    for (const Task* task : all_tasks(plan)) {
      labels.push_back(task->label);
      ids.push_back(task->id);
    }
    for (std::vector<std::string>* names : {&labels, &ids}) {
      std::sort(names->begin(), names->end());
      RC_ASSERT(std::adjacent_find(names->begin(), names->end()) == names->end());
    }
  }));
}

TEST_CASE("On any board the steps count upwards and every task keeps its note's own words") {
  CHECK(rc::check([] {
    const BoardSnapshot board = random_board();
    const Plan plan = harvested(board);
    int last = 0;
    for (const Step& step : plan.steps) {
      RC_ASSERT(step.number == 0 || step.number > last);
      last = step.number;
      for (const Task& task : step.tasks) {
        const Widget* widget = find_widget(board, task.note.id);
        RC_ASSERT(widget != nullptr);
        if (task.id == task.note.id) RC_ASSERT(task.raw == widget->text.plain);
      }
    }
  }));
}

TEST_CASE("Moving the whole board changes nothing") {
  CHECK(rc::check([] {
    BoardSnapshot board = random_board();
    const Plan before = harvested(board);
    const auto move = [](auto& things) {
      for (auto& thing : things) thing.rect = moved(thing.rect, 4096, -2048);
    };
    move(board.notes);
    move(board.areas);
    move(board.texts);
    RC_ASSERT(harvested(board) == before);
  }));
}
