#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "people/roster_csv.hpp"
#include "roster_sketch.hpp"

namespace rtp {

TEST_CASE("Somebody with the same mail address keeps the id and takes the new name") {
  const Roster present{{person("Sanne Bakker", "Kerkdorp", {"San"}, "s@k.example")}};
  const Roster roster = merged(present, {{person("Sanne Bakker-Vis", "Waterstad", {"SB"}, "S@K.example")}});
  REQUIRE(roster.people.size() == 1);
  CHECK(roster.people[0].id == "Sanne Bakker");
  CHECK(roster.people[0].name == "Sanne Bakker-Vis");
  CHECK(roster.people[0].organisation == "Waterstad");
  CHECK(roster.people[0].aliases == std::vector<std::string>{"San", "SB"});
}

TEST_CASE("Somebody with the same name and organisation keeps the id and takes the new address") {
  const Roster present{{person("Sanne Bakker", "Kerkdorp", {}, "old@k.example")}};
  const Roster roster = merged(present, {{person("SANNE BAKKER", "kerkdorp", {}, "new@k.example")}});
  REQUIRE(roster.people.size() == 1);
  CHECK(roster.people[0].email == "new@k.example");
  CHECK(roster.people[0].id == "Sanne Bakker");
}

TEST_CASE("Namesakes with own addresses stay two people") {
  const Person one = person("Tom Vis", "Kerkdorp", {}, "one@k.example");
  const Person two = person("Tom Vis", "Kerkdorp", {}, "two@k.example");
  const Roster roster = merged({{one}}, {{one, two}});
  REQUIRE(roster.people.size() == 2);
  CHECK(roster.people[0].email == "one@k.example");
  CHECK(roster.people[1].email == "two@k.example");
  CHECK(roster.people[0].id != roster.people[1].id);
}

TEST_CASE("An empty field in the import erases nothing") {
  Person full = person("Tom Vis", "Kerkdorp", {"T"}, "t@k.example");
  full.role = "griffier";
  const Roster roster = merged({{full}}, {{person("Tom Vis", "Kerkdorp")}});
  CHECK(roster.people[0].email == "t@k.example");
  CHECK(roster.people[0].role == "griffier");
  CHECK(roster.people[0].aliases == std::vector<std::string>{"T"});
}

TEST_CASE("Importing the same file again changes nothing, and nobody disappears") {
  CHECK(rc::check([] {
    const auto some_people = [] {
      Roster roster;
      std::set<std::string> names;
      for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        const std::string name = *rc::gen::elementOf(std::vector<std::string>{"Ann", "Bea", "Cor", "Dis", "Eva"});
        const std::string mail =
            *rc::gen::elementOf(std::vector<std::string>{"", name + "@a.example", name + "@b.example"});
        if (names.insert(name).second) roster.people.push_back(person(name, "", {}, mail));
      }
      return roster;
    };
    const Roster present = some_people();
    const Roster imported = some_people();
    const Roster once = merged(present, imported);
    RC_ASSERT(merged(once, imported) == once);
    std::set<std::string> ids;
    for (const Person& one : once.people) RC_ASSERT(ids.insert(one.id).second);
    for (const Person& old : present.people) {
      RC_ASSERT(std::ranges::count(once.people, old.id, &Person::id) == 1);
    }
  }));
}

TEST_CASE("The users of a board join those who are known already, and get an address where there was none") {
  const Roster present{{person("Sanne Bakker", "Kerkdorp"), person("Tom Vis", "Kerkdorp", {}, "tom@k.example"),
                        person("Ali Demir", "Roerhoven"), person("Ali Demir", "Waterstad")}};
  const Roster roster = with_board_users(present,
                                         {{"sanne bakker", "sanne@k.example"},
                                          {"Thomas Vis", "TOM@k.example"},
                                          {"Tom Vis", "other@w.example"},
                                          {"Ali Demir", "ali@x.example"},
                                          {"Noor Visser", ""}},
                                         Language::de);
  REQUIRE(roster.people.size() == 6);
  CHECK(roster.people[0].email == "sanne@k.example");
  CHECK(roster.people[0].organisation == "Kerkdorp");
  CHECK(roster.people[0].language == Language::nl);
  CHECK(roster.people[1].name == "Tom Vis");
  CHECK(roster.people[2].email.empty());  // which of the two nobody can know
  CHECK(roster.people[3].email.empty());
  CHECK(roster.people[4].email == "other@w.example");
  CHECK(roster.people[4].id != roster.people[1].id);
  CHECK(roster.people[5].name == "Noor Visser");
  CHECK(roster.people[5].language == Language::de);
}

}  // namespace rtp
