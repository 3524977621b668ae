#include "world/plan_store_contract.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "world/plan_sketch.hpp"

namespace rtp {

namespace {

const Instant monday{std::chrono::milliseconds(1'772'442'000'000)};

Task with_owner(Task task, const std::string& name) {
  task.owners = {owner_called(name)};
  return task;
}

/// Every kind of thing that a plan can hold, with text that is awkward to store.
Plan rich_plan() {
  Task call = with_owner(task_of("note-1", "Bellen met \"Zuid\" {'%;--\n🙂 é"), "Ans");
  call.deadline = deadline_on("2026-04-24", "24 april");
  call.role_owners = {"gemeentesecretaris"};
  call.partners = {"Bureau Zeven"};
  call.questions = {{"Wie belt?", {"note-2", ""}}};
  call.notes = {{"Kort houden", {"note-3", "https://example.org/3"}}};
  call.attached = {{"note-4", ""}};
  call.confidence = 0.75;
  call.subtasks = {task_of("note-5", "Nummer opzoeken")};
  Plan plan = plan_of({call, task_of("note-6", "Verslag maken")});
  plan.theme = "Samen werven";
  plan.goals = {{"Iedereen doet mee", {"note-7", ""}}};
  plan.findings.themes = {{"Werven", 4, true, {{"Open dag", {"note-8", ""}}}, {"note-9", ""}}};
  plan.findings.obstacles = {{"Geen tijd", {{"Samen doen", {"note-10", ""}}}, {"note-11", ""}}};
  plan.parked = {{"Later", "idea", {"note-12", ""}}};
  return plan;
}

ErrorKind kind_thrown_by(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing was thrown");
  return ErrorKind::usage;
}

void check_harvests(const OpenPlanStore& open) {
  SECTION("an empty store knows no boards, plans or history") {
    CHECK_FALSE(open()->load("local:sketch").has_value());
    CHECK(open()->history("local:sketch").empty());
    CHECK(open()->boards().empty());
  }
  SECTION("a harvested plan is there, whole, in the next program") {
    const Plan stored = open()->save_harvest(rich_plan());
    const std::optional<Plan> loaded = open()->load("local:sketch");
    REQUIRE(loaded.has_value());
    CHECK(document(*loaded) == document(stored));
    CHECK(task_from(*loaded, "note-1").owners == std::vector<Owner>{owner_called("Ans")});
  }
  SECTION("the boards are listed in order, each with its own plan and history") {
    open()->save_harvest(plan_of({task_of("n", "Een")}, "local:zuid"));
    open()->save_harvest(plan_of({task_of("n", "Twee")}, "local:noord"));
    CHECK(open()->boards() == std::vector<std::string>{"local:noord", "local:zuid"});
    CHECK(task_from(*open()->load("local:zuid"), "n").text == "Een");
    REQUIRE(open()->history("local:noord").size() == 1);
    CHECK(open()->history("local:noord")[0].to == "Twee");
  }
  SECTION("harvesting the same board again changes nothing and adds no history") {
    const Plan first = open()->save_harvest(rich_plan());
    const std::vector<HistoryEntry> history = open()->history("local:sketch");
    const Plan second = open()->save_harvest(rich_plan());
    CHECK(document(second) == document(first));
    CHECK(open()->history("local:sketch") == history);
  }
  SECTION("a task whose note vanished is marked gone, once, and returns with its note") {
    open()->save_harvest(plan_of({task_of("a", "Bellen"), task_of("b", "Mailen")}));
    open()->save_harvest(plan_of({task_of("a", "Bellen")}));
    const Plan again = open()->save_harvest(plan_of({task_of("a", "Bellen")}));
    CHECK(all_tasks(again).size() == 2);
    CHECK(task_from(again, "b").gone);
    const Plan back = open()->save_harvest(plan_of({task_of("a", "Bellen"), task_of("b", "Mailen")}));
    CHECK_FALSE(task_from(back, "b").gone);
    CHECK(task_from(back, "b").id == task_from(again, "b").id);
  }
}

void check_changes(const OpenPlanStore& open) {
  const Plan harvested = open()->save_harvest(rich_plan());
  const Task seen = task_from(harvested, "note-6");

  SECTION("a user's change is kept, also by the next harvest of the unchanged board") {
    Task wanted = with_owner(seen, "Daantje");
    wanted.deadline = deadline_on("2026-05-29", "eind mei");
    open()->save_change("local:sketch", seen, wanted, "Bea", monday);
    const Task kept = task_from(open()->save_harvest(rich_plan()), "note-6");
    CHECK(kept.owners == std::vector<Owner>{owner_called("Daantje")});
    CHECK(kept.deadline == wanted.deadline);
    CHECK(task_from(*open()->load("local:sketch"), "note-6").owners == kept.owners);
  }
  SECTION("the history tells who changed what from what to what, oldest first") {
    open()->save_change("local:sketch", seen, with_owner(seen, "Daantje"), "Bea", monday);
    const std::vector<HistoryEntry> history = open()->history("local:sketch");
    REQUIRE(history.size() == 4);
    CHECK(history.front().field == "new");
    CHECK(history.back() == HistoryEntry{monday, "Bea", seen.id, "owners", "", "Daantje"});
  }
  SECTION("only what the user changed is stored, not what the user happened to see") {
    Task done = seen;
    done.status = TaskStatus::done;
    open()->save_change("local:sketch", seen, with_owner(seen, "Daantje"), "Bea", monday);
    const Plan plan = open()->save_change("local:sketch", seen, done, "Cor", monday);
    CHECK(task_from(plan, "note-6").status == TaskStatus::done);
    CHECK(task_from(plan, "note-6").owners == std::vector<Owner>{owner_called("Daantje")});
  }
  SECTION("two people who change the same field differently: the second is told and nothing is stored") {
    open()->save_change("local:sketch", seen, with_owner(seen, "Daantje"), "Bea", monday);
    const std::string before = document(*open()->load("local:sketch"));
    CHECK(kind_thrown_by([&] { open()->save_change("local:sketch", seen, with_owner(seen, "Eef"), "Cor", monday); }) ==
          ErrorKind::conflict);
    CHECK(document(*open()->load("local:sketch")) == before);
    CHECK(open()->history("local:sketch").size() == 4);
  }
  SECTION("a change of a task or board that is not there is an error and stores nothing") {
    Task other = seen;
    other.id = "t99";
    CHECK(kind_thrown_by([&] { open()->save_change("local:sketch", other, other, "Bea", monday); }) ==
          ErrorKind::not_found);
    CHECK(kind_thrown_by([&] { open()->save_change("local:nowhere", seen, seen, "Bea", monday); }) ==
          ErrorKind::not_found);
    CHECK(open()->boards() == std::vector<std::string>{"local:sketch"});
  }
  SECTION("two programs that have the store open see each other's work") {
    const auto here = open();
    const auto there = open();
    here->save_change("local:sketch", seen, with_owner(seen, "Daantje"), "Bea", monday);
    CHECK(task_from(*there->load("local:sketch"), "note-6").owners.size() == 1);
    there->save_harvest(plan_of({task_of("n", "Een")}, "local:ander"));
    CHECK(here->boards().size() == 2);
  }
}

}  // namespace

void check_plan_store_contract(const NewPlanStore& new_store) {
  const OpenPlanStore open = new_store();
  SECTION("harvests") { check_harvests(open); }
  SECTION("changes") { check_changes(open); }
}

}  // namespace rtp
