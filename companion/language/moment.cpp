#include "language/moment.hpp"

#include <algorithm>

namespace rtp {
namespace {

using std::chrono::days;

constexpr int years_to_try = 9;  // 29 February can be eight years away

Day plus(Day day, int count) { return day + days(count); }

bool sane(int year) { return year >= 1900 && year <= 2200; }

std::optional<Period> whole_in_year(const Moment& moment, int year) {
  switch (moment.unit) {
    case TimeUnit::day: {
      const auto day = make_day(year, moment.month, moment.day);
      if (!day) return std::nullopt;
      return Period{*day, *day};
    }
    case TimeUnit::week: return week_period({year, moment.number});
    case TimeUnit::month: return month_period(year, moment.month);
    case TimeUnit::quarter: return quarter_period(year, moment.number);
    case TimeUnit::season: return season_period(year, static_cast<Season>(moment.number - 1));
    case TimeUnit::half_year:
      return Period{month_period(year, moment.number == 1 ? 1 : 7).first,
                    month_period(year, moment.number == 1 ? 6 : 12).last};
    case TimeUnit::year: return year_period(year);
    case TimeUnit::weekend: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Period> in_year(const Moment& moment, int year) {
  if (!sane(year)) return std::nullopt;
  const auto whole = whole_in_year(moment, year);
  if (!whole) return std::nullopt;
  return part_of(*whole, moment.unit, moment.part);
}

/// Day of a month that is not said: the first month in which it exists, and falls on the weekday when one is said.
std::optional<Period> day_of_some_month(const Moment& moment, Day from) {
  constexpr int months_to_try = 48;
  Day month = *make_day(year_of(from), month_of(from), 1);
  for (int i = 0; i < months_to_try; ++i, month = add_months(month, 1)) {
    const auto day = make_day(year_of(month), month_of(month), moment.day);
    if (!day || *day < from) continue;
    if (moment.weekday != 0 && iso_weekday(*day) != moment.weekday) continue;
    return Period{*day, *day};
  }
  return std::nullopt;
}

Period year_part(int year, TimePart part) {
  switch (part) {
    case TimePart::begin: return {month_period(year, 1).first, month_period(year, 3).last};
    case TimePart::middle: return {month_period(year, 6).first, month_period(year, 7).last};
    case TimePart::end: return month_period(year, 12);
    case TimePart::first_half: return {month_period(year, 1).first, month_period(year, 6).last};
    case TimePart::second_half: return {month_period(year, 7).first, month_period(year, 12).last};
    case TimePart::whole: break;
  }
  return year_period(year);
}

Period month_part(const Period& whole, TimePart part) {
  const Day first = whole.first;
  switch (part) {
    case TimePart::begin: return {first, plus(first, 9)};
    case TimePart::middle: return {plus(first, 10), plus(first, 19)};
    case TimePart::end: return {plus(first, 20), whole.last};
    case TimePart::first_half: return {first, plus(first, 14)};
    case TimePart::second_half: return {plus(first, 15), whole.last};
    case TimePart::whole: break;
  }
  return whole;
}

Period week_part(const Period& whole, TimePart part) {
  const Day first = whole.first;
  switch (part) {
    case TimePart::begin:
    case TimePart::first_half: return {first, plus(first, 2)};
    case TimePart::middle: return {plus(first, 1), plus(first, 3)};
    case TimePart::end:
    case TimePart::second_half: return {plus(first, 3), whole.last};
    case TimePart::whole: break;
  }
  return whole;
}

Period quarter_part(const Period& whole, TimePart part) {
  const int year = year_of(whole.first);
  const int month = month_of(whole.first);
  switch (part) {
    case TimePart::begin: return month_period(year, month);
    case TimePart::middle: return month_period(year, month + 1);
    case TimePart::end: return month_period(year, month + 2);
    case TimePart::first_half: return {whole.first, month_part(month_period(year, month + 1), part).last};
    case TimePart::second_half: return {month_part(month_period(year, month + 1), part).first, whole.last};
    case TimePart::whole: break;
  }
  return whole;
}

Period third_of(const Period& whole, TimePart part) {
  const int length = static_cast<int>((whole.last - whole.first).count()) + 1;
  switch (part) {
    case TimePart::begin: return {whole.first, plus(whole.first, length / 3 - 1)};
    case TimePart::middle: return {plus(whole.first, length / 3), plus(whole.last, -length / 3)};
    case TimePart::end: return {plus(whole.last, 1 - length / 3), whole.last};
    case TimePart::first_half: return {whole.first, plus(whole.first, length / 2 - 1)};
    case TimePart::second_half: return {plus(whole.first, length / 2), whole.last};
    case TimePart::whole: break;
  }
  return whole;
}

}  // namespace

Period part_of(const Period& whole, TimeUnit unit, TimePart part) {
  if (part == TimePart::whole) return whole;
  switch (unit) {
    case TimeUnit::week: return week_part(whole, part);
    case TimeUnit::month: return month_part(whole, part);
    case TimeUnit::quarter: return quarter_part(whole, part);
    case TimeUnit::year: return year_part(year_of(whole.first), part);
    case TimeUnit::half_year:
    case TimeUnit::season: return third_of(whole, part);
    case TimeUnit::day:
    case TimeUnit::weekend: return whole;
  }
  return whole;
}

Period week_around(Day day, int weeks) {
  const Day monday = plus(day, 1 - iso_weekday(day) + 7 * weeks);
  return {monday, plus(monday, 6)};
}

Precision precision_of(const Moment& moment) {
  switch (moment.unit) {
    case TimeUnit::day:
    case TimeUnit::weekend: return Precision::day;
    case TimeUnit::week: return Precision::week;
    case TimeUnit::month: return Precision::month;
    case TimeUnit::quarter: return Precision::quarter;
    case TimeUnit::season: return Precision::season;
    case TimeUnit::half_year: return Precision::year;
    case TimeUnit::year: return moment.part == TimePart::whole ? Precision::year : Precision::month;
  }
  return Precision::day;
}

std::optional<Period> resolve(const Moment& moment, Day from) {
  if (moment.fixed) return part_of(*moment.fixed, moment.unit, moment.part);
  if (moment.unit == TimeUnit::day && moment.month == 0) {
    if (moment.day > 0) return day_of_some_month(moment, from);
    if (moment.weekday == 0) return std::nullopt;
    const Day day = next_weekday(from, moment.weekday);
    return Period{day, day};
  }
  if (moment.year != 0) return in_year(moment, moment.year);
  for (int year = year_of(from) - 1; year < year_of(from) + years_to_try; ++year) {
    const auto period = in_year(moment, year);
    if (period && period->last >= from) return period;
  }
  return std::nullopt;
}

std::optional<Period> resolve_backwards(const Moment& moment, Day until) {
  if (moment.fixed || moment.year != 0) return resolve(moment, until);
  if (moment.unit == TimeUnit::day && moment.month == 0) {
    for (int back = 0; back < 62; ++back) {
      const Day day = plus(until, -back);
      const bool fits = moment.day > 0 ? day_of_month(day) == moment.day : iso_weekday(day) == moment.weekday;
      if (fits) return Period{day, day};
    }
    return std::nullopt;
  }
  for (int year = year_of(until) + 1; year > year_of(until) - years_to_try; --year) {
    const auto period = in_year(moment, year);
    if (period && period->first <= until) return period;
  }
  return std::nullopt;
}

}  // namespace rtp
