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

/// Saves on a disk that goes wrong at one operation after the other until one save meets no fault; returns how many met
/// one.
int check_saves_with(FaultDisk::Fault fault) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  FaultDisk disk;
  std::string stored = "0";
  make_sqlite_stores(file).plans->save_harvest(big_plan(stored));
  int faults = 0;
  for (std::size_t operation = 1;; ++operation) {
    INFO("fault at operation " << operation);
    const std::string wanted = std::to_string(operation);
    bool done = false;
    std::size_t used = 0;
    {
      const Stores stores = make_sqlite_stores(file);
      disk.fail_at(operation, fault);
      try {
        stores.plans->save_harvest(big_plan(wanted));
        done = true;
      } catch (const Error& error) {
        ++faults;
        CHECK(error.kind() == ErrorKind::storage);
      }
      used = disk.operations();
      disk.heal();
      // The store that met the fault goes on working.
      CHECK(task_from(*stores.plans->load("local:sketch"), "first").text == (done ? wanted : stored));
    }
    if (done) stored = wanted;
    REQUIRE(stored_text(file) == stored);
    CHECK_NOTHROW(check_sqlite_file(file));
    if (used < operation) return faults;
  }
}

}  // namespace

TEST_CASE("A disk that is full at any write: the user is told, and the plan is as it was") {
  CHECK(check_saves_with(FaultDisk::Fault::full) > 10);
}

TEST_CASE("A disk that fails at any write: what was said to be stored is stored, nothing else") {
  CHECK(check_saves_with(FaultDisk::Fault::failing) > 10);
}

TEST_CASE("A flush that fails although its data is there: the answer is what the file says when it is read back") {
  check_saves_with(FaultDisk::Fault::flush_failing);
}
