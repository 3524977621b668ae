#include "stamp/stamp.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "board/placed.hpp"
#include "stamp/layouts.hpp"
#include "world/board_sketch.hpp"
#include "world/world_board.hpp"

using namespace rtp;

namespace {

const Template& road() { return built_in().find("road-to-progress"); }

StampOptions with(TemplateValues values, int number = 1) { return {Language::nl, std::move(values), number}; }

BoardSnapshot stamped(const BoardSnapshot& board, const StampOptions& options = {}) {
  return placed(board, plan_stamp(board, road(), options, std::nullopt).missing);
}

/// Does with the board what `rtp stamp` does.
StampPlan stamp(BoardProvider& provider, const StampOptions& options) {
  const StampPlan plan = plan_stamp(provider.read(), road(), options, std::nullopt);
  if (!plan.missing.empty()) provider.create(plan.missing);
  if (!plan.known_now.empty()) provider.change(plan.known_now);
  return plan;
}

/// Every thing's mark and box, sorted: what a board looks like, whatever the order it was made in.
std::set<std::string> picture(const BoardSnapshot& board) {
  std::set<std::string> things;
  const auto add = [&](const auto& list) {
    for (const Widget& thing : list) {
      const std::string mark = thing.mark ? thing.mark->stamp + " " + thing.mark->place : thing.id;
      things.insert(mark + " " + std::to_string(thing.rect.x) + "," + std::to_string(thing.rect.y) + " " +
                    std::to_string(thing.rect.width) + "x" + std::to_string(thing.rect.height) + " " +
                    thing.text.plain + " in " + thing.parent);
    }
  };
  add(board.notes);
  add(board.areas);
  add(board.texts);
  add(board.arrows);
  return things;
}

/// Removes every thing whose place starts with `place`.
void remove_part(BoardSnapshot& board, const std::string& place) {
  const auto gone = [&](const Widget& thing) { return thing.mark && thing.mark->place.rfind(place, 0) == 0; };
  std::erase_if(board.notes, gone);
  std::erase_if(board.areas, gone);
  std::erase_if(board.texts, gone);
  std::erase_if(board.arrows, gone);
}

void move_everything(BoardSnapshot& board, double dx, double dy) {
  const auto move = [&](auto& things) {
    for (Widget& thing : things) thing.rect = moved(thing.rect, dx, dy);
  };
  move(board.notes);
  move(board.areas);
  move(board.texts);
}

Note* note_at(BoardSnapshot& board, const std::string& place) {
  for (Note& note : board.notes) {
    if (note.mark && note.mark->place == place) return &note;
  }
  return nullptr;
}

Area* area_at(BoardSnapshot& board, const std::string& place) {
  for (Area& area : board.areas) {
    if (area.mark && area.mark->place == place) return &area;
  }
  return nullptr;
}

void check_nothing_overlaps(const BoardSnapshot& board) {
  std::vector<std::pair<std::string, Rect>> things;
  for (const Note& note : board.notes) things.emplace_back(note.mark ? note.mark->place : note.id, note.rect);
  for (const FreeText& text : board.texts) things.emplace_back(text.mark->place, text.rect);
  for (std::size_t i = 0; i < things.size(); ++i) {
    for (std::size_t j = i + 1; j < things.size(); ++j) {
      INFO(things[i].first << " and " << things[j].first);
      CHECK(overlap_area(things[i].second, things[j].second) == 0);
    }
  }
  for (std::size_t i = 0; i < board.areas.size(); ++i) {
    for (std::size_t j = i + 1; j < board.areas.size(); ++j) {
      INFO(board.areas[i].mark->place << " and " << board.areas[j].mark->place);
      CHECK(overlap_area(board.areas[i].rect, board.areas[j].rect) == 0);
    }
  }
}

}  // namespace

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

TEST_CASE("More steps than at the first stamping come right of the goal, and nothing overlaps") {
  BoardSnapshot board = stamped({}, with({{"steps", "4"}}));
  const BoardSnapshot more = stamped(board, with({{"steps", "7"}}));
  check_nothing_overlaps(more);
  CHECK(more.notes.size() > board.notes.size());
  const Rect goal = find_marked(more, "goal/label")->rect;
  CHECK(goal == find_marked(board, "goal/label")->rect);
  for (const char* step : {"step-5/label", "step-6/label", "step-7/label"}) {
    CHECK(find_marked(more, step)->rect.x > goal.right());
    CHECK(find_marked(more, step)->rect.y == goal.y);
  }
  CHECK(find_marked(more, "step-5/label")->rect.x < find_marked(more, "step-6/label")->rect.x);
  CHECK(find_marked(more, "step-5/label > step-6/label") != nullptr);
  CHECK(find_marked(more, "step-4/label > step-5/label") == nullptr);  // it would run through the goal
  CHECK(plan_stamp(more, road(), with({{"steps", "7"}}), std::nullopt).nothing_to_do());
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
