#include "world/world_board.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <stdexcept>

#include "base/error.hpp"
#include "world/board_sketch.hpp"
#include "world/provider_contract.hpp"

using namespace rtp;

namespace {

NewWidget marked_note(const std::string& text, const std::string& place) {
  NewWidget widget;
  widget.text = text;
  widget.rect = {0, 0, 160, 120};
  widget.mark = Mark{"road/1", place, Role::writing_space, 0, ""};
  return widget;
}

OpenBoard new_world() {
  auto board = std::make_shared<BoardSnapshot>();
  board->ref = "local:world";
  return [board] { return std::make_unique<WorldBoard>(board); };
}

ErrorKind kind_thrown_by(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  throw std::logic_error("nothing was thrown");
}

}  // namespace

TEST_CASE("The board in memory keeps the promises of a board") { check_provider_contract(new_world); }

TEST_CASE("A refused call leaves the board in memory as it was, and the next call works") {
  WorldBoard world;
  world.fail_at(1);
  CHECK(kind_thrown_by([&] { world.create({marked_note("a", "1")}); }) == ErrorKind::unreachable);
  CHECK(world.board().notes.empty());
  CHECK(world.writes() == 0);
  world.create({marked_note("a", "1")});
  CHECK(world.board().notes.size() == 1);
  CHECK(world.calls() == 2);
  CHECK(world.writes() == 1);
}

TEST_CASE("A create that dies halfway leaves the first half, and a second one adds only the rest") {
  WorldBoard world;
  std::vector<NewWidget> widgets{marked_note("a", "1"), marked_note("b", "2"), marked_note("", "3"),
                                 marked_note("c", "4")};
  widgets[2].kind = WidgetKind::arrow;
  widgets[2].from = 0;
  widgets[2].to = 3;
  world.fail_at(1, WorldBoard::Fault::halfway);
  CHECK_THROWS_AS(world.create(widgets), Error);
  REQUIRE(world.board().notes.size() == 2);
  CHECK(world.board().arrows.empty());
  world.create(widgets);
  CHECK(world.board().notes.size() == 3);
  CHECK(world.board().arrows.size() == 1);
  CHECK(world.writes() == 4);
}

TEST_CASE("A lost answer means that everything was done") {
  WorldBoard world;
  world.fail_at(1, WorldBoard::Fault::answer_lost);
  CHECK_THROWS_AS(world.create({marked_note("a", "1"), marked_note("b", "2")}), Error);
  CHECK(world.board().notes.size() == 2);
}

TEST_CASE("A person who edits between two calls makes a stale change a conflict") {
  WorldBoard world;
  const WidgetId id = world.create({marked_note("a", "1")}).at(0);
  world.before_call(2, [](BoardSnapshot& board) { board.notes[0].text.plain = "b"; });
  WidgetChange change;
  change.id = id;
  change.seen_text = "a";
  change.text = StyledText{"c", {}};
  CHECK(kind_thrown_by([&] { world.change({change}); }) == ErrorKind::conflict);
  CHECK(world.board().notes[0].text.plain == "b");
}

TEST_CASE("Removing what a person made is a bug and is not done") {
  BoardSketch sketch;
  const Note& mine = sketch.note("Van mij", 0, 0);
  WorldBoard world(sketch.board());
  CHECK_THROWS_AS(world.remove({mine.id}), std::logic_error);
  CHECK(world.board().notes.size() == 1);
}
