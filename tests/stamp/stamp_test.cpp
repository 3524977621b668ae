#include "stamp/stamp.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "board/placed.hpp"
#include "stamp/stamped_boards.hpp"
#include "world/board_sketch.hpp"
#include "world/world_board.hpp"

using namespace rtp;

TEST_CASE("Stamping a second time finds nothing to do") {
  for (const Template& source : built_in().templates) {
    INFO(source.id);
    WorldBoard world;
    const StampPlan first = plan_stamp(world.read(), source, {}, std::nullopt);
    CHECK(first.absent == first.missing.size());
    CHECK(first.present == 0);
    world.create(first.missing);
    const StampPlan second = plan_stamp(world.read(), source, {}, std::nullopt);
    CHECK(second.nothing_to_do());
    CHECK(second.missing.empty());
    CHECK(second.present == first.missing.size());
  }
}

TEST_CASE("A stamping that was interrupted anywhere is completed to the same board") {
  for (const Template& source : built_in().templates) {
    const std::vector<NewWidget> whole = plan_stamp({}, source, {}, std::nullopt).missing;
    const std::set<std::string> undisturbed = picture(placed({}, whole));
    for (std::size_t done = 1; done < whole.size(); ++done) {
      const BoardSnapshot partial = placed({}, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(done)});
      const StampPlan rest = plan_stamp(partial, source, {}, std::nullopt);
      INFO(source.id << " after " << done << " things");
      REQUIRE(rest.present == done);
      REQUIRE(rest.absent == whole.size() - done);
      REQUIRE(picture(placed(partial, rest.missing)) == undisturbed);
    }
  }
}

TEST_CASE("A provider that fails halfway or whose answer is lost leaves a board that the next run completes") {
  for (const WorldBoard::Fault fault : {WorldBoard::Fault::halfway, WorldBoard::Fault::answer_lost}) {
    WorldBoard undisturbed;
    stamp(undisturbed, {});
    WorldBoard world;
    world.fail_at(2, fault);
    CHECK_THROWS(stamp(world, {}));
    stamp(world, {});
    CHECK(picture(world.board()) == picture(undisturbed.board()));
    CHECK(stamp(world, {}).nothing_to_do());
  }
}

TEST_CASE("A first stamping comes right of what is on the board, or where the user says") {
  BoardSketch sketch;
  sketch.note("Al eerder geschreven", {-300, 140, 200, 120});
  const BoardSnapshot board = sketch.board();
  const auto left = [](const StampPlan& plan) {
    double x = plan.missing.front().rect.x;
    for (const NewWidget& widget : plan.missing) {
      if (widget.kind != WidgetKind::arrow) x = std::min(x, widget.rect.x);
    }
    return x;
  };
  CHECK(left(plan_stamp(board, road(), {}, std::nullopt)) == 100);
  CHECK(left(plan_stamp(board, road(), {}, Point{5000, 70})) == 5000);
  CHECK(left(plan_stamp({}, road(), {}, std::nullopt)) == 0);
}

TEST_CASE("What people moved stays where it is, and what is missing comes back beside it") {
  BoardSnapshot board = stamped({});
  const Rect before = note_at(board, "step-2/label")->rect;
  move_everything(board, 700, -350);
  remove_part(board, "step-2");
  const BoardSnapshot again = stamped(board);
  CHECK(find_marked(again, "step-2/label")->rect == moved(before, 700, -350));
  CHECK(find_marked(again, "goal/label")->rect == find_marked(board, "goal/label")->rect);
  check_nothing_overlaps(again);
  CHECK(plan_stamp(again, road(), {}, std::nullopt).nothing_to_do());
}

TEST_CASE("A note that is missing in an area that people moved comes back in that area") {
  BoardSnapshot board = stamped({});
  const Rect before = note_at(board, "questions/space-2")->rect;
  remove_part(board, "questions/space-2");
  Area* area = area_at(board, "questions");
  area->rect = moved(area->rect, -90, 1200);
  const BoardSnapshot again = stamped(board);
  const Widget* note = find_marked(again, "questions/space-2");
  REQUIRE(note != nullptr);
  CHECK(note->rect == moved(before, -90, 1200));
  CHECK(note->parent == area->id);
}

TEST_CASE("Where people wrote on the place of a missing note it comes elsewhere in its area") {
  BoardSnapshot board = stamped({});
  Note own = *note_at(board, "step-1/tasks/space-2");
  own.id = "hand-written";
  own.mark.reset();
  own.text.plain = "Rondje langs de afdelingen (Karim, mei)";
  remove_part(board, "step-1/tasks/space-2");
  board.notes.push_back(own);
  const BoardSnapshot again = stamped(board);
  const Widget* note = find_marked(again, "step-1/tasks/space-2");
  REQUIRE(note != nullptr);
  CHECK(contains(find_marked(again, "step-1/tasks")->rect, note->rect));
  check_nothing_overlaps(again);
}

TEST_CASE("An area that people filled misses no empty notes") {
  BoardSnapshot board = stamped({});
  remove_part(board, "step-1/tasks/space");
  const Rect area = area_at(board, "step-1/tasks")->rect;
  Note sheet;
  sheet.id = "sheet";
  sheet.text.plain = "Een heel groot vel";
  sheet.rect = grown(area, -4);
  board.notes.push_back(sheet);
  CHECK(plan_stamp(board, road(), {}, std::nullopt).nothing_to_do());
}

TEST_CASE("An area that was removed comes back round what people wrote in it") {
  BoardSnapshot board = stamped({});
  note_at(board, "questions/space-1")->text.plain = "Wie betaalt dit?";
  const Rect before = area_at(board, "questions")->rect;
  std::erase_if(board.areas, [](const Area& area) { return area.mark->place == "questions"; });
  const BoardSnapshot again = stamped(board);
  REQUIRE(find_marked(again, "questions") != nullptr);
  CHECK(find_marked(again, "questions")->rect == before);
}

TEST_CASE("Fewer steps than at the first stamping take nothing away") {
  const BoardSnapshot board = stamped({}, with({{"steps", "6"}}));
  CHECK(plan_stamp(board, road(), with({{"steps", "3"}}), std::nullopt).nothing_to_do());
}

TEST_CASE("A missing arrow is tied to the things that are there already") {
  WorldBoard world;
  stamp(world, {});
  world.board().arrows.clear();
  const std::size_t things = world.board().notes.size();
  const StampPlan plan = stamp(world, {});
  CHECK(plan.absent == 5);
  CHECK(world.board().arrows.size() == 5);
  CHECK(world.board().notes.size() == things);
  for (const Arrow& arrow : world.board().arrows) {
    CHECK(find_widget(world.board(), arrow.from) != nullptr);
    CHECK(find_widget(world.board(), arrow.to) != nullptr);
  }
  CHECK(stamp(world, {}).nothing_to_do());
}

TEST_CASE("A theme that was open is filled in later; one that people wrote is left alone") {
  WorldBoard world;
  stamp(world, {});
  const StampPlan plan = stamp(world, with({{"theme", "Samen leren"}}));
  CHECK(plan.absent == 0);
  CHECK(find_marked(world.board(), "theme-title")->text.plain == "Samen leren");
  CHECK(stamp(world, with({{"theme", "Samen leren"}})).nothing_to_do());
  CHECK(stamp(world, with({{"theme", "Iets anders"}})).nothing_to_do());
  CHECK(find_marked(world.board(), "theme-title")->text.plain == "Samen leren");
}

TEST_CASE("Each theme has a stamping of its own, found again also after people reworded it") {
  BoardSnapshot board;
  CHECK(stamp_number(board, road(), "Samen leren") == 1);
  board = stamped(board, with({{"theme", "Samen leren"}}));
  CHECK(stamp_number(board, road(), "  samen  LEREN ") == 1);
  CHECK(stamp_number(board, road(), "") == 1);
  CHECK(stamp_number(board, road(), "Werken in de regio") == 2);
  board = stamped(board, with({{"theme", "Werken in de regio"}}, 2));
  check_nothing_overlaps(board);
  for (FreeText& text : board.texts) {
    if (text.mark->role == Role::theme_title && text.text.plain == "Samen leren") text.text.plain = "Samen slimmer";
  }
  CHECK(stamp_number(board, road(), "Samen leren") == 1);
  CHECK(stamp_number(board, road(), "Samen slimmer") == 1);
  CHECK(stamp_number(board, road(), "Werken in de regio") == 2);
  CHECK(stamp_number(board, road(), "Derde thema") == 3);
  CHECK(stamp_number(board, built_in().find("integration"), "Samen leren") == 1);
}

TEST_CASE("A stamping that was interrupted before its theme was written is the one to complete") {
  const std::vector<NewWidget> whole = plan_stamp({}, road(), with({{"theme", "Samen leren"}}), std::nullopt).missing;
  const BoardSnapshot partial = placed({}, {whole.begin(), whole.begin() + 2});
  CHECK(stamp_number(partial, road(), "Samen leren") == 1);
}

TEST_CASE("A mark that says nonsense disturbs no stamping") {
  BoardSketch sketch;
  for (const char* stamp :
       {"road-to-progress/2147483647", "road-to-progress/-1", "road-to-progress/x", "road-to-progress"}) {
    sketch.note("", 0, 0).mark = Mark{stamp, "nowhere", Role::furniture, 0, ""};
  }
  sketch.note("", 0, 0).mark = Mark{"road-to-progress/1", "no-such-place", Role::goal, 7, ""};
  const BoardSnapshot board = sketch.board();
  CHECK(stamp_number(board, road(), "") == 1);
  const StampPlan plan = plan_stamp(board, road(), {}, std::nullopt);
  CHECK(plan.absent == plan_stamp({}, road(), {}, std::nullopt).absent);
  check_nothing_overlaps(placed({}, plan.missing));
}

TEST_CASE("An area that somebody gave a size beyond all measure ends a stamping all the same") {
  for (const double size : {1e300, 1e20, 0.0}) {
    BoardSnapshot board = stamped({});
    remove_part(board, "questions/space");
    Area* area = area_at(board, "questions");
    area->rect = {size, size, size, size};
    Note sheet;
    sheet.id = "sheet";
    sheet.rect = area->rect;
    board.notes.push_back(sheet);
    CHECK(plan_stamp(board, road(), {}, std::nullopt).absent <=
          2);  // the two notes, where numbers still tell places apart
  }
}
