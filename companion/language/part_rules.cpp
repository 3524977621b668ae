#include <array>

#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

using std::chrono::days;

constexpr std::string_view running_rule = "running period";

bool has_parts(const Moment& moment) {
  return moment.part == TimePart::whole && moment.unit != TimeUnit::day && moment.unit != TimeUnit::weekend;
}

/// "van de maand", "de la semaine": the running one.
std::optional<Moment> running_unit(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  struct Row {
    Sense sense;
    TimeUnit unit;
  };
  static constexpr std::array<Row, 4> rows{{{Sense::week_unit, TimeUnit::week},
                                            {Sense::month_unit, TimeUnit::month},
                                            {Sense::quarter_unit, TimeUnit::quarter},
                                            {Sense::year_unit, TimeUnit::year}}};
  for (const Row& row : rows) {
    const auto unit = chart.find(at, row.sense);
    if (!unit) continue;
    Moment moment;
    moment.unit = row.unit;
    moment.end = unit->end;
    moment.rule = running_rule;
    const Day today = time.reference;
    const int year = year_of(today);
    switch (row.unit) {
      case TimeUnit::week: moment.fixed = week_around(today); break;
      case TimeUnit::month: moment.fixed = month_period(year, month_of(today)); break;
      case TimeUnit::quarter: moment.fixed = quarter_period(year, (month_of(today) + 2) / 3); break;
      default: moment.fixed = year_period(year);
    }
    return moment;
  }
  return std::nullopt;
}

/// The period behind "eind", "begin", "eerste helft van".
std::optional<Moment> whole_at(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  if (chart.is_mark(at, '-')) ++at;
  at = skip_of(chart, at);
  if (const auto article = chart.find(at, Sense::article)) {
    if (const auto unit = named_unit(time, at)) {
      if (has_parts(*unit)) return unit;
    }
    at = article->end;
  }
  // "le mois de mars", "the month of May": the unit's name is only a label
  if (const auto label = chart.find(at, Sense::month_unit)) {
    if (auto name = month(time, skip_of(chart, label->end))) return name;
  }
  if (const auto label = chart.find(at, Sense::around_time)) at = label->end;
  for (const auto rule : {week_number, week_of_day, named_unit, month, quarter, season, half_year}) {
    if (auto moment = rule(time, at); moment && has_parts(*moment)) return moment;
  }
  if (const auto said = year_at(chart, chart.has(at, Sense::year_unit) ? chart.find(at, Sense::year_unit)->end : at)) {
    Moment moment;
    moment.unit = TimeUnit::year;
    moment.year = said->value;
    moment.end = said->end;
    return moment;
  }
  return running_unit(time, at);
}

Moment as_part(Moment whole, TimePart part) {
  whole.part = part;
  whole.evidence = Evidence::anywhere;
  whole.rule = "part of a period";
  return whole;
}

}  // namespace

MomentAt part(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  for (const auto& [sense, which] :
       {std::pair{Sense::begin_of_unit, TimePart::begin}, std::pair{Sense::end_of_unit, TimePart::end}}) {
    const auto word = chart.find(at, sense);
    if (!word) continue;
    constexpr std::array units{TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::quarter, TimeUnit::year};
    Moment moment;
    moment.unit = units.at(static_cast<std::size_t>(word->value) % units.size());
    const int year = year_of(time.reference);
    switch (moment.unit) {
      case TimeUnit::week: moment.fixed = week_around(time.reference); break;
      case TimeUnit::month: moment.fixed = month_period(year, month_of(time.reference)); break;
      case TimeUnit::quarter: moment.fixed = quarter_period(year, (month_of(time.reference) + 2) / 3); break;
      case TimeUnit::year: moment.fixed = year_period(year); break;
      default: moment.fixed = Period{time.reference, time.reference};
    }
    moment.end = word->end;
    return as_part(moment, which);
  }
  if (const auto rest = chart.find(at, Sense::rest_of)) {
    const auto whole = whole_at(time, rest->end);
    if (!whole || !whole->fixed) return std::nullopt;
    Moment moment = as_part(*whole, TimePart::whole);
    moment.fixed->first = std::max(moment.fixed->first, time.reference);
    return moment;
  }
  for (const auto& [sense, which] :
       {std::pair{Sense::begin_of, TimePart::begin}, std::pair{Sense::middle_of, TimePart::middle},
        std::pair{Sense::end_of, TimePart::end}}) {
    const auto word = chart.find(at, sense);
    if (!word) continue;
    const auto whole = whole_at(time, word->end);
    if (!whole) continue;
    Moment found = as_part(*whole, which);
    // "begin van de maand", said when that is over, is the next month's.
    if (whole->rule == running_rule && part_of(*whole->fixed, whole->unit, which).last < time.reference) {
      if (const auto next = running_unit({chart, whole->fixed->last + days(1)}, whole->end - 1))
        found.fixed = next->fixed;
    }
    return found;
  }
  return std::nullopt;
}

MomentAt half_of_period(const TimeContext& time, std::size_t at) {
  const auto nth = ordinal_at(time.chart, at, true);
  if (!nth || nth->value > 2) return std::nullopt;
  std::optional<Moment> whole;
  if (const auto half = time.chart.find(nth->end, Sense::half_word)) {
    whole = whole_at(time, half->end);
  } else if (const auto named = time.chart.find(nth->end, Sense::month_half)) {
    whole = Moment{};
    whole->unit = TimeUnit::month;
    whole->month = named->value;
    whole->end = named->end;
    if (const auto year = year_at(time.chart, whole->end)) whole->year = year->value, whole->end = year->end;
  }
  if (!whole) return std::nullopt;
  return as_part(*whole, nth->value == 1 ? TimePart::first_half : TimePart::second_half);
}

namespace {

/// Week `n` of a month or year: the first one is the one that holds its first Thursday, as ISO counts.
std::optional<Period> nth_week(const Period& whole, int n, bool from_end) {
  constexpr int thursday = 4;
  const Day first = next_weekday(whole.first, thursday);
  const Day last = next_weekday(whole.last - days(6), thursday);
  const Day day = from_end ? last - days(7 * (n - 1)) : first + days(7 * (n - 1));
  if (day < whole.first || day > whole.last) return std::nullopt;
  return week_around(day);
}

std::optional<Period> nth_day(const Period& whole, int n, bool from_end, int weekday) {
  Day day;
  if (weekday == 0) {
    day = from_end ? whole.last - days(n - 1) : whole.first + days(n - 1);
  } else if (from_end) {
    day = next_weekday(whole.last - days(6), weekday) - days(7 * (n - 1));
  } else {
    day = next_weekday(whole.first, weekday) + days(7 * (n - 1));
  }
  if (day < whole.first || day > whole.last) return std::nullopt;
  return Period{day, day};
}

struct Nth {
  int n = 1;
  bool from_end = false;
  std::size_t end = 0;
};

std::optional<Nth> nth_at(const Chart& chart, std::size_t at) {
  if (const auto last = chart.find(at, Sense::last_ordinal)) return Nth{1, true, last->end};
  const auto number = ordinal_at(chart, at, true);
  if (!number) return std::nullopt;
  if (const auto last = chart.find(number->end, Sense::last_ordinal)) return Nth{number->value, true, last->end};
  return Nth{number->value, false, number->end};
}

std::optional<Moment> nth_after_holiday(const TimeContext& time, int n, int weekday, std::size_t at) {
  const auto after = time.chart.find(at, Sense::after_time);
  const auto anchor = after ? holiday_day(time, after->end) : std::nullopt;
  if (!anchor) return std::nullopt;
  const Day day = next_weekday(anchor->fixed->first + days(1), weekday) + days(7 * (n - 1));
  Moment moment = *anchor;
  moment.fixed = Period{day, day};
  return moment;
}

}  // namespace

MomentAt nth_in_period(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto nth = nth_at(chart, at);
  if (!nth) return std::nullopt;
  const auto week = chart.find(nth->end, Sense::week_unit);
  const auto day = chart.find(nth->end, Sense::day_unit);
  const auto name = weekday_word(chart, nth->end, false);
  if (!week && !day && !name) return std::nullopt;
  const std::size_t next = (week ? week : day ? day : name)->end;
  if (name && !nth->from_end) {
    if (auto moment = nth_after_holiday(time, nth->n, name->value, next)) return moment;
  }
  const auto whole = whole_at(time, next);
  if (!whole || whole->unit == TimeUnit::week) return std::nullopt;
  const auto place = [&](const Period& within) {
    return week ? nth_week(within, nth->n, nth->from_end)
                : nth_day(within, nth->n, nth->from_end, name ? name->value : 0);
  };
  // The first such time may lie in a period that is running but already be over: then take the next period.
  auto within = resolve(*whole, time.reference);
  auto found = within ? place(*within) : std::nullopt;
  if (within && !whole->fixed && whole->year == 0 && (!found || found->last < time.reference)) {
    within = resolve(*whole, within->last + days(1));
    found = within ? place(*within) : std::nullopt;
  }
  if (!found) return std::nullopt;
  Moment moment;
  moment.fixed = found;
  moment.unit = week ? TimeUnit::week : TimeUnit::day;
  moment.end = whole->end;
  moment.rule = "nth in a period";
  return moment;
}

}  // namespace rtp
