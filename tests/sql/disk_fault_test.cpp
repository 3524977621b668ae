#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "sql/fault_disk.hpp"
#include "sql/sql.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

/// A plan of several pages, so that a save takes many writes.
Plan big_plan(const std::string& text) {
  std::vector<Task> tasks{task_of("first", text)};
  for (int i = 0; i < 12; ++i) tasks.push_back(task_of("n" + std::to_string(i), text + std::string(600, 'x')));
  return plan_of(std::move(tasks));
}

std::string stored_text(const std::filesystem::path& file) {
  const std::optional<Plan> plan = make_sqlite_stores(file).plans->load("local:sketch");
  return plan ? task_from(*plan, "first").text : "";
}

/// How the saves of one series ended.
struct Endings {
  int refused = 0;       ///< an error that says that nothing was changed
  int unknown = 0;       ///< an error that says that the outcome is not known
  int saved_anyhow = 0;  ///< the disk went wrong and the save found that it had been done
};

/// Saves on a disk that goes wrong at one operation after the other, until one save meets no fault.
Endings save_with(FaultDisk::Fault fault, std::size_t count = 1) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  FaultDisk disk;
  std::string stored = "0";
  make_sqlite_stores(file).plans->save_harvest(big_plan(stored));
  Endings endings;
  for (std::size_t operation = 1;; ++operation) {
    INFO("fault at operation " << operation << ", count " << count);
    const std::string wanted = std::to_string(operation);
    std::string after = wanted;
    std::size_t faults = 0;
    {
      const Stores stores = make_sqlite_stores(file);
      disk.fail_at(operation, fault, count);
      try {
        stores.plans->save_harvest(big_plan(wanted));
        faults = disk.faults();
        disk.heal();
        if (faults > 0) ++endings.saved_anyhow;
      } catch (const Error& error) {
        faults = disk.faults();
        disk.heal();
        CHECK(error.kind() == ErrorKind::storage);
        const bool known = error.message().key != "store.outcome_unknown";
        ++(known ? endings.refused : endings.unknown);
        after = known ? stored : stored_text(file);
      }
      // The store that met the fault goes on working.
      CHECK(task_from(*stores.plans->load("local:sketch"), "first").text == after);
    }
    REQUIRE(stored_text(file) == after);
    REQUIRE((after == stored || after == wanted));
    stored = after;
    CHECK_NOTHROW(check_sqlite_file(file));
    if (faults == 0) return endings;
  }
}

}  // namespace

TEST_CASE("A disk that is full at any write: the user is told, and the plan is as it was") {
  CHECK(save_with(FaultDisk::Fault::full).refused > 10);
}

TEST_CASE("A disk that fails at any write: what was said to be stored is stored, nothing else") {
  Endings all;
  for (std::size_t count : {1, 2, 3, 4, 8, 1000}) {
    const Endings endings = save_with(FaultDisk::Fault::failing, count);
    all.refused += endings.refused;
    all.unknown += endings.unknown;
    all.saved_anyhow += endings.saved_anyhow;
  }
  CHECK(all.refused > 10);
  CHECK(all.unknown > 0);
  CHECK(all.saved_anyhow > 0);
}
