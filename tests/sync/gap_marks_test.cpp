#include <algorithm>
#include <catch2/catch.hpp>

#include "sync/sync_world.hpp"

using namespace rtp;

namespace {

SyncOptions with_marks() {
  SyncOptions options;
  options.mark_gaps = true;
  return options;
}

std::ptrdiff_t marks_on(SyncWorld& world) {
  const std::vector<std::string> notes = world.notes();
  return std::count(notes.begin(), notes.end(), "?");
}

}  // namespace

TEST_CASE("A question mark stands beside each task without owner or date, once, until both are there") {
  SyncWorld world({"Zaal huren (Noor, week 9)", "Ouders bellen", "Flyers maken (Bram)"});
  const SyncReport first = world.sync(with_marks());
  CHECK(first.gaps_marked == 2);
  CHECK(marks_on(world) == 2);
  CHECK(world.plan().unread.empty());
  CHECK(world.sync(with_marks()).run == 0);
  CHECK(marks_on(world) == 2);

  world.write("Flyers maken (Bram)", "Flyers maken (Bram, week 10)");
  CHECK(world.sync(with_marks()).gaps_filled == 1);
  world.set_owner("1b", "Sanne");
  world.set_deadline("1b", "week 11");
  CHECK(world.sync(with_marks()).gaps_filled == 1);
  CHECK(marks_on(world) == 0);
}

TEST_CASE("Without being asked for, no question marks are put or taken") {
  SyncWorld world({"Ouders bellen"});
  world.sync();
  CHECK(marks_on(world) == 0);
}

TEST_CASE("A question mark on which somebody wrote is theirs") {
  SyncWorld world({"Ouders bellen"});
  world.sync(with_marks());
  world.write("?", "Wie durft?");
  world.sync(with_marks());
  const std::vector<std::string> notes = world.notes();
  CHECK(std::count(notes.begin(), notes.end(), "Wie durft?") == 1);
}

TEST_CASE("What a sync was stopped at while it put question marks is completed, without a second one") {
  SyncWorld world({"Ouders bellen", "Zaal huren"});
  world.sync();
  world.world_board().fail_at(world.world_board().calls() + 2, WorldBoard::Fault::answer_lost);
  CHECK_THROWS(world.sync(with_marks()));
  world.sync(with_marks());
  CHECK(marks_on(world) == 2);
}
