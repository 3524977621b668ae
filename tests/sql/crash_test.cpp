#include <fcntl.h>
#include <signal.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <random>

#include "sql/child.hpp"
#include "sql/fault_disk.hpp"
#include "sql/sql.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

/// The plan as harvested for the n-th time: the number stands in a task's text, and a new task comes every time.
Plan harvest_number(int number) {
  std::vector<Task> tasks{task_of("counter", std::to_string(number))};
  for (int i = 0; i < number % 40; ++i) tasks.push_back(task_of("n" + std::to_string(i), "Taak " + std::to_string(i)));
  return plan_of(std::move(tasks));
}

/// The number of the harvest that is stored; 0 when none is.
int stored_number(const std::filesystem::path& file) {
  const std::optional<Plan> plan = make_sqlite_stores(file).plans->load("local:sketch");
  return plan ? std::stoi(task_from(*plan, "counter").text) : 0;
}

/// Plan and history were written together: the last thing that the history says of the counter is what the plan says.
void check_plan_and_history_agree(const std::filesystem::path& file, int number) {
  std::string last = "0";
  for (const HistoryEntry& entry : make_sqlite_stores(file).plans->history("local:sketch")) {
    if (entry.task_id == "t1" && (entry.field == "text" || entry.field == "new")) last = entry.to;
  }
  CHECK(last == std::to_string(number));
}

}  // namespace

TEST_CASE("A program killed at any write to the disk leaves the old plan or the new one, whole") {
  const TemporaryFolder folder;
  FaultDisk disk;
  bool killed = true;
  int number = 0;
  std::size_t operation = 0;
  while (killed) {
    const std::filesystem::path file = folder.path() / "rtp.sqlite";
    ++operation;
    Child child([&] {
      disk.fail_at(operation, FaultDisk::Fault::killed);
      make_sqlite_stores(file).plans->save_harvest(harvest_number(number + 1));
      return 0;
    });
    killed = child.status() == -SIGKILL;
    INFO("killed before operation " << operation);
    const int found = stored_number(file);
    REQUIRE((found == number || found == number + 1));
    if (!killed) REQUIRE(found == number + 1);
    number = found;
    check_plan_and_history_agree(file, number);
    CHECK_NOTHROW(check_sqlite_file(file));
  }
  CHECK(operation > 8);
}

TEST_CASE("A program killed at any write while it makes a new store leaves one that the next program can use") {
  FaultDisk disk;
  bool killed = true;
  for (std::size_t operation = 1; killed; ++operation) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "rtp.sqlite";
    Child child([&] {
      disk.fail_at(operation, FaultDisk::Fault::killed);
      make_sqlite_stores(file);
      return 0;
    });
    killed = child.status() == -SIGKILL;
    INFO("killed before operation " << operation);
    CHECK_NOTHROW(make_sqlite_stores(file).plans->save_harvest(harvest_number(1)));
    CHECK(stored_number(file) == 1);
  }
}

TEST_CASE("A program killed at any moment loses nothing that it said was stored") {
  const std::uint32_t seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  int acknowledged = 0;
  for (int round = 0; round < 25; ++round) {
    int ends[2];
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    Child child([&] {
      const Stores stores = make_sqlite_stores(file);
      for (int number = acknowledged + 1;; ++number) {
        stores.plans->save_harvest(harvest_number(number));
        if (::write(ends[1], &number, sizeof number) != sizeof number) return 1;
      }
    });
    ::close(ends[1]);
    const int saves = static_cast<int>(random() % 6);
    for (int i = 0; i < saves; ++i) REQUIRE(::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
    for (volatile auto spin = random() % 2'000'000; spin > 0;) spin = spin - 1;
    child.kill();
    CHECK(child.status() == -SIGKILL);
    while (::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
    }
    ::close(ends[0]);
    const int found = stored_number(file);
    INFO("round " << round << ", acknowledged " << acknowledged);
    REQUIRE((found == acknowledged || found == acknowledged + 1));
    acknowledged = found;
    check_plan_and_history_agree(file, found);
    CHECK_NOTHROW(check_sqlite_file(file));
  }
}

TEST_CASE("Several programs that open a new store and harvest at once lose nothing") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  constexpr int programs = 6;
  constexpr int harvests = 8;
  std::vector<std::unique_ptr<Child>> children;
  for (int program = 0; program < programs; ++program) {
    children.push_back(std::make_unique<Child>([&, program] {
      for (int number = 0; number < harvests; ++number) {
        const Stores stores = make_sqlite_stores(file);
        const std::string own = "local:board-" + std::to_string(program);
        stores.plans->save_harvest(plan_of({task_of("counter", std::to_string(number))}, own));
        const std::optional<Plan> shared = stores.plans->load("local:shared");
        const std::string note = std::to_string(program) + "-" + std::to_string(number);
        stores.plans->save_harvest(plan_of({task_of(note, note)}, "local:shared"));
      }
      return 0;
    }));
  }
  for (const auto& child : children) CHECK(child->status() == 0);
  const Stores stores = make_sqlite_stores(file);
  CHECK(stores.plans->boards().size() == programs + 1);
  CHECK(all_tasks(*stores.plans->load("local:shared")).size() == programs * harvests);
  for (int program = 0; program < programs; ++program)
    CHECK(task_from(*stores.plans->load("local:board-" + std::to_string(program)), "counter").text == "7");
}
