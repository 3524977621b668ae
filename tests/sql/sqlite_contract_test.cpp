#include <catch2/catch.hpp>

#include "sql/sql.hpp"
#include "world/plan_store_contract.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

TEST_CASE("The SQLite store keeps the promises of a plan store") {
  check_plan_store_contract([] {
    const auto folder = std::make_shared<TemporaryFolder>();
    return [folder] { return make_sqlite_stores(folder->path() / "rtp.sqlite").plans; };
  });
}

TEST_CASE("The roster is there in the next program, in order, with every alias") {
  const TemporaryFolder folder;
  const Roster roster{
      {{"ans", "Ans de Groot", {"Ansje", "A. de Groot"}, "Kerkdorp", "secretaris", "ans@example.org", Language::nl},
       {"uwe", "Uwe Klein", {}, "", "", "", Language::de}}};
  make_sqlite_stores(folder.path() / "rtp.sqlite").roster->save(roster);
  CHECK(make_sqlite_stores(folder.path() / "rtp.sqlite").roster->roster() == roster);

  SECTION("saving again replaces it") {
    const Roster smaller{{roster.people[1]}};
    make_sqlite_stores(folder.path() / "rtp.sqlite").roster->save(smaller);
    CHECK(make_sqlite_stores(folder.path() / "rtp.sqlite").roster->roster() == smaller);
  }
}
