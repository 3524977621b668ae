#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "language/chart.hpp"
#include "language/reading.hpp"
#include "language/time_expression.hpp"

namespace rtp {

enum class TimeUnit { day, week, weekend, month, quarter, half_year, season, year };
enum class TimePart { whole, begin, middle, end, first_half, second_half };

/// One time as the words give it, with what they leave open still open (0), so that the two ends of a range can lend
/// each other the month or the year before both are set against the session's day.
struct Moment {
  std::size_t end = 0;  ///< token after it
  TimeUnit unit = TimeUnit::day;
  TimePart part = TimePart::whole;
  int year = 0;
  int month = 0;                ///< 1-12
  int day = 0;                  ///< 1-31
  int weekday = 0;              ///< ISO; with `day` it chooses the month
  int number = 0;               ///< week 1-53, quarter 1-4, half-year 1-2, season 1 (spring) - 4
  std::optional<Period> fixed;  ///< already set against the session's day: "morgen", "volgende week"
  Evidence evidence = Evidence::anywhere;
  Modifier modifier = Modifier::in;  ///< `by` for "binnen 3 weken"
  bool no_deadline = false;
  std::string_view rule;
};

/// What the rules of the time grammar look at.
struct TimeContext {
  const Chart& chart;
  Day reference;
};

Precision precision_of(const Moment& moment);

/// The days that the moment names: the first such time whose end is on or after `from`. Nothing when there is none ("30
/// februari").
std::optional<Period> resolve(const Moment& moment, Day from);

/// The last such time that begins on or before `until`; what has a year is as `resolve`.
std::optional<Period> resolve_backwards(const Moment& moment, Day until);

/// The part of a period: begin, middle and end of a month are its days 1-10, 11-20 and 21-last; of a week Monday to
/// Wednesday, Tuesday to Thursday and Thursday to Sunday; of a quarter its months; of a year January to March, June and
/// July, December; of a season its thirds.
Period part_of(const Period& whole, TimeUnit unit, TimePart part);

/// The ISO week (Monday to Sunday) that holds the day, shifted by `weeks`.
Period week_around(Day day, int weeks = 0);

}  // namespace rtp
