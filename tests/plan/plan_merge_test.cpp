#include "plan/plan_merge.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "world/plan_sketch.hpp"

using namespace rtp;

namespace {

const Instant tuesday{std::chrono::milliseconds(1'772'528'400'000)};

Task call_task(const std::string& owner, const std::string& deadline = "") {
  const std::string raw = "Bellen (" + owner + (deadline.empty() ? ")" : ", " + deadline + ")");
  Task task = task_of("a", "Bellen");
  task.raw = raw;
  if (!owner.empty()) task.owners = {owner_called(owner)};
  if (!deadline.empty()) task.deadline = deadline_on("2026-04-24", deadline);
  return task;
}

KeptPlan harvested(const Plan& plan) { return merge_harvest(plan, std::nullopt).kept; }

/// What is kept after a user changed the only task.
template <typename Change>
Merge set_by_user(const KeptPlan& kept, const Change& change) {
  const Task seen = task_from(kept.plan, "a");
  Task wanted = seen;
  change(wanted);
  return merge_change(kept, seen, wanted, "Bea", tuesday);
}

Merge harvest_again(const KeptPlan& kept, const Task& task) { return merge_harvest(plan_of({task}), kept); }

void own_by_daantje(Task& task) { task.owners = {owner_called("Daantje")}; }

std::string owner_in(const Merge& merge) {
  const Task& task = task_from(merge.kept.plan, "a");
  return task.owners.empty() ? "" : task.owners[0].name;
}

}  // namespace

TEST_CASE("The board and the plan each have their say, per field") {
  const KeptPlan kept = harvested(plan_of({call_task("Ans")}));

  SECTION("neither changed: nothing happens") {
    const Merge merge = harvest_again(kept, call_task("Ans"));
    CHECK(owner_in(merge) == "Ans");
    CHECK(merge.history.empty());
  }
  SECTION("the board changed: the plan takes it, and the history says so") {
    const Merge merge = harvest_again(kept, call_task("Bart"));
    CHECK(owner_in(merge) == "Bart");
    REQUIRE(merge.history.size() == 1);
    CHECK(merge.history[0] == HistoryEntry{merge.kept.plan.read_at, "harvest", "t1", "owners", "Ans", "Bart"});
  }
  SECTION("the user changed: it stays, harvest after harvest, and is no news") {
    Merge merge = set_by_user(kept, own_by_daantje);
    for (int i = 0; i < 3; ++i) {
      merge = harvest_again(merge.kept, call_task("Ans"));
      CHECK(owner_in(merge) == "Daantje");
      CHECK(merge.history.empty());
    }
  }
  SECTION("both changed to different values: the plan keeps its own, both are shown, harvest after harvest") {
    Merge merge = set_by_user(kept, own_by_daantje);
    for (int i = 0; i < 3; ++i) {
      merge = harvest_again(merge.kept, call_task("Bart"));
      CHECK(owner_in(merge) == "Daantje");
      CHECK(task_from(merge.kept.plan, "a").conflicts == std::vector<FieldConflict>{{"owners", "Bart", "Daantje"}});
    }
    SECTION("until somebody takes the board's side") {
      const Merge taken = merge_harvest(plan_of({call_task("Bart")}), merge.kept, {{"t1", "owners", true}});
      CHECK(owner_in(taken) == "Bart");
      CHECK(task_from(taken.kept.plan, "a").conflicts.empty());
      CHECK(taken.kept.board_values.empty());
    }
    SECTION("until somebody takes the plan's side") {
      const Merge taken = merge_harvest(plan_of({call_task("Bart")}), merge.kept, {{"t1", "", false}});
      CHECK(owner_in(taken) == "Daantje");
      CHECK(task_from(taken.kept.plan, "a").conflicts.empty());
      CHECK(owner_in(harvest_again(taken.kept, call_task("Bart"))) == "Daantje");
    }
    SECTION("until the board goes back to what was agreed") {
      const Merge back = harvest_again(merge.kept, call_task("Ans"));
      CHECK(task_from(back.kept.plan, "a").conflicts.empty());
      CHECK(owner_in(back) == "Daantje");
    }
    SECTION("until both say the same") {
      const Merge same = harvest_again(merge.kept, call_task("Daantje"));
      CHECK(task_from(same.kept.plan, "a").conflicts.empty());
      CHECK(same.kept.board_values.empty());
    }
  }
  SECTION("what was written on the board is agreed") {
    const KeptPlan set = set_by_user(kept, own_by_daantje).kept;
    Task on_board = call_task("Daantje");
    on_board.id = "t1";
    const KeptPlan written = merge_written(set, {{on_board, {"owners"}}});
    CHECK(written.board_values.empty());
    CHECK(task_from(written.plan, "a").raw == "Bellen (Daantje)");
    CHECK(owner_in(harvest_again(written, call_task("Bart"))) == "Bart");
  }
  SECTION("what the user changed while it was written is not lost") {
    const KeptPlan set = set_by_user(kept, own_by_daantje).kept;
    Task on_board = call_task("Daantje");
    on_board.id = "t1";
    const KeptPlan again = set_by_user(set, [](Task& task) { task.owners = {owner_called("Eva")}; }).kept;
    const KeptPlan written = merge_written(again, {{on_board, {"owners"}}});
    CHECK(owner_in(harvest_again(written, call_task("Daantje"))) == "Eva");
    CHECK(task_from(harvest_again(written, call_task("Daantje")).kept.plan, "a").conflicts.empty());
  }
  SECTION("the user changed one field, the board another: both are kept") {
    const Merge merge = harvest_again(set_by_user(kept, own_by_daantje).kept, call_task("Ans", "24 april"));
    CHECK(owner_in(merge) == "Daantje");
    CHECK(task_from(merge.kept.plan, "a").deadline == deadline_on("2026-04-24", "24 april"));
    CHECK(owner_in(harvest_again(merge.kept, call_task("Ans", "24 april"))) == "Daantje");
  }
  SECTION("the user cleared the owner: it stays cleared while the note still names one") {
    const Merge merge =
        harvest_again(set_by_user(kept, [](Task& task) { task.owners.clear(); }).kept, call_task("Ans"));
    CHECK(owner_in(merge).empty());
  }
  SECTION("the user set status and text: they stay until the note says otherwise") {
    const auto finish = [](Task& task) {
      task.status = TaskStatus::done;
      task.text = "Alle gemeenten bellen";
    };
    const KeptPlan finished = set_by_user(kept, finish).kept;
    CHECK(task_from(harvest_again(finished, call_task("Ans")).kept.plan, "a").text == "Alle gemeenten bellen");
    Task rewritten = call_task("Ans");
    rewritten.text = "Mailen";
    rewritten.raw = "Mailen (Ans)";
    const Plan plan = harvest_again(finished, rewritten).kept.plan;
    CHECK(task_from(plan, "a").text == "Alle gemeenten bellen");
    CHECK(task_from(plan, "a").conflicts == std::vector<FieldConflict>{{"text", "Mailen", "Alle gemeenten bellen"}});
    CHECK(task_from(plan, "a").status == TaskStatus::done);
  }
  SECTION("a note that vanished and came back still has what the user set") {
    const KeptPlan without = merge_harvest(plan_of({}), set_by_user(kept, own_by_daantje).kept).kept;
    const KeptPlan still_without = merge_harvest(plan_of({}), without).kept;
    CHECK(owner_in(harvest_again(still_without, call_task("Ans"))) == "Daantje");
    CHECK(task_from(harvest_again(still_without, call_task("Bart")).kept.plan, "a").conflicts.size() == 1);
  }
  SECTION("what the user set and the board says now too is no difference any more") {
    const Merge merge = harvest_again(set_by_user(kept, own_by_daantje).kept, call_task("Daantje"));
    CHECK(merge.kept.board_values.empty());
    CHECK(owner_in(harvest_again(merge.kept, call_task("Ans"))) == "Ans");
  }
}

TEST_CASE("A date that was read once does not move by being read again later") {
  const KeptPlan kept = harvested(plan_of({call_task("Ans", "24 april")}));
  Plan later = plan_of({call_task("Ans", "24 april")});
  later.steps[0].tasks[0].deadline = deadline_on("2027-04-24", "24 april");
  later.session_date = parse_iso_day("2026-05-04").value();

  SECTION("the harvest counts from its own day: the first reading stays") {
    later.read_at = later.session_date + std::chrono::hours(10);
    const Merge merge = merge_harvest(later, kept);
    CHECK(task_from(merge.kept.plan, "a").deadline == deadline_on("2026-04-24", "24 april"));
    CHECK(merge.history.empty());
    CHECK(merge.kept.board_values.empty());
    const Merge again = merge_harvest(later, merge.kept);
    CHECK(task_from(again.kept.plan, "a").deadline == deadline_on("2026-04-24", "24 april"));
  }
  SECTION("other words on the note are read anew") {
    later.read_at = later.session_date + std::chrono::hours(10);
    later.steps[0].tasks[0].deadline = deadline_on("2027-04-25", "25 april");
    const Merge merge = merge_harvest(later, kept);
    CHECK(task_from(merge.kept.plan, "a").deadline == deadline_on("2027-04-25", "25 april"));
  }
  SECTION("the user names another session day: the words are read anew") {
    later.session_date = parse_iso_day("2020-04-20").value();
    later.steps[0].tasks[0].deadline = deadline_on("2020-04-24", "24 april");
    later.read_at = parse_iso_day("2026-05-04").value() + std::chrono::hours(10);
    const Merge merge = merge_harvest(later, kept);
    CHECK(task_from(merge.kept.plan, "a").deadline == deadline_on("2020-04-24", "24 april"));
    REQUIRE(merge.history.size() == 1);
    CHECK(merge.history[0].field == "deadline");
    CHECK(merge.history[0].from == "24 april (2026-04-24)");
    CHECK(merge.history[0].to == "24 april (2020-04-24)");
  }
}

TEST_CASE("The history tells of new, moved, vanished and returned tasks") {
  const KeptPlan kept = harvested(plan_of({call_task("Ans")}));
  const Merge first = merge_harvest(plan_of({call_task("Ans")}), std::nullopt);
  REQUIRE(first.history.size() == 1);
  CHECK(first.history[0] == HistoryEntry{first.kept.plan.read_at, "harvest", "t1", "new", "", "Bellen"});

  Plan moved = plan_of({});
  Step& second = moved.steps.emplace_back();
  second.number = 2;
  second.text = "Uitvoeren";
  second.note.id = "step-2";
  second.tasks = {call_task("Ans")};
  const Merge step = merge_harvest(moved, kept);
  REQUIRE(step.history.size() == 1);
  CHECK(step.history[0].field == "step");
  CHECK(step.history[0].from == "1 Voorbereiden");
  CHECK(step.history[0].to == "2 Uitvoeren");

  const Merge gone = merge_harvest(plan_of({}), kept);
  REQUIRE(gone.history.size() == 1);
  CHECK(gone.history[0].field == "gone");
  CHECK(gone.history[0].from == "Bellen");
  CHECK(merge_harvest(plan_of({}), gone.kept).history.empty());

  const Merge back = harvest_again(gone.kept, call_task("Ans"));
  REQUIRE(back.history.size() == 1);
  CHECK(back.history[0].field == "gone");
  CHECK(back.history[0].to == "Bellen");
}

TEST_CASE("A step that is renumbered because another was put before it moves no task") {
  const KeptPlan kept = harvested(plan_of({call_task("Ans")}));
  Plan renumbered = plan_of({call_task("Ans")});
  renumbered.steps[0].number = 2;
  CHECK(merge_harvest(renumbered, kept).history.empty());
}

TEST_CASE("A user's change stores only the user's fields and notes who did it") {
  const KeptPlan kept = harvested(plan_of({call_task("Ans")}));
  const Merge merge = set_by_user(kept, [](Task& task) {
    own_by_daantje(task);
    task.everyone = true;
    task.status = TaskStatus::done;
    task.raw = "not a user's field";
    task.gone = true;
  });
  const Task& task = task_from(merge.kept.plan, "a");
  CHECK(task.raw == call_task("Ans").raw);
  CHECK_FALSE(task.gone);
  REQUIRE(merge.history.size() == 2);
  CHECK(merge.history[0] == HistoryEntry{tuesday, "Bea", "t1", "owners", "Ans", "Daantje, *"});
  CHECK(merge.history[1] == HistoryEntry{tuesday, "Bea", "t1", "status", "open", "done"});

  SECTION("changing to what it is already changes nothing") {
    const Merge nothing = set_by_user(merge.kept, own_by_daantje);
    CHECK(nothing.history.size() == 0);
  }
}
