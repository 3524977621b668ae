#include "people/roster.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "roster_sketch.hpp"

namespace rtp {

namespace {

Roster town_halls() {
  return {{person("Sanne Bakker", "Kerkdorp"), person("Geert-Jan van der Molen", "Sitdorp-Gelen", {"GJ", "Geertje"}),
           person("Tineke Heckers", "Kerkdorp"), person("Joost Dekker", "Kerkdorp"), person("Joost Prins", "Waterstad"),
           person("Renée d'Hondt", "Oudezijl aan de Geul"), person("Marco de Wit", "Sitdorp-Gelen"),
           person("Erik Vos", "Waterstad")}};
}

}  // namespace

TEST_CASE("A person is found by the full name, whatever its case, accents and hyphens") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Sanne Bakker") == "Sanne Bakker");
  CHECK(who(roster, "sanne BAKKER") == "Sanne Bakker");
  CHECK(who(roster, "Renee D’Hondt") == "Renée d'Hondt");
  CHECK(who(roster, "Geert Jan v.d. Molen") == "Geert-Jan van der Molen");
  CHECK(who(roster, "Geert Jan van der Molen") == "Geert-Jan van der Molen");
  CHECK(who(roster, "Geertjan Molen") == "Geert-Jan van der Molen");
}

TEST_CASE("A first name is enough while only one person has it") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Sanne") == "Sanne Bakker");
  CHECK(who(roster, "Geert Jan") == "Geert-Jan van der Molen");
  CHECK(who(roster, "Geertjan") == "Geert-Jan van der Molen");
  CHECK(who(roster, "Marco") == "Marco de Wit");
}

TEST_CASE("Two people who fit are asked about and never guessed") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Joost") == "? Joost Dekker Joost Prins");
  CHECK(resolve(roster, "Joost").person == nullptr);
  CHECK(who({{person("Jan Smit"), person("Jan Smid")}}, "Jan") == "? Jan Smit Jan Smid");
  CHECK(who({{person("Jan Smit", "A"), person("Jan Smit", "B")}}, "Jan Smit") == "? Jan Smit Jan Smit");
}

TEST_CASE("Initials and part of the name tell people with one first name apart") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Joost D.") == "Joost Dekker");
  CHECK(who(roster, "J. Prins") == "Joost Prins");
  CHECK(who(roster, "Joost P") == "Joost Prins");
  CHECK(who(roster, "J.") == "");
}

TEST_CASE("An alias stands for its person, unless somebody else is called so") {
  const Roster roster = town_halls();
  CHECK(who(roster, "GJ") == "Geert-Jan van der Molen");
  CHECK(who(roster, "geertje") == "Geert-Jan van der Molen");
  CHECK(who({{person("Anna Berg", "", {"Puck"}), person("Puck de Boer")}}, "Puck") == "? Anna Berg Puck de Boer");
  CHECK(who({{person("Anna Berg", "", {"Puck"}), person("Puck")}}, "Puck") == "Puck");
}

TEST_CASE("A last name alone is enough, but a first name comes before it") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Van der Molen") == "Geert-Jan van der Molen");
  CHECK(who(roster, "Hondt") == "Renée d'Hondt");
  CHECK(who({{person("Ida van 't Hart"), person("Dirk Lof")}}, "'t Hart") == "Ida van 't Hart");
  CHECK(who(roster, "Bakker") == "Sanne Bakker");
  CHECK(who({{person("Thijs Kramer"), person("Lars Thijs")}}, "Thijs") == "Thijs Kramer");
}

TEST_CASE("A slip of the pen still finds the person") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Heck") == "Tineke Heckers");
  CHECK(who(roster, "Tineke Heck") == "Tineke Heckers");
  CHECK(who(roster, "Tieneke") == "Tineke Heckers");
  CHECK(who(roster, "Eric") == "Erik Vos");
  CHECK(who(roster, "Marko") == "Marco de Wit");
  CHECK(who(roster, "Sanen") == "Sanne Bakker");
  CHECK(who(roster, "Joost Dekkers") == "Joost Dekker");
}

TEST_CASE("Another name is not taken for a slip, only shown as near") {
  const Roster roster = town_halls();
  for (const char* other : {"Hanne", "Bos", "Sanne Bakels", "Erik Bos", "Jos", "Kees", "Ann", "Daantje", "An"}) {
    INFO(other);
    CHECK(who(roster, other).empty());
  }
  CHECK(who({{person("Jan Bos")}}, "Jan Vos").empty());
  CHECK(who({{person("Anna Berg")}}, "Anne").empty());
  const Resolution near = resolve({{person("Anna Berg")}}, "Anne");
  CHECK(near.candidates.size() == 1);
  CHECK_FALSE(near.ambiguous);
  CHECK(resolve(roster, "Daantje").candidates.empty());
}

TEST_CASE("An organisation, also its short name, narrows several people down") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Joost", "Kerkdorp") == "Joost Dekker");
  CHECK(who(roster, "Joost", "gemeente Waterstad") == "Joost Prins");
  CHECK(who(roster, "Marco", "Sitdorp") == "Marco de Wit");
  CHECK(who(roster, "Renée", "Oudezijl a/d Geul") == "Renée d'Hondt");
}

TEST_CASE("Somebody known to belong elsewhere is not taken, but shown") {
  const Roster roster = town_halls();
  const Resolution found = resolve(roster, "Sanne", "Waterstad");
  CHECK(found.person == nullptr);
  CHECK(found.candidates == std::vector<const Person*>{&roster.people[0]});
  CHECK_FALSE(found.ambiguous);
}

TEST_CASE("A nickname of a place that nobody's organisation has does not stand in the way") {
  const Roster roster = town_halls();
  CHECK(who(roster, "Sanne", "het Bolwerk") == "Sanne Bakker");
  CHECK(who(roster, "Joost", "het Bolwerk") == "? Joost Dekker Joost Prins");
  CHECK(who({{person("Sanne Bakker"), person("Tom Vis", "Kerkdorp")}}, "Sanne", "Kerkdorp") == "Sanne Bakker");
}

TEST_CASE("Nothing and punctuation mean nobody") {
  const Roster roster = town_halls();
  for (const char* nothing : {"", " ", "?", "...", "–", "de", "😀"}) {
    INFO(nothing);
    const Resolution found = resolve(roster, nothing);
    CHECK(found.person == nullptr);
    CHECK(found.candidates.empty());
  }
  CHECK(who({}, "Sanne").empty());
  CHECK(who({{person("")}}, "Sanne").empty());
}

TEST_CASE("Everybody of a roster is found by the own full name and place, or asked about with a namesake") {
  CHECK(rc::check([] {
    const auto first = rc::gen::elementOf(std::vector<std::string>{"Anna", "Bert", "Geert-Jan", "Chloé", "Dirk"});
    const auto last =
        rc::gen::elementOf(std::vector<std::string>{"de Boer", "Vos", "van der Molen", "Bosman", "Vosman"});
    const auto place = rc::gen::elementOf(std::vector<std::string>{"Kerkdorp", "Waterstad", ""});
    Roster roster;
    for (int i = *rc::gen::inRange(1, 8); i > 0; --i) roster.people.push_back(person(*first + " " + *last, *place));
    for (const Person& one : roster.people) {
      const Resolution found = resolve(roster, one.name, one.organisation);
      if (found.person != nullptr) {
        RC_ASSERT(found.person->name == one.name);
      } else {
        RC_ASSERT(found.ambiguous);
        RC_ASSERT(std::ranges::all_of(found.candidates, [&](const Person* other) { return other->name == one.name; }));
      }
    }
  }));
}

TEST_CASE("A name that begins with another letter of the same sound is found, also under an alias") {
  CHECK(who({{person("Kees Vermeer"), person("Tom Vis")}}, "Cees") == "Kees Vermeer");
  CHECK(who({{person("Philip Vermeer")}}, "Filip") == "Philip Vermeer");
  CHECK(who({{person("Tom Vis", "", {"Zjef"})}}, "Sjef") == "Tom Vis");
  CHECK(who({{person("Øyvind Vis")}}, "øyvind") == "Øyvind Vis");
  CHECK(who({{person("Élise Vis")}}, "Elise") == "Élise Vis");
}

}  // namespace rtp
