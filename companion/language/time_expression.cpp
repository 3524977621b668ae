#include "language/time_expression.hpp"

#include <array>

#include "language/number_words.hpp"
#include "language/time_range.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

using std::chrono::days;

/// What stands before a time: its preposition with articles, and what that says.
struct Lead {
  std::size_t end = 0;
  Modifier modifier = Modifier::in;
  bool modified = false;
  bool led = false;     ///< a preposition, not only an article
  bool opened = false;  ///< "van", "tussen": a range must follow
  bool between = false;
  bool past = false;  ///< "d.d."
  bool on = false;    ///< the last word is one that a bare number can follow: "op 15", "le 16"
};

std::optional<Lead> one_lead(const Chart& chart, std::size_t at, Lead before) {
  struct Row {
    Sense sense;
    Modifier modifier;
  };
  static constexpr std::array<Row, 5> rows{{{Sense::before_time, Modifier::before},
                                            {Sense::by_time, Modifier::by},
                                            {Sense::from_time, Modifier::from},
                                            {Sense::after_time, Modifier::after},
                                            {Sense::around_time, Modifier::around}}};
  std::optional<Lead> best;
  before.on = false;
  const auto offer = [&](const std::optional<Found>& found, Lead lead) {
    if (!found || (best && best->end >= found->end)) return;
    lead.end = found->end;
    best = lead;
  };
  for (const Row& row : rows) {
    Lead lead = before;
    lead.led = true;
    if (!before.modified) lead.modifier = row.modifier;
    lead.modified = true;
    offer(chart.find(at, row.sense), lead);
  }
  Lead range = before;
  range.opened = true;
  Lead between = range;
  between.between = true;
  Lead past = before;
  past.past = past.led = true;
  Lead on = before;
  on.led = true;
  offer(chart.find(at, Sense::between), between);
  if (const auto word = chart.find(at, Sense::on_time)) {
    on.on = word->value == 1;
    offer(word, on);
  }
  offer(chart.find(at, Sense::article), before);
  offer(chart.find(at, Sense::still), before);
  offer(chart.find(at, Sense::past_marker), past);
  const auto from = chart.find(at, Sense::range_from);
  if (from && best && best->end == from->end) best->opened = true;
  offer(from, range);
  return best;
}

/// A moment's own words may begin with a preposition ("over twee weken", "de week van"): then it is no lead.
TimeExpression expression_of(const Moment& moment, const Period& period, std::size_t at) {
  TimeExpression found;
  found.begin = found.core = at;
  found.end = moment.end;
  found.period = period;
  found.precision = precision_of(moment);
  found.modifier = moment.modifier;
  found.evidence = moment.evidence;
  found.no_deadline = moment.no_deadline;
  found.rule = moment.rule;
  return found;
}

std::optional<TimeExpression> core_at(const TimeContext& time, std::size_t at, bool opened) {
  if (!time.chart.may_begin_time(at)) return std::nullopt;
  const auto moment = moment_at(time, at);
  const auto range = range_at(time, at, moment, opened);
  if (range && (!moment || range->end > moment->end)) return range;
  if (!moment) return std::nullopt;
  const auto period = resolve(*moment, time.reference);
  if (!period) return std::nullopt;
  return expression_of(*moment, *period, at);
}

/// "a.s.", "jl.", "at the latest" behind a time.
void take_postfix(const Chart& chart, TimeExpression& found) {
  std::size_t at = found.end;
  if (chart.is_mark(at, '.') && !chart.at(at).space_before && at + 1 < chart.size() && !chart.at(at + 1).capital) ++at;
  if (const auto still = chart.find(at, Sense::still); still && chart.at(at).kind == TokenKind::word) {
    found.end = still->end;
  } else if (const auto coming = chart.find(at, Sense::coming_one); coming && chart.at(at).folded.size() > 1) {
    found.end = coming->end;
  } else if (chart.has(at, Sense::past_marker) ||
             (chart.has(at, Sense::past_one) && chart.language() == Language::nl)) {
    found.no_deadline = true;
  } else if (const auto by = chart.find(at, Sense::by_time);
             by && !chart.has(at, Sense::range_to) && found.modifier == Modifier::in && ends_cleanly(chart, by->end)) {
    found.modifier = Modifier::by;
    found.end = by->end;
  }
}

/// The time of day behind a day goes with it: "10.00 uur", "om 9:30", "10:00-12:00". It says nothing about the day.
std::size_t clock_end(const Chart& chart, std::size_t at) {
  std::size_t next = at;
  if (chart.is_mark(next, ',')) ++next;
  if (const auto on = chart.find(next, Sense::on_time))
    next = on->end;
  else if (const auto from = chart.find(next, Sense::range_from))
    next = from->end;
  std::size_t end = at;
  for (int times = 0; times < 2; ++times) {
    if (!chart.is_number(next) || chart.at(next).length() > 2) return end;
    const bool minutes =
        (chart.is_mark(next + 1, ':') || chart.is_mark(next + 1, '.') || chart.is_word(next + 1, "h")) &&
        chart.is_number(next + 2) && chart.at(next + 2).length() == 2 && !chart.at(next + 2).space_before;
    const bool colon = minutes && !chart.is_mark(next + 1, '.');
    std::size_t after = minutes ? next + 3 : next + 1;
    const auto unit = chart.find(after, Sense::clock_unit);
    if (unit) after = unit->end;
    const bool dash = chart.is_mark(after, '-') || chart.is_mark(after, marks::dash);
    const auto to = chart.find(after, Sense::range_to);
    if (unit || colon) end = after;
    if (!dash && !to) return end;
    next = to ? to->end : after + 1;
  }
  return end;
}

constexpr int most_leads = 4;

}  // namespace

std::optional<Day> due_day(const Period& period, Modifier modifier) {
  if (modifier == Modifier::from || modifier == Modifier::after) return std::nullopt;
  return modifier == Modifier::before ? period.first - days(1) : period.last;
}

std::size_t skip_of(const Chart& chart, std::size_t at) {
  if (const auto of = chart.find(at, Sense::of_word)) at = of->end;
  return at;
}

bool ends_cleanly(const Chart& chart, std::size_t at) {
  if (at >= chart.size()) return true;
  const Token& next = chart.at(at);
  if (next.word()) {
    return chart.has(at, Sense::preposition) || chart.has(at, Sense::and_word) || chart.has(at, Sense::range_to) ||
           chart.has(at, Sense::ready) || chart.has(at, Sense::coming_one) || chart.has(at, Sense::by_time) ||
           chart.has(at, Sense::or_word);
  }
  return !next.digits() && !next.is('%') && !next.is(marks::euro);
}

MomentAt moment_at(const TimeContext& time, std::size_t at) {
  if (!time.chart.may_begin_time(at)) return std::nullopt;
  MomentAt best;
  for (const auto rule : {not_ahead,
                          numeric_day,
                          day_and_month,
                          month_and_day,
                          spaced_numeric_day,
                          weekday,
                          weekday_of_week,
                          named_weekday,
                          week_number,
                          week_of_day,
                          part,
                          half_of_period,
                          nth_in_period,
                          amount,
                          next_units,
                          named_unit,
                          relative_day,
                          day_of_named_month,
                          holiday_day,
                          month,
                          quarter,
                          half_year,
                          season,
                          year,
                          day_alone}) {
    const auto found = rule(time, at);
    if (found && (!best || found->end > best->end)) best = found;
  }
  return best;
}

std::optional<TimeExpression> time_at(const Chart& chart, std::size_t token, Day reference) {
  const TimeContext time{chart, reference};
  if (!chart.may_begin_time(token)) return std::nullopt;
  std::optional<TimeExpression> best;
  Lead lead;
  lead.end = token;
  for (int leads = 0; leads <= most_leads; ++leads) {
    auto found = core_at(time, lead.end, lead.opened);
    const bool fits = found && (!lead.between || found->rule == "range") && (lead.on || found->rule != plain_day_rule);
    const bool weaker = best && found && found->end <= best->end;
    if (fits && !weaker) {
      found->begin = lead.opened && !lead.led && found->rule != "range" ? lead.end : token;
      if (lead.modified && found->rule != "range") found->modifier = lead.modifier;
      if (lead.modified && found->rule == "range" && !lead.opened) found->modifier = lead.modifier;
      found->led = lead.led || (lead.opened && found->rule == "range");
      found->no_deadline = found->no_deadline || lead.past;
      best = found;
    }
    const auto next = one_lead(chart, lead.end, lead);
    if (!next) break;
    lead = *next;
  }
  if (!best) return std::nullopt;
  take_postfix(chart, *best);
  if (best->precision == Precision::day) best->end = clock_end(chart, best->end);
  return best;
}

std::vector<TimeExpression> times_in(const Chart& chart, Day reference) {
  std::vector<TimeExpression> found;
  for (std::size_t token = 0; token < chart.size();) {
    const auto time = time_at(chart, token, reference);
    if (!time) {
      ++token;
      continue;
    }
    found.push_back(*time);
    token = time->end;
  }
  return found;
}

}  // namespace rtp
