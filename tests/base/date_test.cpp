#include "base/date.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

namespace rtp {

namespace {

using std::chrono::days;

Day day(std::string_view text) { return parse_iso_day(text).value(); }

}  // namespace

TEST_CASE("A day is written and read as year, month, day") {
  CHECK(iso(day("2020-04-24")) == "2020-04-24");
  CHECK(iso(day("0001-01-01")) == "0001-01-01");
  CHECK(iso(day("9999-12-31")) == "9999-12-31");
  for (const char* text :
       {"2020-4-24", "2020-04-24T", "24-04-2020", "2020/04/24", "2021-02-29", "2020-13-01", "0000-01-01", "2020-00-10",
        "2020-01-00", "", "+020-01-01", " 020-01-01", "2020-0a-01", "20200424"}) {
    INFO(text);
    CHECK_FALSE(parse_iso_day(text));
  }
  CHECK(rc::check([] {
    const Day any = day("0001-01-01") + days(*rc::gen::inRange(0, 3'652'059));
    RC_ASSERT(parse_iso_day(iso(any)) == any);
    RC_ASSERT(make_day(year_of(any), month_of(any), day_of_month(any)) == any);
  }));
}

TEST_CASE("A day in words follows each language's own way") {
  CHECK(in_words(day("2020-04-24"), Language::nl) == "24 april 2020");
  CHECK(in_words(day("2020-04-24"), Language::en) == "24 April 2020");
  CHECK(in_words(day("2020-04-24"), Language::de) == "24. April 2020");
  CHECK(in_words(day("2020-04-24"), Language::fr) == "24 avril 2020");
  CHECK(in_words(day("2021-03-01"), Language::fr) == "1er mars 2021");
  CHECK(in_words(day("2021-03-01"), Language::de) == "1. März 2021");
}

TEST_CASE("ISO weeks of four hundred years agree with counting Mondays") {
  // 29 December 1969 is the Monday of 1970-W01; the calendar repeats after 400 years.
  Day monday = day("1969-12-29");
  while (year_of(monday) < 2371) {
    // The week belongs to the year of its Thursday and counts that year's Thursdays so far.
    const Day thursday = monday + days(3);
    const int number = static_cast<int>((thursday - year_period(year_of(thursday)).first).count()) / 7 + 1;
    const IsoWeek expected{year_of(thursday), number};
    for (int i = 0; i < 7; ++i) REQUIRE(iso_week(monday + days(i)) == expected);
    REQUIRE(week_period(expected) == Period{monday, monday + days(6)});
    const bool last = year_of(thursday + days(7)) != expected.year;
    if (last) REQUIRE(weeks_in_iso_year(expected.year) == number);
    monday += days(7);
  }
}

TEST_CASE("The weeks round the turn of a year belong where ISO 8601 puts them") {
  CHECK(iso_week(day("2021-01-03")) == IsoWeek{2020, 53});
  CHECK(iso_week(day("2024-12-30")) == IsoWeek{2025, 1});
  CHECK(iso_week(day("2016-01-01")) == IsoWeek{2015, 53});
  CHECK(week_period({2020, 18}) == Period{day("2020-04-27"), day("2020-05-03")});
  CHECK(weeks_in_iso_year(2026) == 53);
  CHECK_FALSE(week_period({2021, 53}));
  CHECK_FALSE(week_period({2020, 0}));
  CHECK_FALSE(week_period({2020, 54}));
}

TEST_CASE("Months, quarters and years begin and end on the right days") {
  CHECK(month_period(2020, 2) == Period{day("2020-02-01"), day("2020-02-29")});
  CHECK(month_period(1900, 2).last == day("1900-02-28"));
  CHECK(quarter_period(2020, 4) == Period{day("2020-10-01"), day("2020-12-31")});
  CHECK(year_period(2020) == Period{day("2020-01-01"), day("2020-12-31")});
}

TEST_CASE("A month later is the same day, or the last day of a shorter month") {
  CHECK(add_months(day("2020-01-31"), 1) == day("2020-02-29"));
  CHECK(add_months(day("2021-01-31"), 1) == day("2021-02-28"));
  CHECK(add_months(day("2020-12-15"), 1) == day("2021-01-15"));
  CHECK(add_months(day("2020-03-31"), -1) == day("2020-02-29"));
  CHECK(add_months(day("2020-05-05"), -17) == day("2018-12-05"));
}

TEST_CASE("The next and the last Friday count the day itself") {
  CHECK(next_weekday(day("2020-04-24"), 5) == day("2020-04-24"));
  CHECK(next_weekday(day("2020-04-24"), 4) == day("2020-04-30"));
  CHECK(last_weekday(day("2020-04-24"), 5) == day("2020-04-24"));
  CHECK(last_weekday(day("2020-04-24"), 6) == day("2020-04-18"));
}

TEST_CASE("Seasons begin at the equinoxes and solstices of the almanac") {
  // Institut de mécanique céleste (imcce.fr) and US Naval Observatory, in Central European Time.
  struct Almanac {
    int year;
    const char *spring, *summer, *autumn, *winter;
  };
  for (const Almanac& row : {Almanac{2019, "2019-03-20", "2019-06-21", "2019-09-23", "2019-12-22"},
                             Almanac{2020, "2020-03-20", "2020-06-20", "2020-09-22", "2020-12-21"},
                             Almanac{2024, "2024-03-20", "2024-06-20", "2024-09-22", "2024-12-21"},
                             Almanac{2026, "2026-03-20", "2026-06-21", "2026-09-23", "2026-12-21"},
                             Almanac{2003, "2003-03-21", "2003-06-21", "2003-09-23", "2003-12-22"}}) {
    INFO(row.year);
    CHECK(iso(season_period(row.year, Season::spring).first) == row.spring);
    CHECK(iso(season_period(row.year, Season::summer).first) == row.summer);
    CHECK(iso(season_period(row.year, Season::autumn).first) == row.autumn);
    CHECK(iso(season_period(row.year, Season::winter).first) == row.winter);
  }
}

TEST_CASE("A season ends the day before the next one begins") {
  for (int year = 1951; year <= 2150; ++year) {
    CHECK(season_period(year, Season::spring).last + days(1) == season_period(year, Season::summer).first);
    CHECK(season_period(year, Season::summer).last + days(1) == season_period(year, Season::autumn).first);
    CHECK(season_period(year, Season::autumn).last + days(1) == season_period(year, Season::winter).first);
    CHECK(season_period(year, Season::winter).last + days(1) == season_period(year + 1, Season::spring).first);
  }
}

}  // namespace rtp
