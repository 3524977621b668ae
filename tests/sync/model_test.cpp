#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>

#include "base/error.hpp"
#include "sync/sync_world.hpp"

using namespace rtp;

// Random worlds against a plain map: two people edit both sides, the board fails now and then, and after each sync that
// came to its end board and plan say what the decision table says. RTP_WORLDS sets how many worlds; the seed is printed
// when one goes wrong.

namespace {

/// One field on both sides, and what they last agreed.
struct Sides {
  std::string board;
  std::string plan;
  std::string agreed;

  void sync() {
    if (board == plan) {
      agreed = board;
    } else if (board == agreed) {
      board = agreed = plan;
    } else if (plan == agreed) {
      plan = agreed = board;
    }  // else a conflict: both stay
  }
  bool is_conflict() const { return board != plan; }
};

struct ModelTask {
  std::string text;
  Sides owner;
  Sides week;
  std::string label;
};

std::string note_of(const std::string& text, const std::string& owner, const std::string& week) {
  std::string inside = owner;
  if (!week.empty()) inside += (inside.empty() ? "" : ", ") + week;
  return inside.empty() ? text : text + " (" + inside + ")";
}

class RandomWorld {
 public:
  explicit RandomWorld(std::uint32_t seed) : random_(seed) {
    std::vector<std::string> notes;
    const int count = 2 + pick(3);
    for (int i = 0; i < count; ++i) {
      ModelTask task;
      task.text = std::string(texts[static_cast<std::size_t>(i)]);
      task.owner.board = some_owner();
      task.week.board = some_week();
      task.label = std::string("1") + static_cast<char>('a' + i);
      notes.push_back(note_of(task.text, task.owner.board, task.week.board));
      tasks_.push_back(task);
    }
    world_ = std::make_unique<SyncWorld>(notes);
    world_->sync();
    for (ModelTask& task : tasks_) {
      task.owner.plan = task.owner.agreed = task.owner.board;
      task.week.plan = task.week.agreed = task.week.board;
    }
  }

  void step() {
    ModelTask& task = tasks_[static_cast<std::size_t>(pick(static_cast<int>(tasks_.size())))];
    switch (pick(8)) {
      case 0:
      case 1: write_on_board(task, task.owner, some_owner()); break;
      case 2: write_on_board(task, task.week, some_week()); break;
      case 3:
      case 4: set_owner(task, some_owner()); break;
      case 5: set_week(task, some_week()); break;
      case 6: sync_with_faults(); break;
      default: sync(); break;
    }
  }

  void sync() {
    SyncOptions options;
    options.accepted = {"all_owners", "all_deadlines"};
    for (bool settled = false; !settled;) {
      try {
        world_->sync(options);
        settled = true;
      } catch (const Error&) {  // the board's fault: the next one goes on
      }
    }
    for (ModelTask& task : tasks_) {
      task.owner.sync();
      task.week.sync();
    }
    check();
  }

 private:
  static constexpr std::string_view texts[] = {"Zaal huren", "Ouders bellen", "Flyers maken", "Koffie regelen"};

  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }

  std::string some_owner() {
    static constexpr const char* names[] = {"Noor", "Sanne", "Bram", "Ilse", "Kees", ""};
    return names[pick(6)];
  }

  std::string some_week() {
    const int week = pick(5);
    return week == 0 ? "" : "week " + std::to_string(9 + week);
  }

  void write_on_board(ModelTask& task, Sides& side, const std::string& value) {
    const std::string seen = note_of(task.text, task.owner.board, task.week.board);
    side.board = value;
    for (Note& note : world_->world_board().board().notes) {
      if (note.text.plain == seen) note.text = {note_of(task.text, task.owner.board, task.week.board), {}};
    }
  }

  void set_owner(ModelTask& task, const std::string& value) {
    task.owner.plan = value;
    world_->set_owner(task.label, value.empty() ? "geen" : value);
  }

  void set_week(ModelTask& task, const std::string& value) {
    task.week.plan = value;
    world_->set_deadline(task.label, value.empty() ? "geen" : value);
  }

  /// A sync during which the board fails at one of the calls, and the one after it.
  void sync_with_faults() {
    constexpr WorldBoard::Fault faults[] = {WorldBoard::Fault::refused, WorldBoard::Fault::halfway,
                                            WorldBoard::Fault::answer_lost};
    world_->world_board().fail_at(world_->world_board().calls() + 1 + static_cast<std::size_t>(pick(3)),
                                  faults[pick(3)]);
    sync();
  }

  void check() {
    std::vector<std::string> wanted;
    for (const ModelTask& task : tasks_) wanted.push_back(note_of(task.text, task.owner.board, task.week.board));
    std::sort(wanted.begin(), wanted.end());
    REQUIRE(world_->notes() == wanted);
    Plan plan = world_->plan();
    for (const ModelTask& task : tasks_) {
      const Task* planned = find_task(plan, task.label);
      REQUIRE(planned != nullptr);
      CAPTURE(task.label, task.text);
      REQUIRE((planned->owners.empty() ? "" : planned->owners[0].name) == task.owner.plan);
      REQUIRE(planned->deadline.has_value() == !task.week.plan.empty());
      if (planned->deadline)
        REQUIRE("week " + std::to_string(iso_week(planned->deadline->period.first).week) == task.week.plan);
      const std::size_t conflicts = (task.owner.is_conflict() ? 1U : 0U) + (task.week.is_conflict() ? 1U : 0U);
      REQUIRE(planned->conflicts.size() == conflicts);
    }
  }

  std::mt19937 random_;
  std::vector<ModelTask> tasks_;
  std::unique_ptr<SyncWorld> world_;
};

}  // namespace

TEST_CASE("Random worlds: after every sync board and plan say what the decision table says") {
  const char* wanted = std::getenv("RTP_WORLDS");
  const int worlds = wanted == nullptr ? 2'000 : std::atoi(wanted);
  const std::uint32_t first = std::random_device{}();
  for (int world = 0; world < worlds; ++world) {
    const std::uint32_t seed = first + static_cast<std::uint32_t>(world);
    INFO("seed " << seed);
    RandomWorld random(seed);
    for (int step = 0; step < 60; ++step) random.step();
    random.sync();
  }
}
