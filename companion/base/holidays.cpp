#include "base/holidays.hpp"

#include <algorithm>

namespace rtp {

namespace {

using std::chrono::days;

constexpr int monday = 1;
constexpr int saturday = 6;
constexpr int sunday = 7;

Day date(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / day;
}

Day last_in_month(int year, int month, int weekday) { return last_weekday(month_period(year, month).last, weekday); }

Day royal_birthday(int year) {
  const Day day = year >= 2014 ? date(year, 4, 27) : date(year, 4, 30);
  return iso_weekday(day) == sunday ? day - days(1) : day;
}

std::vector<Holiday> dutch(int year) {
  const Day sunday_of_easter = easter(year);
  return {{"new_years_day", date(year, 1, 1)},           {"easter_sunday", sunday_of_easter},
          {"easter_monday", sunday_of_easter + days(1)}, {"kings_day", royal_birthday(year)},
          {"liberation_day", date(year, 5, 5)},          {"ascension_day", sunday_of_easter + days(39)},
          {"whit_sunday", sunday_of_easter + days(49)},  {"whit_monday", sunday_of_easter + days(50)},
          {"christmas_day", date(year, 12, 25)},         {"boxing_day", date(year, 12, 26)}};
}

std::vector<Holiday> german(int year) {
  const Day sunday_of_easter = easter(year);
  std::vector<Holiday> list = {{"new_years_day", date(year, 1, 1)},
                               {"good_friday", sunday_of_easter - days(2)},
                               {"easter_monday", sunday_of_easter + days(1)},
                               {"labour_day", date(year, 5, 1)},
                               {"ascension_day", sunday_of_easter + days(39)},
                               {"whit_monday", sunday_of_easter + days(50)},
                               {"german_unity_day", date(year, 10, 3)},
                               {"christmas_day", date(year, 12, 25)},
                               {"boxing_day", date(year, 12, 26)}};
  // In all states once, for the five hundredth anniversary.
  if (year == 2017) list.push_back({"reformation_day", date(year, 10, 31)});
  return list;
}

std::vector<Holiday> french(int year) {
  const Day sunday_of_easter = easter(year);
  return {{"new_years_day", date(year, 1, 1)},
          {"easter_monday", sunday_of_easter + days(1)},
          {"labour_day", date(year, 5, 1)},
          {"victory_day", date(year, 5, 8)},
          {"ascension_day", sunday_of_easter + days(39)},
          {"whit_monday", sunday_of_easter + days(50)},
          {"bastille_day", date(year, 7, 14)},
          {"assumption_day", date(year, 8, 15)},
          {"all_saints_day", date(year, 11, 1)},
          {"armistice_day", date(year, 11, 11)},
          {"christmas_day", date(year, 12, 25)}};
}

Day early_may_holiday(int year) {
  // Moved to the fiftieth and seventy-fifth anniversary of the end of the war.
  if (year == 1995 || year == 2020) return date(year, 5, 8);
  return next_weekday(date(year, 5, 1), monday);
}

Day spring_holiday(int year) {
  // Moved to the Queen's jubilees.
  if (year == 2002 || year == 2012) return date(year, 6, 4);
  if (year == 2022) return date(year, 6, 2);
  return last_in_month(year, 5, monday);
}

/// Bank holidays of one year only, by proclamation.
struct SpecialHoliday {
  const char* name;
  int year, month, day;
};
constexpr SpecialHoliday special_bank_holidays[] = {
    {"millennium_eve", 1999, 12, 31}, {"golden_jubilee", 2002, 6, 3},   {"royal_wedding", 2011, 4, 29},
    {"diamond_jubilee", 2012, 6, 5},  {"platinum_jubilee", 2022, 6, 3}, {"state_funeral", 2022, 9, 19},
    {"coronation", 2023, 5, 8},
};

void add_with_substitute(std::vector<Holiday>& list, const char* name, Day day, Day substitute) {
  list.push_back({name, day});
  if (iso_weekday(day) >= saturday) list.push_back({std::string(name) + "_substitute", substitute});
}

std::vector<Holiday> british(int year) {
  const Day sunday_of_easter = easter(year);
  const Day new_year = date(year, 1, 1);
  std::vector<Holiday> list = {{"good_friday", sunday_of_easter - days(2)},
                               {"easter_monday", sunday_of_easter + days(1)},
                               {"early_may_bank_holiday", early_may_holiday(year)},
                               {"spring_bank_holiday", spring_holiday(year)},
                               {"summer_bank_holiday", last_in_month(year, 8, monday)}};
  add_with_substitute(list, "new_years_day", new_year, next_weekday(new_year, monday));
  // Two days in a row: each substitute falls two days later, so that none is lost.
  add_with_substitute(list, "christmas_day", date(year, 12, 25), date(year, 12, 27));
  add_with_substitute(list, "boxing_day", date(year, 12, 26), date(year, 12, 28));
  for (const SpecialHoliday& special : special_bank_holidays) {
    if (special.year == year) list.push_back({special.name, date(year, special.month, special.day)});
  }
  return list;
}

}  // namespace

Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return date(year, n / 31, n % 31 + 1);
}

std::vector<Holiday> public_holidays(Country country, int year) {
  std::vector<Holiday> list;
  switch (country) {
    case Country::netherlands: list = dutch(year); break;
    case Country::germany: list = german(year); break;
    case Country::france: list = french(year); break;
    case Country::united_kingdom: list = british(year); break;
  }
  std::ranges::stable_sort(list, {}, &Holiday::day);
  return list;
}

}  // namespace rtp
