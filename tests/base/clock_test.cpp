#include "base/clock.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"

namespace rtp {

using std::chrono::floor;
using std::chrono::milliseconds;

TEST_CASE("An instant is written in UTC and read in every form of RFC 3339") {
  const Instant instant = *parse_iso_instant("2020-04-24T15:00:00Z");
  CHECK(iso(instant) == "2020-04-24T15:00:00Z");
  CHECK(parse_iso_instant("2020-04-24T17:00:00+02:00") == instant);
  CHECK(parse_iso_instant("2020-04-24T09:30:00-05:30") == instant);
  CHECK(parse_iso_instant("2020-04-24t15:00:00z") == instant);
  CHECK(parse_iso_instant("2020-04-24T15:00:00.25Z") == instant + milliseconds(250));
  CHECK(parse_iso_instant("2020-04-24T15:00:00.123456789Z") == instant + milliseconds(123));
  CHECK(iso(*parse_iso_instant("2016-12-31T23:59:60Z")) == "2017-01-01T00:00:00Z");
  CHECK(iso(*parse_iso_instant("1969-12-31T23:59:59.999Z")) == "1969-12-31T23:59:59Z");
}

TEST_CASE("What is no instant is not read as one") {
  for (const char* text :
       {"", "2020-04-24", "2020-04-24T15:00:00", "2020-04-24 15:00:00Z", "2020-02-30T15:00:00Z", "2020-04-24T24:00:00Z",
        "2020-04-24T15:60:00Z", "2020-04-24T15:00:61Z", "2020-04-24T15:00:00.Z", "2020-04-24T15:00:00Zx",
        "2020-04-24T15:00:00+2", "2020-04-24T15:00:00+0200", "2020-04-24T1a:00:00Z", "2020-04-24T15:00:00+24:00"}) {
    INFO(text);
    CHECK_FALSE(parse_iso_instant(text));
  }
}

TEST_CASE("Every instant reads back as its whole second") {
  CHECK(rc::check([] {
    const Instant instant(milliseconds(*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'799'999)));
    RC_ASSERT(parse_iso_instant(iso(instant)) == floor<std::chrono::seconds>(instant));
  }));
}

TEST_CASE("The clock shows the day at the organisation's place") {
  const auto west = make_system_clock("Pacific/Pago_Pago", std::nullopt);
  const auto east = make_system_clock("Pacific/Kiritimati", std::nullopt);
  // 25 hours apart: never the same day.
  CHECK(west->today() < east->today());
  CHECK(std::chrono::abs(west->now() - floor<milliseconds>(std::chrono::system_clock::now())) <
        std::chrono::minutes(1));
}

TEST_CASE("With a fixed day the clock stays on that day and goes on through it") {
  const Day day = *make_day(2020, 4, 24);
  const auto clock = make_system_clock("Europe/Amsterdam", day);
  CHECK(clock->today() == day);
  // Two hours ahead of UTC in April.
  const Instant now = clock->now();
  CHECK(now >= day - std::chrono::hours(2));
  CHECK(now < day + std::chrono::hours(22));
  CHECK(clock->now() >= now);
  CHECK_NOTHROW(make_system_clock("Europe/Amsterdam", make_day(2020, 3, 29))->now());
}

TEST_CASE("An unknown time zone is named, with an example") {
  for (const char* zone : {"Europe/Kerkdorp", "", "../../etc/passwd", "CEST?"}) {
    try {
      make_system_clock(zone, std::nullopt);
      FAIL(zone);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::settings);
      CHECK(say(error.message(), Language::nl).find("Europe/Amsterdam") != std::string::npos);
    }
  }
}

TEST_CASE("A clock in a test stands still until it is told otherwise") {
  FixedClock clock(*parse_iso_instant("2020-04-24T23:59:59Z"));
  CHECK(iso(clock.today()) == "2020-04-24");
  clock.advance(std::chrono::seconds(1));
  CHECK(iso(clock.now()) == "2020-04-25T00:00:00Z");
  CHECK(iso(clock.today()) == "2020-04-25");
}

}  // namespace rtp
