#include "mural/account.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "mural/mural_session.hpp"

using namespace rtp;

TEST_CASE("An account tells who is logged in and what there is") {
  MuralTown town;
  MuralAccount account(town.session().http(), town.mural.url());
  CHECK(account.user().name == "Fenna Postma");
  CHECK(account.workspaces().at(0).name == "Gemeente aan de Vaart");
  const std::vector<MuralRoom> rooms = account.rooms("gemeente1234");
  REQUIRE(rooms.size() == 1);  // listed twice: as the user's own and as an open one
  CHECK(rooms[0].id == MuralWorld::room);
  const std::vector<MuralUser> users = account.users(MuralWorld::mural);
  REQUIRE(users.size() == 2);
  CHECK(users[0].email == "f.postma@example.org");
  CHECK(users[1].name == "Idris Blom");
  CHECK(error_of([&] { account.rooms("elders"); }).kind() == ErrorKind::not_found);
}

TEST_CASE("A mural is made in a room once, also when its answer is lost") {
  MuralTown town;
  MuralAccount account(town.session().http(), town.mural.url());
  const MuralRoom room{MuralWorld::room, "Week van de wijk"};
  const MuralSummary made = account.mural_in_room(room, "Dinsdag: de weg");
  CHECK(made.url == town.mural.url() + "/t/gemeente1234/m/gemeente1234/" + made.id.substr(made.id.find('.') + 1));
  CHECK(account.mural_in_room(room, "Dinsdag: de weg").id == made.id);
  CHECK(town.mural.count("POST /murals") == 1);

  town.session().way().lose("POST", LossyTransport::Loss::answer);
  const MuralSummary found = account.mural_in_room(room, "Woensdag");
  CHECK(found.title == "Woensdag");
  CHECK(account.murals(room).size() == 3);

  town.session().way().lose("POST", LossyTransport::Loss::request);
  CHECK(error_of([&] { account.mural_in_room(room, "Donderdag"); }).kind() == ErrorKind::unreachable);
  CHECK(error_of([&] { account.mural_in_room({7, "Nergens"}, "Vrijdag"); }).kind() == ErrorKind::not_found);
}

TEST_CASE("Every scope is asked for with a reason in every language") {
  for (const MuralScope& scope : mural_scopes) {
    for (const Language language : all_languages) CHECK_FALSE(say(scope.reason, language).empty());
    CHECK(scope.name.find(':') != std::string::npos);
  }
  const bool asks_to_delete_rooms = std::any_of(mural_scopes.begin(), mural_scopes.end(),
                                                [](const MuralScope& scope) { return scope.name == "rooms:write"; });
  CHECK_FALSE(asks_to_delete_rooms);
}
