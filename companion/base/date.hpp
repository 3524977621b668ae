#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/locale.hpp"

namespace rtp {

/// A civil day: no time, no zone. Deadlines and session dates are civil days, never instants.
using Day = std::chrono::sys_days;

/// An unbroken run of civil days, both ends included; first <= last.
struct Period {
  Day first;
  Day last;
  bool operator==(const Period&) const = default;
};

/// An ISO 8601 week: week 1 holds the year's first Thursday, and its year can differ from the calendar year.
struct IsoWeek {
  int year;
  int week;  ///< 1 to 53
  bool operator==(const IsoWeek&) const = default;
};

/// The civil day of year, month (1-12) and day (1-31); nothing when there is no such day. Years 1 to 9999.
std::optional<Day> make_day(int year, int month, int day);

/// Reads `YYYY-MM-DD` and nothing else; nothing for another form or a day that does not exist.
std::optional<Day> parse_iso_day(std::string_view text);

/// `YYYY-MM-DD`.
std::string iso(Day day);

/// The day in words for people: "24 april 2020", "24 April 2020", "24. April 2020", "24 avril 2020".
std::string in_words(Day day, Language language);

int year_of(Day day);
int month_of(Day day);      ///< 1 to 12
int day_of_month(Day day);  ///< 1 to 31
int iso_weekday(Day day);   ///< 1 (Monday) to 7 (Sunday)
IsoWeek iso_week(Day day);

/// 52 or 53.
int weeks_in_iso_year(int year);

/// Monday to Sunday of the week; nothing when that year has no such week.
std::optional<Period> week_period(IsoWeek week);

/// First to last day. `month` 1-12, `quarter` 1-4; other values are a programming error (assertion).
Period month_period(int year, int month);
Period quarter_period(int year, int quarter);
Period year_period(int year);

enum class Season { spring, summer, autumn, winter };

/// The astronomical season that begins in `year`: from the equinox or solstice to the day before the next one.
/// Dates by Meeus, Astronomical Algorithms, chapter 27, in Central European Time; right to the day for 1951-2150.
Period season_period(int year, Season season);

/// `count` months later; a day that the month lacks becomes its last day (31 January + 1 month = 28 or 29 February).
Day add_months(Day day, int count);

/// The first day on or after `from` that is `weekday` (ISO: 1 Monday to 7 Sunday).
Day next_weekday(Day from, int weekday);

/// The last day on or before `until` that is `weekday`.
Day last_weekday(Day until, int weekday);

}  // namespace rtp
