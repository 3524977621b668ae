#include <array>

#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

using std::chrono::days;

Moment fixed(Period period, TimeUnit unit, std::size_t end, std::string_view rule) {
  Moment moment;
  moment.fixed = period;
  moment.unit = unit;
  moment.end = end;
  moment.rule = rule;
  return moment;
}

struct Unit {
  enum Kind { day, working_day, week, fortnight, weekend, month, quarter, half_year, year, none } kind = none;
  std::size_t end = 0;
};

Unit unit_at(const Chart& chart, std::size_t at) {
  struct Row {
    Sense sense;
    Unit::Kind kind;
  };
  static constexpr std::array<Row, 9> rows{{{Sense::working_day_unit, Unit::working_day},
                                            {Sense::half_year_unit, Unit::half_year},
                                            {Sense::weekend_unit, Unit::weekend},
                                            {Sense::fortnight_unit, Unit::fortnight},
                                            {Sense::day_unit, Unit::day},
                                            {Sense::week_unit, Unit::week},
                                            {Sense::month_unit, Unit::month},
                                            {Sense::quarter_unit, Unit::quarter},
                                            {Sense::year_unit, Unit::year}}};
  for (const Row& row : rows) {
    if (const auto found = chart.find(at, row.sense)) return {row.kind, found->end};
  }
  return {};
}

/// The unit that holds `reference`, `shift` units later.
std::optional<Moment> whole_unit(Unit unit, Day reference, int shift, std::string_view rule) {
  const auto month = [&](int months) {
    const Day first = add_months(*make_day(year_of(reference), month_of(reference), 1), months);
    return month_period(year_of(first), month_of(first));
  };
  switch (unit.kind) {
    case Unit::week: return fixed(week_around(reference, shift), TimeUnit::week, unit.end, rule);
    case Unit::weekend: {
      const Day saturday = week_around(reference, shift).first + days(5);
      return fixed({saturday, saturday + days(1)}, TimeUnit::weekend, unit.end, rule);
    }
    case Unit::month: return fixed(month(shift), TimeUnit::month, unit.end, rule);
    case Unit::quarter: {
      const Period within = month(3 * shift);
      return fixed(quarter_period(year_of(within.first), (month_of(within.first) + 2) / 3), TimeUnit::quarter, unit.end,
                   rule);
    }
    case Unit::half_year: {
      const Period within = month(6 * shift);
      const int first = month_of(within.first) <= 6 ? 1 : 7;
      return fixed(
          {month_period(year_of(within.first), first).first, month_period(year_of(within.first), first + 5).last},
          TimeUnit::half_year, unit.end, rule);
    }
    case Unit::year: return fixed(year_period(year_of(reference) + shift), TimeUnit::year, unit.end, rule);
    default: return std::nullopt;
  }
}

Day working_days_later(Day day, int count) {
  for (int left = std::min(count, 2000); left > 0;) {
    day += days(1);
    if (iso_weekday(day) <= 5) --left;
  }
  return day;
}

Day later(Day day, Unit::Kind unit, int count) {
  switch (unit) {
    case Unit::working_day: return working_days_later(day, count);
    case Unit::week:
    case Unit::weekend: return day + days(7 * count);
    case Unit::fortnight: return day + days(14 * count);
    case Unit::month: return add_months(day, count);
    case Unit::quarter: return add_months(day, 3 * count);
    case Unit::half_year: return add_months(day, 6 * count);
    case Unit::year: return add_months(day, 12 * count);
    default: return day + days(count);
  }
}

struct Amount {
  int count = 0;
  Unit unit;
  int weekday = 0;  ///< "two Sundays from now"
};

std::optional<Amount> amount_of_unit(const Chart& chart, std::size_t at) {
  const auto count = cardinal_at(chart, at);
  if (!count || count->value > 1000) return std::nullopt;
  std::size_t next = count->end;
  if (const auto coming = chart.find(next, Sense::coming_one)) next = coming->end;
  const Unit unit = unit_at(chart, next);
  if (unit.kind != Unit::none) return Amount{count->value, unit, 0};
  if (const auto name = chart.find(next, Sense::weekday_plural))
    return Amount{count->value, {Unit::week, name->end}, name->value};
  return std::nullopt;
}

Day after_amount(Day from, const Amount& amount) {
  if (amount.weekday == 0) return later(from, amount.unit.kind, amount.count);
  return next_weekday(from + days(1), amount.weekday) + days(7 * (amount.count - 1));
}

Day before_amount(Day from, const Amount& amount) { return later(from, amount.unit.kind, -amount.count); }

/// The day that an amount is counted from: "na Pasen", "from tomorrow", "after next Friday".
std::optional<Moment> anchor_at(const TimeContext& time, std::size_t at) {
  if (const auto article = time.chart.find(at, Sense::article)) at = article->end;
  if (const auto past = time.chart.find(at, Sense::past_day)) {
    const Day day = time.reference + days(past->value);
    return fixed({day, day}, TimeUnit::day, past->end, "past day");
  }
  for (const auto rule :
       {relative_day, holiday_day, named_weekday, numeric_day, day_and_month, month_and_day, weekday}) {
    auto moment = rule(time, at);
    if (moment && precision_of(*moment) == Precision::day) return moment;
  }
  return std::nullopt;
}

Moment counted(Day day, std::size_t end, Modifier modifier) {
  Moment moment = fixed({day, day}, TimeUnit::day, end, "amount of time");
  moment.modifier = modifier;

  return moment;
}

/// "2 weken na Pasen", "3 days from tomorrow", "twee dagen vanaf nu", "2 weeks later".
std::optional<Moment> amount_from_anchor(const TimeContext& time, Amount amount, std::size_t after_lead,
                                         Modifier modifier) {
  const Chart& chart = time.chart;
  Day day = after_amount(time.reference, amount);
  std::size_t end = amount.unit.end;
  for (int more = 0; more < 2 && amount.weekday == 0; ++more) {  // "2 years 21 days later"
    std::size_t next = end;
    if (const auto plus = chart.find(next, Sense::and_word)) next = plus->end;
    const auto further = amount_of_unit(chart, next);
    if (!further || further->weekday != 0) break;
    day = after_amount(day, *further);
    end = further->unit.end;
  }
  if (const auto now = chart.find(end, Sense::from_now)) return counted(day, now->end, modifier);
  for (const Sense sense : {Sense::after_time, Sense::later_word, Sense::before_time}) {
    const auto link = chart.find(end, sense);
    const auto anchor = link ? anchor_at(time, link->end) : std::nullopt;
    const auto from = anchor ? resolve(*anchor, time.reference) : std::nullopt;
    if (!from) continue;
    const bool back = sense == Sense::before_time && !chart.has(end, Sense::later_word);
    return counted(back ? before_amount(from->first, amount) : after_amount(from->first, amount), anchor->end,
                   modifier);
  }
  if (after_lead == 0) return std::nullopt;
  return counted(day, end, modifier);
}

}  // namespace

MomentAt relative_day(const TimeContext& time, std::size_t at) {
  const auto word = time.chart.find(at, Sense::relative_day);
  if (!word) return std::nullopt;
  const Day day = time.reference + days(word->value);
  std::size_t end = word->end;
  if (const auto part_of_day = time.chart.find(end, Sense::day_part)) end = part_of_day->end;
  return fixed({day, day}, TimeUnit::day, end, "day told from today");
}

MomentAt named_unit(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  std::optional<int> shift;
  std::size_t next = at;
  if (const auto found = chart.find(at, Sense::after_next))
    shift = 2, next = found->end;
  else if (const auto found1 = chart.find(at, Sense::next_one))
    shift = 1, next = found1->end;
  else if (const auto found2 = chart.find(at, Sense::coming_one))
    shift = 1, next = found2->end;
  else if (const auto found3 = chart.find(at, Sense::this_one))
    shift = 0, next = found3->end;
  if (const auto article = chart.find(next, Sense::article); article && !shift) next = article->end;
  Unit unit = unit_at(chart, next);
  if (unit.kind != Unit::none) {
    if (const auto after = chart.find(unit.end, Sense::after_next))
      return whole_unit({unit.kind, after->end}, time.reference, 2, "named period");
    if (!shift && chart.language() == Language::fr) {
      if (const auto behind = chart.find(unit.end, Sense::next_one))
        shift = 1, unit.end = behind->end;
      else if (const auto behind2 = chart.find(unit.end, Sense::coming_one))
        shift = 1, unit.end = behind2->end;
    }
    if (!shift && unit.kind == Unit::weekend) shift = 0;
    if (!shift) return std::nullopt;
    if (unit.kind == Unit::weekend && chart.has(at, Sense::coming_one))
      shift = iso_weekday(time.reference) >= 6 ? 1 : 0;
    return whole_unit(unit, time.reference, *shift, "named period");
  }
  if (!shift) return std::nullopt;
  for (const auto rule : {month, season}) {
    auto moment = rule(time, next);
    if (!moment || moment->year != 0) continue;
    moment->evidence = Evidence::anywhere;
    auto period = resolve(*moment, time.reference);
    if (period && *shift > 0 && period->first <= time.reference) period = resolve(*moment, period->last + days(1));
    if (period && *shift > 1) period = resolve(*moment, period->last + days(1));
    if (!period) return std::nullopt;
    moment->fixed = period;
    return moment;
  }
  return std::nullopt;
}

namespace {

MomentAt run_of_units(const TimeContext& time, const Unit& unit, int count, std::size_t end) {
  if (unit.kind == Unit::none || count < 1 || count > 500) return std::nullopt;
  if (unit.kind == Unit::day || unit.kind == Unit::working_day) {
    const Day last = later(time.reference, unit.kind, count);
    return fixed({time.reference + days(1), last}, TimeUnit::day, end, "next days");
  }
  const auto first = whole_unit(unit, time.reference, 1, "next periods");
  const auto last = whole_unit(unit, time.reference, count, "next periods");
  if (!first || !last) return std::nullopt;
  Moment moment = *first;
  moment.fixed = Period{first->fixed->first, last->fixed->last};
  moment.end = end;
  return moment;
}

/// "3 mois suivants": French puts the word behind.
MomentAt units_before_next(const TimeContext& time, const std::optional<NumberPhrase>& count) {
  if (!count || time.chart.language() != Language::fr) return std::nullopt;
  const Unit unit = unit_at(time.chart, count->end);
  const auto behind = unit.kind == Unit::none ? std::nullopt : time.chart.find(unit.end, Sense::next_one);
  if (!behind) return std::nullopt;
  return run_of_units(time, unit, count->value, behind->end);
}

}  // namespace

MomentAt next_units(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  auto which = chart.find(at, Sense::coming_one);
  if (!which) which = chart.find(at, Sense::next_one);
  std::optional<NumberPhrase> count;
  std::size_t next = 0;
  if (which) {
    count = cardinal_at(chart, which->end);
    if (count) next = count->end;
  } else {
    count = cardinal_at(chart, at);
    auto behind = count ? chart.find(count->end, Sense::coming_one) : std::nullopt;
    const bool may_follow =
        chart.language() == Language::fr;  // "les 3 prochaines semaines", but not "only 3 next week"
    if (count && !behind && may_follow) behind = chart.find(count->end, Sense::next_one);
    if (!behind) return units_before_next(time, count);
    next = behind->end;
  }
  if (!count) return std::nullopt;
  const Unit unit = unit_at(chart, next);
  return run_of_units(time, unit, count->value, unit.end);
}

MomentAt amount(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  if (const auto within = chart.find(at, Sense::within_amount)) {
    std::size_t next = within->end;
    for (const Sense small : {Sense::article, Sense::coming_one, Sense::next_one}) {
      if (cardinal_at(chart, next)) break;
      if (const auto found = chart.find(next, small)) next = found->end;
    }
    if (const auto found = amount_of_unit(chart, next)) return amount_from_anchor(time, *found, next, Modifier::by);
    return std::nullopt;
  }
  if (const auto lead = chart.find(at, Sense::in_amount)) {
    if (const auto found = amount_of_unit(chart, lead->end))
      return amount_from_anchor(time, *found, lead->end, Modifier::in);
    return std::nullopt;
  }
  if (const auto found = amount_of_unit(chart, at)) return amount_from_anchor(time, *found, 0, Modifier::in);
  return std::nullopt;
}

MomentAt day_of_named_month(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto day = day_number_at(chart, at);
  if (!day) return std::nullopt;
  std::size_t next = skip_of(chart, day->end);
  const auto month = named_unit(time, next);
  if (!month || month->unit != TimeUnit::month || !month->fixed || month->month != 0) return std::nullopt;
  const auto found = make_day(year_of(month->fixed->first), month_of(month->fixed->first), day->value);
  if (!found) return std::nullopt;
  Moment moment;
  moment.year = year_of(*found);
  moment.month = month_of(*found);
  moment.day = day->value;
  moment.end = month->end;
  moment.rule = "day of a named month";
  return moment;
}

MomentAt not_ahead(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  Moment moment = fixed({time.reference, time.reference}, TimeUnit::day, at, "not ahead");
  moment.no_deadline = true;
  for (const Sense sense : {Sense::past_day, Sense::repeated}) {
    if (const auto word = chart.find(at, sense)) return moment.end = word->end, moment;
  }
  const auto past = chart.find(at, Sense::past_one);
  const auto every = chart.find(at, Sense::every);
  if (past || every) {
    std::size_t next = (past ? past : every)->end;
    if (const auto nth = every ? nth_in_period(time, next) : std::nullopt) return moment.end = nth->end, moment;
    if (const auto nth = ordinal_at(chart, next))
      next = nth->end;
    else if (const auto count = cardinal_at(chart, next))
      next = count->end;
    if (const auto article = chart.find(next, Sense::article)) next = article->end;
    if (const Unit unit = unit_at(chart, next); unit.kind != Unit::none) return moment.end = unit.end, moment;
    if (const auto name = weekday_word(chart, next, false)) return moment.end = name->end, moment;
    const bool counted = chart.is_number((past ? past : every)->end);  // "per 1 april"
    if (const auto name = chart.find(next, Sense::month); name && !counted) return moment.end = name->end, moment;
    if (const auto name = chart.find(next, Sense::season)) return moment.end = name->end, moment;
  }
  // French puts "dernier" behind.
  if (chart.language() == Language::fr) {
    std::size_t next = weekday_word(chart, at, false) ? at + 1 : unit_at(chart, at).end;
    if (next == 0 && chart.has(at, Sense::month)) next = at + 1;
    if (next != 0) {
      if (const auto behind = chart.find(next, Sense::past_one)) return moment.end = behind->end, moment;
    }
  }
  if (const auto found = amount_of_unit(chart, at)) {  // "3 weken geleden"
    if (const auto ago = chart.find(found->unit.end, Sense::past_marker)) return moment.end = ago->end, moment;
  }
  return std::nullopt;
}

}  // namespace rtp
