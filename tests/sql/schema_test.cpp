#include "sql/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "sql/child.hpp"
#include "sql/fault_disk.hpp"
#include "sql/sql.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

/// The schema of some later version of the program.
std::vector<std::string> later_schema() {
  std::vector<std::string> migrations = schema_migrations();
  migrations.emplace_back(
      "ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT ''; UPDATE person SET phone = '-'");
  migrations.emplace_back("CREATE TABLE meeting (day TEXT NOT NULL) STRICT; INSERT INTO meeting VALUES ('2026-11-24')");
  return migrations;
}

void migrate_file(const std::filesystem::path& file, const std::vector<std::string>& migrations) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, 5000);
  migrate(database, file, migrations);
}

int version_of(const std::filesystem::path& file) {
  return SQLite::Database(file.string()).execAndGet("PRAGMA user_version").getInt();
}

void make_store_with_person(const std::filesystem::path& file) {
  make_sqlite_stores(file).roster->save(Roster{{{"ans", "Ans", {"Ansje"}, "", "", "", Language::nl}}});
}

}  // namespace

TEST_CASE("A later program brings a store to its version, keeps what is in it, and keeps a copy of the old one") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  make_store_with_person(file);
  const int before = version_of(file);
  migrate_file(file, later_schema());
  CHECK(version_of(file) == before + 2);
  CHECK(SQLite::Database(file.string()).execAndGet("SELECT name || phone FROM person").getString() == "Ans-");

  const std::filesystem::path copy = folder.path() / ("rtp.before-" + std::to_string(before + 1) + ".sqlite");
  REQUIRE(std::filesystem::exists(copy));
  CHECK(version_of(copy) == before);
  CHECK((std::filesystem::status(copy).permissions() & std::filesystem::perms(0777)) == std::filesystem::perms(0600));
  CHECK(make_sqlite_stores(copy).roster->roster().people.size() == 1);

  SECTION("and the present program refuses it then") { CHECK_THROWS_AS(make_sqlite_stores(file), Error); }
  SECTION("and does nothing more the next time") {
    std::filesystem::remove(copy);
    migrate_file(file, later_schema());
    CHECK_FALSE(std::filesystem::exists(copy));
  }
}

TEST_CASE("A migration killed at any write leaves a store of one version, and goes on the next time") {
  FaultDisk disk;
  bool killed = true;
  for (std::size_t operation = 1; killed; ++operation) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "rtp.sqlite";
    make_store_with_person(file);
    Child child([&] {
      disk.fail_at(operation, FaultDisk::Fault::killed);
      migrate_file(file, later_schema());
      return 0;
    });
    killed = child.status() == -SIGKILL;
    INFO("killed before operation " << operation);
    migrate_file(file, later_schema());
    CHECK(version_of(file) == static_cast<int>(later_schema().size()));
    SQLite::Database database(file.string());
    CHECK(database.execAndGet("SELECT group_concat(name || phone) FROM person").getString() == "Ans-");
    CHECK(database.execAndGet("SELECT count(*) FROM meeting").getInt() == 1);
  }
}

TEST_CASE("A migration that fails half-way leaves the store as it was") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  make_store_with_person(file);
  std::vector<std::string> migrations = schema_migrations();
  migrations.emplace_back("DROP TABLE alias; CREATE TABLE person (twice TEXT)");
  CHECK_THROWS_AS(migrate_file(file, migrations), SQLite::Exception);
  CHECK(make_sqlite_stores(file).roster->roster().people.at(0).aliases == std::vector<std::string>{"Ansje"});
}

TEST_CASE(
    "Several programs that bring an old store to their version at once do it once, and keep a copy of the old one") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  make_store_with_person(file);
  const int before = version_of(file);
  std::vector<std::unique_ptr<Child>> children;
  for (int program = 0; program < 6; ++program) {
    children.push_back(std::make_unique<Child>([&] {
      migrate_file(file, later_schema());
      return 0;
    }));
  }
  for (const auto& child : children) CHECK(child->status() == 0);
  CHECK(SQLite::Database(file.string()).execAndGet("SELECT count(*) FROM meeting").getInt() == 1);
  CHECK(version_of(folder.path() / ("rtp.before-" + std::to_string(before + 1) + ".sqlite")) == before);
}
