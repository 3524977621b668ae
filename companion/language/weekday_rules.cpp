#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

using std::chrono::days;

Moment fixed_day(Day day, std::size_t end, std::string_view rule) {
  Moment moment;
  moment.fixed = Period{day, day};
  moment.end = end;
  moment.rule = rule;
  return moment;
}

Day in_week(Day reference, int weeks, int weekday) { return week_around(reference, weeks).first + days(weekday - 1); }

/// How many weeks from the running one: "deze week" 0, "volgende week" 1; French puts the word behind.
std::optional<Found> which_week(const Chart& chart, std::size_t at) {
  at = skip_of(chart, at);
  const auto one = [&](std::size_t token) -> std::optional<Found> {
    if (const auto found = chart.find(token, Sense::after_next)) return Found{2, found->end};
    if (const auto found = chart.find(token, Sense::next_one)) return Found{1, found->end};
    if (const auto found = chart.find(token, Sense::coming_one)) return Found{1, found->end};
    if (const auto found = chart.find(token, Sense::this_one)) return Found{0, found->end};
    return std::nullopt;
  };
  if (const auto which = one(at)) {
    const auto unit = chart.find(which->end, Sense::week_unit);
    if (!unit) return std::nullopt;
    if (const auto behind = chart.find(unit->end, Sense::after_next)) return Found{2, behind->end};
    return Found{which->value, unit->end};
  }
  if (const auto article = chart.find(at, Sense::article)) at = article->end;
  if (const auto unit = chart.find(at, Sense::week_unit)) {
    const auto which = one(unit->end);
    if (which && chart.language() == Language::fr) return Found{which->value, which->end};
    if (which && chart.has(unit->end, Sense::after_next)) return Found{2, which->end};
  }
  return std::nullopt;
}

/// "over een week", "in 2 weeks", "two weeks from now" behind a weekday: counted from that weekday's first coming.
std::optional<Found> weeks_later(const Chart& chart, std::size_t at) {
  if (const auto eight = chart.find(at, Sense::in_eight)) return eight;
  const auto lead = chart.find(at, Sense::in_amount);
  const auto count = cardinal_at(chart, lead ? lead->end : at);
  if (!count) return std::nullopt;
  const auto unit = chart.find(count->end, Sense::week_unit);
  if (!unit) return std::nullopt;
  if (lead) return Found{count->value, unit->end};
  if (const auto now = chart.find(unit->end, Sense::from_now)) return Found{count->value, now->end};
  return std::nullopt;
}

/// The date behind a weekday decides; the weekday only chooses the month when no month is said.
std::optional<Moment> date_behind(const TimeContext& time, std::size_t at, int weekday) {
  const Chart& chart = time.chart;
  if (chart.is_mark(at, '.')) ++at;
  if (chart.is_mark(at, ',')) ++at;
  const std::size_t bare = at;
  if (const auto on = chart.find(at, Sense::article)) at = on->end;
  std::optional<Moment> best;
  for (const auto rule : {numeric_day, day_and_month, month_and_day, spaced_numeric_day, day_of_named_month}) {
    const auto found = rule(time, at);
    if (found && (!best || found->end > best->end)) best = found;
  }
  if (best) return best->evidence = Evidence::anywhere, best;
  auto day = day_alone(time, at);
  if (!day) return std::nullopt;
  if (at == bare && chart.is_mark(bare - 1, ',') && !chart.is_number(at)) return std::nullopt;
  day->weekday = weekday;
  day->evidence = Evidence::anywhere;
  return day;
}

}  // namespace

std::optional<Found> weekday_word(const Chart& chart, std::size_t at, bool allow_short) {
  if (const auto day = chart.find(at, Sense::weekday)) return day;
  if (allow_short) return chart.find(at, Sense::weekday_short);
  return std::nullopt;
}

MomentAt weekday(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto name = weekday_word(chart, at, true);
  if (!name) return std::nullopt;
  const bool full = chart.has(at, Sense::weekday);
  if (const auto other = chart.find(at, Sense::not_a_role); !full && other && other->end > name->end)
    return std::nullopt;  // "zo snel mogelijk"
  if (auto day = date_behind(time, name->end, name->value)) return day;
  std::size_t end = name->end;
  if (full) {
    if (const auto part_of_day = chart.find(end, Sense::day_part)) end = part_of_day->end;
  }
  if (const auto week = which_week(chart, end)) {
    return fixed_day(in_week(time.reference, week->value, name->value), week->end, "weekday of a week");
  }
  if (const auto weeks = weeks_later(chart, end)) {
    return fixed_day(next_weekday(time.reference, name->value) + days(7 * weeks->value), weeks->end,
                     "weekday some weeks on");
  }
  if (full) {
    if (const auto later = chart.find(end, Sense::after_next)) {
      return fixed_day(next_weekday(time.reference + days(1), name->value) + days(7), later->end, "weekday after next");
    }
    const auto coming = chart.find(end, Sense::coming_one);
    const auto next = chart.language() == Language::fr ? chart.find(end, Sense::next_one) : std::nullopt;
    if (coming || next)
      return fixed_day(next_weekday(time.reference + days(1), name->value), (coming ? coming : next)->end,
                       "coming weekday");
  }
  Moment moment;
  moment.weekday = name->value;
  moment.end = end;
  moment.rule = "weekday";
  if (!full) {
    moment.evidence = Evidence::edge;
    if (chart.is_mark(end, '.') && !chart.at(end).space_before && end + 1 < chart.size()) ++moment.end;
    if (chart.find(moment.end, Sense::coming_one)) {
      return fixed_day(next_weekday(time.reference + days(1), name->value),
                       chart.find(moment.end, Sense::coming_one)->end, "coming weekday");
    }
  }
  return moment;
}

MomentAt weekday_of_week(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto week = which_week(chart, at);
  if (!week) return std::nullopt;
  std::size_t next = week->end;
  if (chart.is_mark(next, ',')) ++next;
  for (const Sense small : {Sense::on_time, Sense::article}) {
    if (const auto found = chart.find(next, small); found && !weekday_word(chart, next, false)) next = found->end;
  }
  const bool spoken = chart.has(next, Sense::weekday);
  const auto name = weekday_word(chart, next, spoken || ends_cleanly(chart, next + 1));
  if (!name) return std::nullopt;
  return fixed_day(in_week(time.reference, week->value, name->value), name->end, "weekday of a week");
}

MomentAt named_weekday(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  int weeks = -1;  // -1: the first one
  bool strictly_later = true;
  std::optional<Found> which;
  if ((which = chart.find(at, Sense::after_next)))
    weeks = 2;
  else if ((which = chart.find(at, Sense::next_one)))
    weeks = 1;
  else if ((which = chart.find(at, Sense::coming_one)))
    weeks = -1;
  else if ((which = chart.find(at, Sense::this_one)))
    strictly_later = false;
  if (!which) return std::nullopt;
  const auto name =
      weekday_word(chart, which->end, chart.is_mark(which->end + 1, '.') || ends_cleanly(chart, which->end + 1));
  if (!name) return std::nullopt;
  if (const auto day = date_behind(time, name->end, name->value)) return day;
  const Day first = next_weekday(time.reference + days(strictly_later ? 1 : 0), name->value);
  const Day day = weeks == 1 ? in_week(time.reference, 1, name->value) : weeks == 2 ? first + days(7) : first;
  return fixed_day(day, name->end, "named weekday");
}

}  // namespace rtp
