#include "sync/watch_pace.hpp"

#include <catch2/catch.hpp>

using namespace rtp;
using std::chrono::seconds;

TEST_CASE("A board is looked at often while people edit, and less and less when nothing happens") {
  WatchPace pace;
  CHECK(pace.after(true, 10) == WatchPace::quickest);
  seconds before = WatchPace::quickest;
  for (int look = 0; look < 20; ++look) {
    const seconds wait = pace.after(false, 10);
    CHECK(wait >= before);
    CHECK(wait <= WatchPace::slowest);
    before = wait;
  }
  CHECK(before == WatchPace::slowest);
  CHECK(pace.after(true, 10) == WatchPace::quickest);
}

TEST_CASE("At night a quiet board is looked at every ten minutes, in the morning again every minute") {
  WatchPace pace;
  seconds wait{};
  for (int look = 0; look < 30; ++look) wait = pace.after(false, 23);
  CHECK(wait == WatchPace::at_night);
  CHECK(pace.after(false, 5) == WatchPace::at_night);
  CHECK(pace.after(false, 7) == WatchPace::slowest);
}

TEST_CASE("A board that cannot be reached is tried again, ever more slowly") {
  WatchPace pace;
  CHECK(pace.after_failure() == 2 * WatchPace::quickest);
  CHECK(pace.after_failure() == 4 * WatchPace::quickest);
  for (int look = 0; look < 10; ++look) CHECK(pace.after_failure() <= WatchPace::slowest);
}
