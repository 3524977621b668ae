#include "stamp/undo.hpp"

#include <catch2/catch.hpp>

#include "stamp/stamped_boards.hpp"
#include "world/world_board.hpp"

using namespace rtp;

namespace {

/// A board and the log of what was stamped on it.
struct Session {
  WorldBoard board;
  std::vector<StampRun> runs;

  void stamp(const StampOptions& options) {
    const BoardSnapshot before = board.read();
    const StampPlan plan = plan_stamp(before, road(), options, std::nullopt);
    StampRun run = run_of(plan, before);
    run.number = static_cast<std::int64_t>(runs.size()) + 1;
    if (!plan.moves.empty()) board.change(plan.moves);
    const std::vector<WidgetId> ids = board.create(plan.missing);
    if (!plan.outdated.empty()) board.remove(plan.outdated);
    if (!plan.known_now.empty()) board.change(plan.known_now);
    runs.push_back(with_ids(run, plan, ids, before));
  }

  UndoPlan undo(std::size_t chosen) {
    const UndoPlan plan = plan_undo(board.read(), runs, chosen);
    if (!plan.removed.empty()) board.remove(plan.removed);
    if (!plan.changes.empty()) board.change(plan.changes);
    runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(chosen));
    return plan;
  }

  std::size_t things() {
    const BoardSnapshot& now = board.board();
    return now.notes.size() + now.areas.size() + now.texts.size() + now.arrows.size();
  }
};

}  // namespace

TEST_CASE("What a stamping wrote is taken back as a whole when nobody touched it") {
  Session session;
  Note own;
  own.id = "own";
  own.text.plain = "Van ons";
  own.rect = {-900, 0, 100, 100};
  session.board.board().notes.push_back(own);
  session.stamp(with({{"theme", "Samen verder"}}));
  const UndoPlan plan = session.undo(0);
  CHECK(plan.kept.empty());
  CHECK(session.things() == 1);
  CHECK(session.board.board().notes.at(0).id == "own");
}

TEST_CASE("What people wrote on, moved, voted for or tied an arrow to stays, with the areas round it") {
  Session session;
  session.stamp(with({{"theme", "Samen verder"}}));
  BoardSnapshot& board = session.board.board();
  note_at(board, "step-1/tasks/space-1")->text.plain = "Ouders bellen";
  note_at(board, "step-2/tasks/space-1")->rect.x += 40;
  note_at(board, "step-2/tasks/space-2")->votes = 1;
  Arrow arrow;
  arrow.id = "own arrow";
  arrow.from = note_at(board, "step-1/tasks/space-2")->id;
  board.arrows.push_back(arrow);
  const UndoPlan plan = session.undo(0);
  CHECK(note_at(board, "step-1/tasks/space-1") != nullptr);
  CHECK(note_at(board, "step-1/tasks/space-2") != nullptr);
  CHECK(note_at(board, "step-2/tasks/space-1") != nullptr);
  CHECK(note_at(board, "step-2/tasks/space-2") != nullptr);
  CHECK(board.notes.size() == 4);
  CHECK(area_at(board, "step-1/tasks") != nullptr);
  CHECK(area_at(board, "step-3/tasks") == nullptr);
  CHECK(std::count_if(plan.kept.begin(), plan.kept.end(),
                      [](const KeptThing& thing) { return thing.why == Kept::changed; }) == 3);
}

TEST_CASE("A whole area that was moved with what is in it keeps only itself") {
  Session session;
  session.stamp(with({{"theme", "Samen verder"}}));
  BoardSnapshot& board = session.board.board();
  const WidgetId area = area_at(board, "parking-lot")->id;
  const auto drag = [&](auto& things) {
    for (auto& thing : things) {
      if (thing.id == area || thing.parent == area) thing.rect.y += 300;
    }
  };
  drag(board.areas);
  drag(board.notes);
  drag(board.texts);
  CHECK(session.undo(0).kept.size() == 1);
  CHECK(session.things() == 1);
}

TEST_CASE("More steps are taken back, and the goal goes back to where it was") {
  Session session;
  session.stamp(with({{"theme", "Samen verder"}, {"steps", "3"}}));
  const auto before = picture(session.board.read());
  session.stamp(with({{"theme", "Samen verder"}, {"steps", "5"}}));
  REQUIRE(picture(session.board.read()) != before);
  session.undo(1);
  session.stamp(with({{"theme", "Samen verder"}, {"steps", "3"}}));  // the arrow that the second stamping took away
  CHECK(picture(session.board.read()) == before);
}

TEST_CASE("A theme that was filled in later is no person's change, and opens again when that is taken back") {
  Session session;
  session.stamp(with({}));
  session.stamp(with({{"theme", "Samen verder"}}));
  SECTION("first the later one") {
    const UndoPlan plan = session.undo(1);
    CHECK(plan.removed.empty());
    REQUIRE(plan.changes.size() == 1);
    CHECK(plan.changes[0].text->plain == "?");
  }
  SECTION("the earlier one at once") {
    CHECK(session.undo(0).kept.empty());
    CHECK(session.things() == 0);
  }
}

TEST_CASE("A stamping that was stopped is known by its marks, and the one that goes on with it takes both") {
  Session session;
  const BoardSnapshot empty = session.board.read();
  const StampPlan plan = plan_stamp(empty, road(), with({}), std::nullopt);
  StampRun stopped = run_of(plan, empty);
  stopped.template_id = "road-to-progress";
  session.board.fail_at(session.board.calls() + 1, WorldBoard::Fault::halfway);
  CHECK_THROWS(session.board.create(plan.missing));
  const BoardSnapshot half = session.board.read();
  const StampPlan rest = plan_stamp(half, road(), with({}), std::nullopt);
  StampRun next = run_of(rest, half);
  next.template_id = "road-to-progress";
  REQUIRE(stopped_run({stopped}, next) != nullptr);
  next = continued(next, stopped, half);
  CHECK(next.things.size() == stopped.things.size());
  session.runs = {with_ids(next, rest, session.board.create(rest.missing), half)};
  session.undo(0);
  CHECK(session.things() == 0);
}
