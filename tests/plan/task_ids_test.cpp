#include "plan/task_ids.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "world/cpu_time.hpp"
#include "world/plan_sketch.hpp"

using namespace rtp;

namespace {

/// The plan as it is stored after a first harvest.
Plan first(std::vector<Task> tasks) { return with_known_ids(plan_of(std::move(tasks)), Plan{}); }

Plan again(std::vector<Task> tasks, const Plan& known) { return with_known_ids(plan_of(std::move(tasks)), known); }

/// The id of the task with this text; empty when there is none.
std::string id_of(const Plan& plan, const std::string& text) {
  for (const Task* task : all_tasks(plan)) {
    if (task->text == text) return task->id;
  }
  return "";
}

}  // namespace

TEST_CASE("New tasks get short ids in the plan's order, sub-tasks too") {
  Task call = task_of("a", "Bellen");
  call.subtasks = {task_of("b", "Nummer zoeken")};
  const Plan plan = first({call, task_of("c", "Mailen")});
  CHECK(id_of(plan, "Bellen") == "t1");
  CHECK(id_of(plan, "Nummer zoeken") == "t2");
  CHECK(id_of(plan, "Mailen") == "t3");
}

TEST_CASE("A task keeps its id when its note is rewritten, moved to another step or reordered") {
  const Plan known = first({task_of("a", "Bellen"), task_of("b", "Mailen")});
  Plan fresh = plan_of({task_of("b", "Iets heel anders opschrijven")});
  fresh.steps.emplace_back().number = 2;
  fresh.steps[1].tasks = {task_of("a", "Bellen")};
  const Plan plan = with_known_ids(fresh, known);
  CHECK(task_from(plan, "a").id == id_of(known, "Bellen"));
  CHECK(task_from(plan, "b").id == id_of(known, "Mailen"));
  CHECK(all_tasks(plan).size() == 2);
}

TEST_CASE("A new note gets an id that no task ever had") {
  const Plan known = again({task_of("a", "Bellen")}, first({task_of("a", "Bellen"), task_of("b", "Mailen")}));
  const Plan plan = again({task_of("a", "Bellen"), task_of("c", "Schrijven")}, known);
  CHECK(id_of(plan, "Schrijven") == "t3");
  CHECK(task_from(plan, "b").gone);
}

TEST_CASE("A copy of a note is a new task; the original keeps its id") {
  const Plan known = first({task_of("a", "Groepen afstemmen")});
  const Plan plan = again({task_of("copy", "Groepen afstemmen"), task_of("a", "Groepen afstemmen")}, known);
  CHECK(task_from(plan, "a").id == "t1");
  CHECK(task_from(plan, "copy").id == "t2");
}

TEST_CASE("A note that was cut and pasted, so that the board sees a new one, keeps its task") {
  const Plan known = first({task_of("a", "Groepen afstemmen"), task_of("b", "Mailen")});
  const Plan plan = again({task_of("pasted", "Groepen  afstemmen"), task_of("b", "Mailen")}, known);
  CHECK(task_from(plan, "pasted").id == "t1");
  CHECK(all_tasks(plan).size() == 2);

  SECTION("but words written anew after their note was long gone are a new task") {
    const Plan without = again({task_of("b", "Mailen")}, known);
    const Plan later = again({task_of("b", "Mailen"), task_of("other", "Groepen afstemmen")}, without);
    CHECK(task_from(later, "other").id == "t3");
    CHECK(task_from(later, "a").gone);
  }
}

TEST_CASE("Two equal tasks for two groups stay two tasks, each with its own id") {
  const Plan known = first({task_of("a", "Plan bespreken"), task_of("b", "Plan bespreken")});
  const Plan plan = again({task_of("b", "Plan bespreken"), task_of("a", "Plan bespreken")}, known);
  CHECK(task_from(plan, "a").id == "t1");
  CHECK(task_from(plan, "b").id == "t2");
}

TEST_CASE("Several tasks in one note keep their ids when the list is edited") {
  const Plan known = first(
      {task_of("list", "Zaal boeken"), task_of("list", "Gasten uitnodigen"), task_of("list", "Hapjes bestellen")});
  SECTION("an item put between") {
    const Plan plan = again({task_of("list", "Zaal boeken"), task_of("list", "Beamer lenen"),
                             task_of("list", "Gasten uitnodigen"), task_of("list", "Hapjes bestellen")},
                            known);
    CHECK(id_of(plan, "Gasten uitnodigen") == "t2");
    CHECK(id_of(plan, "Hapjes bestellen") == "t3");
    CHECK(id_of(plan, "Beamer lenen") == "t4");
  }
  SECTION("an item taken out") {
    const Plan plan = again({task_of("list", "Zaal boeken"), task_of("list", "Hapjes bestellen")}, known);
    CHECK(id_of(plan, "Hapjes bestellen") == "t3");
    CHECK(id_of(plan, "Gasten uitnodigen") == "t2");
    CHECK(all_tasks(plan)[2]->gone);
  }
  SECTION("items in another order, one reworded") {
    const Plan plan = again({task_of("list", "Hapjes en drankjes bestellen"), task_of("list", "Gasten uitnodigen"),
                             task_of("list", "Zaal boeken")},
                            known);
    CHECK(id_of(plan, "Hapjes en drankjes bestellen") == "t3");
    CHECK(id_of(plan, "Zaal boeken") == "t1");
  }
  SECTION("every item rewritten: by order") {
    const Plan plan = again({task_of("list", "Xxxx"), task_of("list", "Yyyy"), task_of("list", "Zzzz")}, known);
    CHECK(id_of(plan, "Xxxx") == "t1");
    CHECK(id_of(plan, "Zzzz") == "t3");
  }
  SECTION("an item that left the list earlier does not give its id to another one") {
    const Plan shorter = again({task_of("list", "Zaal boeken"), task_of("list", "Hapjes bestellen")}, known);
    const Plan plan =
        again({task_of("list", "Zaal boeken"), task_of("list", "Hapjes bestellen"), task_of("list", "Muziek regelen")},
              shorter);
    CHECK(id_of(plan, "Muziek regelen") == "t4");
    CHECK(id_of(plan, "Gasten uitnodigen") == "t2");
  }
  SECTION("a list whose items stand in separate notes now") {
    const Plan plan = again(
        {task_of("x", "Zaal boeken"), task_of("list", "Gasten uitnodigen"), task_of("y", "Hapjes bestellen")}, known);
    CHECK(task_from(plan, "x").id == "t1");
    CHECK(task_from(plan, "list").id == "t2");
    CHECK(task_from(plan, "y").id == "t3");
  }
}

TEST_CASE("A vanished note's task stays at the end of its step, marked gone, once") {
  const std::vector<Task> tasks{task_of("a", "Bellen"), task_of("b", "Mailen"), task_of("c", "Schrijven")};
  Plan known = first(tasks);
  for (int harvest = 0; harvest < 3; ++harvest) known = again({tasks[1], tasks[2]}, known);
  REQUIRE(known.steps.size() == 1);
  REQUIRE(known.steps[0].tasks.size() == 3);
  CHECK(known.steps[0].tasks[2].gone);
  CHECK(known.steps[0].tasks[2].id == "t1");

  SECTION("its old label now belongs to another task, so that the label names one task only") {
    CHECK(known.steps[0].tasks[0].label == "1a");
    CHECK(known.steps[0].tasks[2].label.empty());
  }
  SECTION("the note is back: so is the task, under its id") {
    const Plan plan = again(tasks, known);
    CHECK_FALSE(task_from(plan, "a").gone);
    CHECK(task_from(plan, "a").id == "t1");
    CHECK(all_tasks(plan).size() == 3);
  }
}

TEST_CASE("Sub-tasks whose note vanished stay under their task, and a vanished task keeps only those") {
  Task call = task_of("a", "Bellen");
  call.subtasks = {task_of("b", "Nummer zoeken"), task_of("c", "Verslag doen")};
  const Plan known = first({call, task_of("d", "Mailen")});
  SECTION("a sub-task vanished") {
    Task fewer = task_of("a", "Bellen");
    fewer.subtasks = {task_of("c", "Verslag doen")};
    const Plan plan = again({fewer, task_of("d", "Mailen")}, known);
    REQUIRE(plan.steps[0].tasks[0].subtasks.size() == 2);
    CHECK(plan.steps[0].tasks[0].subtasks[1].gone);
    CHECK(plan.steps[0].tasks[0].subtasks[1].id == "t2");
  }
  SECTION("the task vanished and one sub-task stands on its own now") {
    const Plan plan = again({task_of("d", "Mailen"), task_of("c", "Verslag doen")}, known);
    CHECK(task_from(plan, "c").id == "t3");
    CHECK_FALSE(task_from(plan, "c").gone);
    REQUIRE(task_from(plan, "a").gone);
    REQUIRE(task_from(plan, "a").subtasks.size() == 1);
    CHECK(task_from(plan, "a").subtasks[0].note.id == "b");
    CHECK(all_tasks(plan).size() == 4);
  }
}

TEST_CASE("When a whole step is gone from the board, its tasks are kept outside the steps") {
  const Plan known = first({task_of("a", "Bellen")});
  Plan fresh;
  fresh.board_ref = known.board_ref;
  const Plan plan = with_known_ids(fresh, known);
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].number == 0);
  CHECK(plan.steps[0].tasks[0].gone);
  CHECK(all_tasks(with_known_ids(fresh, plan)).size() == 1);
}

TEST_CASE("Whatever vanishes and returns, ids stay unique and nothing is lost") {
  std::vector<Task> tasks;
  for (int i = 0; i < 60; ++i) tasks.push_back(task_of("n" + std::to_string(i % 40), "Taak " + std::to_string(i)));
  Plan known = first(tasks);
  std::uint32_t seed = 20261124;
  std::set<std::string> ever;
  for (int round = 0; round < 50; ++round) {
    std::vector<Task> present;
    for (const Task& task : tasks) {
      seed = seed * 1664525 + 1013904223;
      if ((seed >> 24) % 3 != 0) present.push_back(task);
    }
    known = again(present, known);
    std::set<std::string> ids;
    std::size_t on_board = 0;
    for (const Task* task : all_tasks(known)) {
      ids.insert(task->id);
      if (!task->gone) ++on_board;
    }
    INFO("round " << round);
    REQUIRE(ids.size() == all_tasks(known).size());
    REQUIRE(on_board == present.size());
    REQUIRE(std::includes(ids.begin(), ids.end(), ever.begin(), ever.end()));
    ever = ids;
  }
}

TEST_CASE("A list of thousands of rewritten items is still matched at once") {
  std::vector<Task> before;
  std::vector<Task> after;
  for (int i = 0; i < 4000; ++i) {
    before.push_back(task_of("list", "Oude taak nummer " + std::to_string(i)));
    after.push_back(task_of("list", std::to_string(i * 7919) + " geheel nieuw"));
  }
  const Plan known = first(before);
  const double start = cpu_seconds();
  const Plan plan = again(after, known);
  CHECK(cpu_seconds() - start < 3);
  CHECK(all_tasks(plan).size() == 4000);
}
