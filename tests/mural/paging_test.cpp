#include <catch2/catch.hpp>
#include <set>

#include "mural/mural_session.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

const std::string widgets_path = std::string("/murals/") + MuralWorld::mural + "/widgets";

void add_notes(MuralWorld& world, int count) {
  for (int i = 0; i < count; ++i)
    world.add({{"type", "sticky note"}, {"text", "Briefje " + std::to_string(i)}, {"x", i * 10}});
}

/// A page as the service would give it, whatever the world holds.
Fault page(json value, const json& next) {
  Fault fault;
  fault.status = 200;
  fault.body = json{{"value", std::move(value)}, {"next", next}}.dump();
  return fault;
}

json note(const std::string& id) {
  return {{"id", id}, {"type", "sticky note"}, {"text", "Briefje"}, {"x", 1}, {"y", 2}, {"width", 3}, {"height", 4}};
}

}  // namespace

TEST_CASE("A board of 250 notes takes three pages and nothing is asked twice") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 250);
  town.world().add_tag("Spoed");
  CHECK(town.board()->read().notes.size() == 250);
  std::set<std::string> asked;
  for (const LoggedCall& call : town.mural.calls()) {
    CHECK(call.method == "GET");
    CHECK(asked.insert(call.target).second);
  }
  CHECK(town.mural.count(widgets_path) == 3);
  CHECK(asked.size() == 5);  // the mural and its voting sessions too
}

TEST_CASE("A next page told as an address is asked for at Mural's own address only") {
  MuralTown town(Way::direct);
  town.world().next_is_address = true;
  add_notes(town.world(), 250);
  CHECK(town.board()->read().notes.size() == 250);
}

TEST_CASE("A cursor that has expired starts the listing again, once") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 250);
  town.world().expire_cursors(1);
  CHECK(town.board()->read().notes.size() == 250);
  town.world().expire_cursors(2);
  CHECK(error_of([&] { town.board()->read(); }).kind() == ErrorKind::unreachable);
}

TEST_CASE("A page that comes twice doubles nothing") {
  MuralTown town(Way::direct);
  town.mural.fail(widgets_path, page({note("a"), note("b")}, "eins"));
  town.mural.fail(widgets_path, page({note("a"), note("b")}, "zwei"));
  town.mural.fail(widgets_path, page({note("b"), note("c")}, ""));
  CHECK(town.board()->read().notes.size() == 3);
}

TEST_CASE("A listing without an end is given up, and says so") {
  MuralTown town(Way::direct);
  SECTION("the same cursor again and again") { town.mural.fail(widgets_path, page({note("a")}, "weiter"), 1'000); }
  SECTION("other cursors, always the same page") {
    for (int i = 0; i < 1'000; ++i) town.mural.fail(widgets_path, page({note("a")}, "weiter" + std::to_string(i)));
  }
  const Error error = error_of([&] { town.board()->read(); });
  CHECK(error.kind() == ErrorKind::unreachable);
  CHECK(error.message().key == "mural.error.endless");
  CHECK(town.mural.calls().size() < 20);
}

TEST_CASE("What is no page is never taken for an empty board") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 3);
  for (const json& answer : {json::object(), json{{"value", nullptr}}, json{{"value", "leer"}}, json{{"message", "ok"}},
                             json{{"value", json::array({1, 2})}}, json{{"value", json::array({{{"type", "text"}}})}},
                             json{{"value", json::array()}, {"next", 7}}}) {
    Fault fault;
    fault.status = 200;
    fault.body = answer.dump();
    INFO(fault.body);
    town.mural.fail(widgets_path, fault);
    CHECK(error_of([&] { town.board()->read(); }).kind() == ErrorKind::unreachable);
  }
  CHECK(town.board()->read().notes.size() == 3);
}

TEST_CASE("A failed page is an error, never half a board") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 250);
  town.mural.fail("&next=", Fault(), 100);
  CHECK(error_of([&] { town.board()->read(); }).kind() == ErrorKind::unreachable);
}

TEST_CASE("A note that goes between two pages is gone, and the rest is read") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 250);
  const std::string last = town.world().widgets().back()["id"];
  town.mural.before("&next=", [&](MuralWorld& world) { world.remove(last); });
  CHECK(town.board()->read().notes.size() == 249);
}

TEST_CASE("An area that came while the pages were read is asked for, so that its notes lie where they are") {
  MuralTown town(Way::direct);
  add_notes(town.world(), 250);
  const std::string area = "0-neu";
  json moved = note("0-umgezogen");
  moved["parentId"] = area;
  town.mural.fail(widgets_path, page({moved}, nullptr));
  json found{{"id", area}, {"type", "area"}, {"x", 1'000}, {"y", 500}, {"width", 900}, {"height", 900}};
  Fault answer;
  answer.status = 200;
  answer.body = json{{"value", found}}.dump();
  town.mural.fail(widgets_path + "/" + area, answer);
  const BoardSnapshot board = town.board()->read();
  CHECK(board.notes.at(0).rect.x == 1'001);
  CHECK(board.notes.at(0).parent == area);
}
