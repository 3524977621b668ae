#include <catch2/catch.hpp>

#include "stamp/stamped_boards.hpp"
#include "world/board_sketch.hpp"
#include "world/world_board.hpp"

using namespace rtp;

namespace {

Note written(const std::string& id, const std::string& text, const Rect& rect) {
  Note note;
  note.id = id;
  note.text.plain = text;
  note.rect = rect;
  return note;
}

/// A road of four steps on which people wrote.
BoardSnapshot road_in_use() {
  BoardSnapshot board = stamped({}, with({{"steps", "4"}}));
  note_at(board, "goal/situation/space-1")->text.plain = "Iedereen beweegt in werktijd";
  const Rect goal = area_at(board, "goal/situation")->rect;
  Note own = written("own", "Ook de avondploeg", {goal.x + 30, goal.bottom() - 200, 180, 90});
  own.parent = area_at(board, "goal/situation")->id;
  board.notes.push_back(own);
  return board;
}

double x_of(const BoardSnapshot& board, const char* place) { return find_marked(board, place)->rect.x; }

}  // namespace

TEST_CASE("More steps than at the first stamping come before the goal, and it moves with what people put in it") {
  const BoardSnapshot board = road_in_use();
  const BoardSnapshot more = stamped(board, with({{"steps", "7"}}));
  check_nothing_overlaps(more);
  const char* chain[] = {"step-4/label", "step-5/label", "step-6/label", "step-7/label", "goal/label"};
  for (int i = 0; i < 4; ++i) {
    INFO(chain[i]);
    CHECK(x_of(more, chain[i]) < x_of(more, chain[i + 1]));
    CHECK(find_marked(more, std::string(chain[i]) + " > " + chain[i + 1]) != nullptr);
  }
  CHECK(find_marked(more, "step-4/label > goal/label") == nullptr);
  const double way = x_of(more, "goal/label") - x_of(board, "goal/label");
  CHECK(find_widget(more, "own")->rect == moved(find_widget(board, "own")->rect, way, 0));
  CHECK(x_of(more, "goal/situation/space-1") - x_of(board, "goal/situation/space-1") == way);
  CHECK(x_of(more, "step-4/label") == x_of(board, "step-4/label"));
  CHECK(plan_stamp(more, road(), with({{"steps", "7"}}), std::nullopt).nothing_to_do());
}

TEST_CASE("New steps stand as far apart as the first ones, also where those are wider") {
  const BoardSnapshot board = stamped(stamped({}, with({{"steps", "3"}})), with({{"steps", "6"}}));
  check_nothing_overlaps(board);
  const char* chain[] = {"now/label",    "step-1/label", "step-2/label", "step-3/label",
                         "step-4/label", "step-5/label", "step-6/label", "goal/label"};
  const double gap = x_of(board, chain[1]) - find_marked(board, chain[0])->rect.right();
  for (int i = 0; i < 7; ++i) {
    INFO(chain[i]);
    CHECK(x_of(board, chain[i + 1]) - find_marked(board, chain[i])->rect.right() == gap);
    CHECK(find_marked(board, chain[i])->rect.y == find_marked(board, "goal/label")->rect.y);
  }
  CHECK(board.arrows.size() == 7);
}

TEST_CASE("Where people put something in the way the goal stays, and the new steps come behind everything") {
  BoardSnapshot board = road_in_use();
  SECTION("a note where the goal would go") {
    const Rect goal = area_at(board, "goal/situation")->rect;
    board.notes.push_back(written("in-the-way", "Niet vergeten", {goal.right() + 120, goal.y + 50, 160, 120}));
  }
  SECTION("a note half over the goal's edge, that may belong to either side") {
    const Rect goal = area_at(board, "goal/situation")->rect;
    board.notes.push_back(written("on-the-edge", "Niet vergeten", {goal.x - 130, goal.y + 50, 160, 120}));
  }
  SECTION("people moved the goal under the road") {
    for (Note& note : board.notes) {
      if (note.mark && note.mark->place == "goal/label") note.rect = moved(note.rect, 0, 2600);
    }
  }
  const BoardSnapshot more = stamped(board, with({{"steps", "7"}}));
  CHECK(find_marked(more, "goal/situation")->rect == find_marked(board, "goal/situation")->rect);
  for (const Note& note : board.notes) {
    INFO(note.id);
    CHECK(find_widget(more, note.id)->rect == note.rect);
  }
  const double end = find_marked(board, "goal/situation")->rect.right();
  for (const char* step : {"step-5/label", "step-6/label", "step-7/label"}) CHECK(x_of(more, step) > end);
  CHECK(x_of(more, "step-5/label") < x_of(more, "step-6/label"));
  CHECK(find_marked(more, "step-5/label > step-6/label") != nullptr);
  CHECK(plan_stamp(more, road(), with({{"steps", "7"}}), std::nullopt).nothing_to_do());
}

TEST_CASE("Wherever making more steps is interrupted, the next run ends with the same board") {
  WorldBoard undisturbed(road_in_use());
  stamp(undisturbed, with({{"steps", "6"}}));
  for (const WorldBoard::Fault fault :
       {WorldBoard::Fault::refused, WorldBoard::Fault::halfway, WorldBoard::Fault::answer_lost}) {
    for (const std::size_t call : {2, 3, 4}) {  // moves, new things, outdated arrow
      INFO("call " << call << ", fault " << static_cast<int>(fault));
      WorldBoard world(road_in_use());
      world.fail_at(call, fault);
      CHECK_THROWS(stamp(world, with({{"steps", "6"}})));
      stamp(world, with({{"steps", "6"}}));
      CHECK(picture(world.board()) == picture(undisturbed.board()));
      CHECK(stamp(world, with({{"steps", "6"}})).nothing_to_do());
    }
  }
}
