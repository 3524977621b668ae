#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "stamp/undo.hpp"
#include "sync/sync_world.hpp"

using namespace rtp;

namespace {

using Texts = std::vector<std::string>;

std::string who(const Task& task) { return task.owners.empty() ? "" : task.owners[0].name; }

void check_settled(SyncWorld& world) {
  const Texts before = world.notes();
  const SyncReport again = world.sync();
  CHECK(again.from_board.empty());
  CHECK(again.written.empty());
  CHECK(again.run == 0);
  CHECK(world.notes() == before);
}

}  // namespace

TEST_CASE("Each row of the decision table: board and plan against what was agreed") {
  SyncWorld world({"Zaal huren (Noor, week 9)", "Ouders bellen"});
  world.sync();

  SECTION("same, same: nothing") { check_settled(world); }
  SECTION("the board changed: the plan takes it") {
    world.write("Zaal huren (Noor, week 9)", "Zaal huren (Sanne, week 9)");
    const SyncReport report = world.sync();
    REQUIRE(report.from_board.size() == 1);
    CHECK(report.from_board[0].field == "owners");
    CHECK(who(world.task("1a")) == "Sanne");
    check_settled(world);
  }
  SECTION("the plan changed: the board takes it") {
    world.set_owner("1a", "Sanne");
    world.set_deadline("1b", "eind mei");
    const SyncReport report = world.sync();
    CHECK(report.written.size() == 2);
    CHECK(world.notes() == Texts{"Ouders bellen (eind mei)", "Zaal huren (Sanne, week 9)"});
    check_settled(world);
  }
  SECTION("both changed to the same: agreed, and nothing is written") {
    world.set_owner("1a", "Sanne");
    world.write("Zaal huren (Noor, week 9)", "Zaal huren (Sanne, week 9)");
    CHECK(world.sync().written.empty());
    CHECK(world.task("1a").conflicts.empty());
    check_settled(world);
  }
  SECTION("both changed, to different values: a conflict, nothing is written, both are shown") {
    world.set_owner("1a", "Sanne");
    world.write("Zaal huren (Noor, week 9)", "Zaal huren (Bram, week 9)");
    const SyncReport report = world.sync();
    CHECK(report.written.empty());
    CHECK(report.needs_a_person());
    CHECK(world.task("1a").conflicts == std::vector<FieldConflict>{{"owners", "Bram", "Sanne"}});
    CHECK(world.notes()[1] == "Zaal huren (Bram, week 9)");
    SECTION("taking the board's side") {
      SyncOptions options;
      options.taken = {{"1a", "owners", true}};
      CHECK_FALSE(world.sync(options).needs_a_person());
      CHECK(who(world.task("1a")) == "Bram");
      check_settled(world);
    }
    SECTION("taking the plan's side") {
      SyncOptions options;
      options.taken = {{"1a", "", false}};
      CHECK_FALSE(world.sync(options).needs_a_person());
      CHECK(world.notes()[1] == "Zaal huren (Sanne, week 9)");
      check_settled(world);
    }
    SECTION("another field of the same note still goes both ways") {
      world.set_deadline("1a", "week 11");
      CHECK(world.sync().written.size() == 1);
      CHECK(world.notes()[1] == "Zaal huren (Bram, week 11)");
      CHECK(who(world.task("1a")) == "Sanne");
    }
  }
  SECTION("different fields changed on each side: each side gets the other's") {
    world.set_deadline("1a", "week 11");
    world.write("Zaal huren (Noor, week 9)", "Grote zaal huren (Sanne, week 9)");
    world.sync();
    CHECK(world.notes()[0] == "Grote zaal huren (Sanne, week 11)");
    CHECK(world.task("1a").text == "Grote zaal huren");
    check_settled(world);
  }
  SECTION("the note is gone: the task is marked, never deleted") {
    world.set_owner("1b", "Sanne");
    world.take_away("Ouders bellen");
    world.sync();
    CHECK(world.task("1b").gone);
    CHECK(world.notes().size() == 1);
    check_settled(world);
  }
  SECTION("a new note is a new task") {
    world.add("Koffie regelen (Bram)");
    const SyncReport report = world.sync();
    REQUIRE(report.from_board.size() == 1);
    CHECK(report.from_board[0].field == "new");
    CHECK(who(world.task("1c")) == "Bram");
    check_settled(world);
  }
  SECTION("status and text go to the board too") {
    world.set_status("1a", TaskStatus::done);
    world.set_text("1b", "Alle ouders bellen");
    world.sync();
    CHECK(world.notes() == Texts{"Alle ouders bellen", "✔ Zaal huren (Noor, week 9)"});
    check_settled(world);
  }
  SECTION("a field that is cleared in the plan goes from the board") {
    world.set_owner("1a", "geen");
    world.sync();
    CHECK(world.notes()[1] == "Zaal huren (week 9)");
    world.set_deadline("1a", "geen");
    world.sync();
    CHECK(world.notes()[1] == "Zaal huren");
    check_settled(world);
  }
}

TEST_CASE("A dry run tells exactly what the run then does, and does nothing") {
  SyncWorld world({"Zaal huren (Noor, week 9)", "Ouders bellen"});
  world.sync();
  world.set_owner("1a", "Sanne");
  world.write("Ouders bellen", "Ouders bellen (Bram)");
  const Texts before = world.notes();
  SyncOptions dry;
  dry.dry_run = true;
  const SyncReport would = world.sync(dry);
  CHECK(world.notes() == before);
  CHECK(who(world.task("1b")).empty());
  CHECK(world.log_shelf()->runs.empty());
  const SyncReport does = world.sync();
  CHECK(would.from_board == does.from_board);
  REQUIRE(would.written.size() == does.written.size());
  CHECK(would.written[0].task_id == does.written[0].task_id);
  CHECK(would.written[0].fields == does.written[0].fields);
}

TEST_CASE("A board that looks like a slip or another board is not believed, unless somebody says so") {
  const Texts notes{"Zaal huren (Noor, week 9)", "Ouders bellen (Sanne, week 10)", "Koffie regelen (Bram, week 11)",
                    "Flyers maken (Ilse, week 12)", "Afronden (Kees, week 13)"};
  SyncWorld world(notes);
  world.sync();
  const auto refused = [&] {
    const SyncReport report = world.sync();
    return report.refusal ? report.refusal->name : "";
  };
  const auto accept = [&](const std::string& name) {
    SyncOptions options;
    options.accepted = {name};
    return world.sync(options);
  };
  SECTION("everything is gone") {
    for (const std::string& note : notes) world.take_away(note);
    CHECK(refused() == "board_empty");
    CHECK_FALSE(world.task("1a").gone);
    CHECK_FALSE(accept("board_empty").refusal);
    CHECK(world.task("1a").gone);
  }
  SECTION("more than a fifth is gone") {
    world.take_away(notes[0]);
    world.take_away(notes[1]);
    CHECK(refused() == "many_gone");
    CHECK(accept("board_empty").refusal);
    CHECK_FALSE(accept("many_gone").refusal);
  }
  SECTION("one of five may go") {
    world.take_away(notes[0]);
    CHECK(refused().empty());
  }
  SECTION("all names changed at once") {
    world.write(notes[0], "Zaal huren (Tess, week 9)");
    world.write(notes[1], "Ouders bellen (Tess, week 10)");
    world.write(notes[2], "Koffie regelen (Tess, week 11)");
    world.write(notes[3], "Flyers maken (Tess, week 12)");
    world.write(notes[4], "Afronden (Tess, week 13)");
    CHECK(refused() == "all_owners");
    CHECK_FALSE(accept("all_owners").refusal);
    CHECK(who(world.task("1a")) == "Tess");
  }
}

TEST_CASE("A note that somebody edits while we write is left alone, and looked at again the next time") {
  SyncWorld world({"Zaal huren (Noor, week 9)", "Ouders bellen"});
  world.sync();
  world.set_owner("1a", "Sanne");
  world.set_owner("1b", "Bram");
  // The sync reads, then writes: the person comes in between.
  world.world_board().before_call(world.world_board().calls() + 2, [](BoardSnapshot& board) {
    for (Note& note : board.notes) {
      if (note.text.plain.starts_with("Zaal")) note.text.plain = "Grote zaal huren (Noor, week 9)";
    }
  });
  const SyncReport report = world.sync();
  REQUIRE(report.changed_meanwhile.size() == 1);
  CHECK(report.changed_meanwhile[0].label == "1a");
  CHECK(report.written.size() == 1);
  CHECK(world.notes() == Texts{"Grote zaal huren (Noor, week 9)", "Ouders bellen (Bram)"});
  world.sync();
  CHECK(world.notes()[0] == "Grote zaal huren (Sanne, week 9)");
  check_settled(world);
}

TEST_CASE("A side that is taken for a task that is not there is refused") {
  SyncWorld world({"Zaal huren"});
  world.sync();
  SyncOptions options;
  options.taken = {{"9z", "", true}};
  CHECK_THROWS_AS(world.sync(options), Error);
}

TEST_CASE("A task in a list is found on its note also when its date is read in another year by now") {
  SyncWorld world({"- zaal huren (Noor, 24 april)\n- ouders bellen (Bram)"});
  world.sync();
  world.today = *parse_iso_day("2026-11-02");
  Plan plan = world.plan();
  REQUIRE(all_tasks(plan).size() == 3);
  const std::string label = all_tasks(plan)[1]->label;
  world.set_owner(label, "Sanne");
  const SyncReport report = world.sync();
  CHECK(report.unwritable.empty());
  CHECK(world.notes() == Texts{"- zaal huren (Sanne, 24 april)\n- ouders bellen (Bram)"});
  check_settled(world);
}

TEST_CASE("Taking a sync back keeps the formatting of the notes, and says where somebody wrote since") {
  SyncWorld world({"Zaal huren (Noor)", "Ouders bellen (Bram)"});
  TextStyle bold;
  bold.span = {0, 4};
  bold.bold = true;
  world.world_board().board().notes[0].text.styles = {bold};
  world.sync();
  world.set_owner("1a", "Sanne");
  world.set_owner("1b", "Kees");
  world.sync();
  world.write("Ouders bellen (Kees)", "Alle ouders bellen (Kees)");
  const UndoPlan back = plan_undo(world.board().read(), world.log_shelf()->runs, 0);
  REQUIRE(back.changes.size() == 1);
  CHECK(back.changes[0].text == StyledText{"Zaal huren (Noor)", {bold}});
  REQUIRE(back.kept.size() == 1);
  CHECK(back.kept[0].text == "Alle ouders bellen (Kees)");
}
