#include <catch2/catch.hpp>

#include "sql/sql.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

StampRun example() {
  StampRun run;
  run.board_ref = "local:demo";
  run.template_id = "road-to-progress";
  run.theme = "Samen verder";
  run.begun = Instant(std::chrono::milliseconds(1'700'000'000'123));
  run.things = {{WidgetKind::area, "road-to-progress/1", "step-1", "Stap 1", {0.5, -20, 300, 400}, ""},
                {WidgetKind::arrow, "road-to-progress/1", "arrow-1", "", {}, ""}};
  run.changes = {{"t1", "?", "Samen verder", std::nullopt, std::nullopt},
                 {"a2", std::nullopt, std::nullopt, Rect{1, 2, 3, 4}, Rect{5, 6, 7, 8}}};
  return run;
}

}  // namespace

TEST_CASE("What was stamped is there in the next program, first as begun, then as done") {
  const TemporaryFolder folder;
  const auto log = [&] { return make_sqlite_stores(folder.path() / "rtp.sqlite").stamps; };
  StampRun run = example();
  run.number = log()->begin(run, 0);
  CHECK(log()->runs("local:demo") == std::vector<StampRun>{run});
  run.things[0].id = "w1";
  run.things[1].id = "w2";
  log()->finish(run);
  run.is_done = true;
  CHECK(log()->runs("local:demo") == std::vector<StampRun>{run});
  CHECK(log()->runs("local:other").empty());
}

TEST_CASE("A stamping that goes on takes the place of the one that was stopped; no number is given twice") {
  const TemporaryFolder folder;
  const auto log = make_sqlite_stores(folder.path() / "rtp.sqlite").stamps;
  const std::int64_t stopped = log->begin(example(), 0);
  const std::int64_t next = log->begin(example(), stopped);
  REQUIRE(log->runs("local:demo").size() == 1);
  CHECK(log->runs("local:demo")[0].number == next);
  log->forget(next);
  CHECK(log->runs("local:demo").empty());
  CHECK(log->begin(example(), 0) > next);
}
