#include "base/holidays.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

namespace rtp {

namespace {

constexpr Country countries[] = {Country::netherlands, Country::germany, Country::france, Country::united_kingdom};

std::vector<std::string> days_of(Country country, int year) {
  std::vector<std::string> list;
  for (const Holiday& holiday : public_holidays(country, year)) list.push_back(iso(holiday.day).substr(5));
  return list;
}

std::string named(Country country, std::string_view name, int year) {
  const auto day = named_day(country, name, year);
  return day ? iso(*day) : "none";
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("Easter falls where the tables of the church put it") {
  // Among them the earliest and latest days possible, and the exceptions of Gauss's rule.
  for (const char* day : {"1583-04-10", "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02",
                          "1981-04-19", "2000-04-23", "2008-03-23", "2019-04-21", "2020-04-12", "2024-03-31",
                          "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"}) {
    CHECK(iso(easter(year_of(*parse_iso_day(day)))) == day);
  }
}

TEST_CASE("Easter is always a Sunday from 22 March to 25 April") {
  for (int year = 1583; year <= 9999; ++year) {
    const Day day = easter(year);
    REQUIRE(iso_weekday(day) == 7);
    REQUIRE(day >= *make_day(year, 3, 22));
    REQUIRE(day <= *make_day(year, 4, 25));
  }
}

TEST_CASE("The Dutch holidays of a year are those of the government's list") {
  CHECK(days_of(Country::netherlands, 2025) ==
        Days{"01-01", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25", "12-26"});
  CHECK(named(Country::netherlands, "kings_day", 2024) == "2024-04-27");
  CHECK(named(Country::netherlands, "kings_day", 2025) == "2025-04-26");
  CHECK(named(Country::netherlands, "kings_day", 2013) == "2013-04-30");
  CHECK(named(Country::netherlands, "kings_day", 2006) == "2006-04-29");
}

TEST_CASE("The German holidays of a year are those of all sixteen states") {
  CHECK(days_of(Country::germany, 2026) ==
        Days{"01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"});
  CHECK(days_of(Country::germany, 2017).size() == 10);
}

TEST_CASE("The French holidays of a year are the eleven of the labour code") {
  CHECK(days_of(Country::france, 2024) ==
        Days{"01-01", "04-01", "05-01", "05-08", "05-09", "05-20", "07-14", "08-15", "11-01", "11-11", "12-25"});
}

TEST_CASE("The bank holidays of England and Wales are those of gov.uk, with their substitutes") {
  CHECK(days_of(Country::united_kingdom, 2020) ==
        Days{"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-26", "12-28"});
  // Christmas on a Saturday: Monday and Tuesday after it.
  CHECK(days_of(Country::united_kingdom, 2021) ==
        Days{"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-25", "12-26", "12-27", "12-28"});
  // Christmas and New Year on Sundays, the jubilee, the state funeral.
  CHECK(days_of(Country::united_kingdom, 2022) == Days{"01-01", "01-03", "04-15", "04-18", "05-02", "06-02", "06-03",
                                                       "08-29", "09-19", "12-25", "12-26", "12-27"});
  CHECK(days_of(Country::united_kingdom, 2023) ==
        Days{"01-01", "01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"});
}

TEST_CASE("Public holidays come in the order of the year") {
  for (Country country : countries) {
    for (int year = 2000; year <= 2100; ++year) {
      const auto list = public_holidays(country, year);
      REQUIRE(std::ranges::is_sorted(list, {}, &Holiday::day));
      std::set<std::string> names;
      for (const Holiday& holiday : list) {
        REQUIRE(year_of(holiday.day) == year);
        REQUIRE(names.insert(holiday.name).second);
        REQUIRE(named_day(country, holiday.name, year) == holiday.day);
      }
    }
  }
}

TEST_CASE("Well-known days that are no holidays are found too") {
  CHECK(named(Country::netherlands, "sinterklaas", 2026) == "2026-12-05");
  CHECK(named(Country::netherlands, "prinsjesdag", 2026) == "2026-09-15");
  CHECK(named(Country::netherlands, "good_friday", 2026) == "2026-04-03");
  CHECK(named(Country::germany, "carnival_monday", 2026) == "2026-02-16");
  CHECK(named(Country::germany, "repentance_day", 2023) == "2023-11-22");
  CHECK(named(Country::germany, "repentance_day", 2022) == "2022-11-16");
  CHECK(named(Country::germany, "advent_1", 2022) == "2022-11-27");
  CHECK(named(Country::germany, "advent_4", 2022) == "2022-12-18");
  CHECK(named(Country::germany, "advent_4", 2023) == "2023-12-24");
  CHECK(named(Country::netherlands, "advent_1", 2026) == "2026-11-29");
  CHECK(named(Country::united_kingdom, "remembrance_sunday", 2026) == "2026-11-08");
  CHECK(named(Country::france, "carnival_tuesday", 2026) == "2026-02-17");
  CHECK(named(Country::netherlands, "corpus_christi", 2026) == "2026-06-04");
}

TEST_CASE("Mothers and fathers have their day by the country's own rule") {
  CHECK(named(Country::netherlands, "mothers_day", 2026) == "2026-05-10");
  CHECK(named(Country::germany, "mothers_day", 2022) == "2022-05-08");
  CHECK(named(Country::united_kingdom, "mothers_day", 2026) == "2026-03-15");
  CHECK(named(Country::france, "mothers_day", 2026) == "2026-05-31");
  CHECK(named(Country::france, "mothers_day", 2020) == "2020-06-07");  // Whit Sunday was on 31 May
  CHECK(named(Country::netherlands, "fathers_day", 2026) == "2026-06-21");
  CHECK(named(Country::germany, "fathers_day", 2026) == "2026-05-14");
}

TEST_CASE("Feasts of other calendars and countries that people plan by are found") {
  CHECK(named(Country::netherlands, "eid_al_fitr", 2026) == "2026-03-20");
  CHECK(named(Country::germany, "eid_al_adha", 2015) == "2015-09-23");
  CHECK(named(Country::france, "eid_al_adha", 2032) == "2032-03-22");
  CHECK(named(Country::netherlands, "eid_al_fitr", 2033) == "none");
  CHECK(named(Country::netherlands, "keti_koti", 2026) == "2026-07-01");
  CHECK(named(Country::netherlands, "veterans_day", 2026) == "2026-06-27");
  CHECK(named(Country::united_kingdom, "black_friday", 2019) == "2019-11-29");
  CHECK(named(Country::united_kingdom, "cyber_monday", 2019) == "2019-12-02");
  CHECK(named(Country::united_kingdom, "presidents_day", 2017) == "2017-02-20");
  CHECK(named(Country::germany, "womens_carnival", 2017) == "2017-02-23");
  CHECK(named(Country::germany, "sunday_of_the_dead", 2020) == "2020-11-22");
  CHECK(named(Country::germany, "memorial_sunday", 2018) == "2018-11-18");
}

TEST_CASE("A day that a country does not have is not found there") {
  CHECK(named(Country::france, "kings_day", 2026) == "none");
  CHECK(named(Country::germany, "sinterklaas", 2026) == "none");
  CHECK(named(Country::netherlands, "advent_5", 2026) == "none");
  CHECK(named(Country::netherlands, "advent_0", 2026) == "none");
  CHECK(named(Country::netherlands, "", 2026) == "none");
}

}  // namespace rtp
