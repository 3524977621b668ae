#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <type_traits>

#include "base/error.hpp"
#include "sync/sync_world.hpp"

using namespace rtp;

namespace {

using Texts = std::vector<std::string>;

/// The program is killed here.
struct Killed {};

/// Counts what the program does outside of itself, and kills it before or after one of these steps.
struct KillSwitch {
  int steps = 0;
  int kill_at = 0;  ///< 0: never
  bool after = false;

  template <typename Act>
  auto step(const Act& act) {
    const bool here = ++steps == kill_at;
    if (here && !after) throw Killed{};
    if constexpr (std::is_void_v<decltype(act())>) {
      act();
      if (here) throw Killed{};
    } else {
      auto result = act();
      if (here) throw Killed{};
      return result;
    }
  }
};

class KillableBoard final : public BoardProvider {
 public:
  KillableBoard(BoardProvider& board, KillSwitch& kill) : board_(board), kill_(kill) {}
  BoardSnapshot read() override {
    return kill_.step([&] { return board_.read(); });
  }
  std::vector<WidgetId> create(const std::vector<NewWidget>& widgets) override {
    return kill_.step([&] { return board_.create(widgets); });
  }
  /// Each change is a step of its own, as where the provider takes one request for each.
  void change(const std::vector<WidgetChange>& changes) override {
    for (const WidgetChange& change : changes) kill_.step([&] { board_.change({change}); });
  }
  void remove(const std::vector<WidgetId>& ids) override {
    kill_.step([&] { board_.remove(ids); });
  }

 private:
  BoardProvider& board_;
  KillSwitch& kill_;
};

class KillableStore final : public PlanStore {
 public:
  KillableStore(PlanStore& store, KillSwitch& kill) : store_(store), kill_(kill) {}
  std::optional<Plan> load(const std::string& ref) override {
    return kill_.step([&] { return store_.load(ref); });
  }
  std::optional<KeptPlan> load_kept(const std::string& ref) override {
    return kill_.step([&] { return store_.load_kept(ref); });
  }
  Plan save_harvest(const Plan& fresh, const std::vector<TakenSide>& taken) override {
    return kill_.step([&] { return store_.save_harvest(fresh, taken); });
  }
  Plan save_written(const std::string& ref, const std::vector<WrittenTask>& written) override {
    return kill_.step([&] { return store_.save_written(ref, written); });
  }
  Plan save_change(const std::string& ref, const Task& seen, const Task& wanted, const std::string& actor,
                   Instant at) override {
    return kill_.step([&] { return store_.save_change(ref, seen, wanted, actor, at); });
  }
  std::vector<HistoryEntry> history(const std::string& ref) override { return store_.history(ref); }
  std::vector<std::string> boards() override { return store_.boards(); }

 private:
  PlanStore& store_;
  KillSwitch& kill_;
};

class KillableLog final : public StampLog {
 public:
  KillableLog(StampLog& log, KillSwitch& kill) : log_(log), kill_(kill) {}
  std::int64_t begin(const StampRun& run, std::int64_t continued) override {
    return kill_.step([&] { return log_.begin(run, continued); });
  }
  void finish(const StampRun& run) override {
    kill_.step([&] { log_.finish(run); });
  }
  std::vector<StampRun> runs(const std::string& ref) override {
    return kill_.step([&] { return log_.runs(ref); });
  }
  void forget(std::int64_t number) override {
    kill_.step([&] { log_.forget(number); });
  }

 private:
  StampLog& log_;
  KillSwitch& kill_;
};

/// One sync that is killed at a step; whether it came to its end.
bool sync_killed_at(SyncWorld& world, int step, bool after, int* steps = nullptr) {
  KillSwitch kill;
  kill.kill_at = step;
  kill.after = after;
  WorldPlanStore plain_store = world.store();
  WorldStampLog plain_log(world.log_shelf());
  KillableBoard board(world.board(), kill);
  KillableStore store(plain_store, kill);
  KillableLog log(plain_log, kill);
  SyncOptions options;
  options.manner.reading.session_date = world.today;
  options.manner.reading.read_at = Instant(world.today) + std::chrono::hours(10);
  options.manner.reading.language = Language::nl;
  bool ended = true;
  try {
    sync({board, store, log}, options);
  } catch (const Killed&) {
    ended = false;
  }
  if (steps != nullptr) *steps = kill.steps;
  return ended;
}

/// A week's changes on both sides, waiting for one sync.
SyncWorld changed_world() {
  SyncWorld world({"Zaal huren (Noor, week 9)", "Ouders bellen", "Flyers maken (Bram)", "Koffie regelen (allen)",
                   "Noor: afronden", "Verslag maken (Ilse, 24 april)"});
  world.sync();
  world.set_owner("1a", "Sanne");
  world.set_deadline("1a", "week 11");
  world.set_owner("1b", "Kees");
  world.set_status("1c", TaskStatus::done);
  world.set_deadline("1f", "geen");
  world.write("Koffie regelen (allen)", "Koffie en thee regelen (Tess, juni)");
  world.set_owner("1e", "Sanne");
  world.write("Noor: afronden", "Bram: afronden");  // a conflict
  world.add("Nieuwe taak (Fleur)");
  return world;
}

std::string fields_of(SyncWorld& world) {
  std::string text;
  Plan plan = world.plan();
  for (const Task* task : all_tasks(plan)) {
    text += task->label + " " + task->text + ":";
    for (const Owner& owner : task->owners) text += " " + owner.name;
    if (task->deadline) text += " " + iso(task->deadline->period.first);
    text += " " + std::string(name_of(task->status)) + " " + std::to_string(task->conflicts.size()) + "\n";
  }
  return text;
}

void check_nothing_left(SyncWorld& world) {
  const SyncReport again = world.sync();
  CHECK(again.from_board.empty());
  CHECK(again.written.empty());
}

}  // namespace

TEST_CASE("A sync killed at any step, also while it recovers, ends as one that was not, and then has nothing to do") {
  SyncWorld undisturbed = changed_world();
  int steps = 0;
  REQUIRE(sync_killed_at(undisturbed, 0, false, &steps));
  const Texts notes = undisturbed.notes();
  const std::string fields = fields_of(undisturbed);
  CHECK(notes[0] == "Bram: afronden");
  check_nothing_left(undisturbed);

  int points = 0;
  for (const bool after : {false, true}) {
    for (int step = 1; step <= steps; ++step) {
      // Once more while it recovers: not, or before or after one of the steps of that.
      for (int again = 0; again < 2 * steps; ++again) {
        SyncWorld world = changed_world();
        INFO("killed " << (after ? "after" : "before") << " step " << step << ", then " << again);
        REQUIRE_FALSE(sync_killed_at(world, step, after));
        if (again > 0) sync_killed_at(world, (again + 1) / 2, again % 2 == 0);
        world.sync();
        REQUIRE(world.notes() == notes);
        REQUIRE(fields_of(world) == fields);
        check_nothing_left(world);
        ++points;
      }
    }
  }
  CHECK(points >= 500);
  std::cout << "crash points: " << points << "\n";
}

TEST_CASE("What the secretary changes between a crash and the next sync is what the board says in the end") {
  SyncWorld undisturbed = changed_world();
  int steps = 0;
  REQUIRE(sync_killed_at(undisturbed, 0, false, &steps));
  for (const bool after : {false, true}) {
    for (int step = 1; step <= steps; ++step) {
      SyncWorld world = changed_world();
      INFO("killed " << (after ? "after" : "before") << " step " << step);
      REQUIRE_FALSE(sync_killed_at(world, step, after));
      world.set_owner("1a", "Quinten");
      world.set_deadline("1b", "week 20");
      world.sync();
      const Texts notes = world.notes();
      CHECK(std::count(notes.begin(), notes.end(), "Zaal huren (Quinten, week 11)") == 1);
      CHECK(std::count(notes.begin(), notes.end(), "Ouders bellen (Kees, week 20)") == 1);
      CHECK(world.task("1a").conflicts.empty());
      check_nothing_left(world);
    }
  }
}

TEST_CASE(
    "A board that fails in the middle of writing, or never answers, is brought to the same end by the next sync") {
  for (const WorldBoard::Fault fault :
       {WorldBoard::Fault::refused, WorldBoard::Fault::halfway, WorldBoard::Fault::answer_lost}) {
    SyncWorld undisturbed = changed_world();
    undisturbed.sync();
    SyncWorld world = changed_world();
    world.world_board().fail_at(world.world_board().calls() + 2, fault);
    CHECK_THROWS_AS(world.sync(), Error);
    world.sync();
    CHECK(world.notes() == undisturbed.notes());
    CHECK(fields_of(world) == fields_of(undisturbed));
    check_nothing_left(world);
  }
}

TEST_CASE("A date that is past by now stays the date that was meant, also when a sync is killed") {
  SyncWorld undisturbed({"Zaal huren (Noor, 24 april)"});
  int steps = 0;
  undisturbed.sync();
  undisturbed.today = *parse_iso_day("2026-11-02");
  undisturbed.set_owner("1a", "Sanne");
  REQUIRE(sync_killed_at(undisturbed, 0, false, &steps));
  for (int step = 1; step <= steps; ++step) {
    SyncWorld world({"Zaal huren (Noor, 24 april)"});
    world.sync();
    world.today = *parse_iso_day("2026-11-02");
    world.set_owner("1a", "Sanne");
    INFO("killed after step " << step);
    sync_killed_at(world, step, true);
    world.sync();
    CHECK(world.notes() == Texts{"Zaal huren (Sanne, 24 april)"});
    REQUIRE(world.task("1a").deadline);
    CHECK(iso(world.task("1a").deadline->period.first) == "2026-04-24");
    check_nothing_left(world);
  }
}
