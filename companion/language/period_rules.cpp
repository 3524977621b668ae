#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

constexpr int sunday = 7;

/// A year behind a period: "2021", "van 2021", "'21", "-2021".
void take_year(const Chart& chart, Moment& moment, bool short_form) {
  std::size_t at = skip_of(chart, moment.end);
  if (chart.is_mark(at, ',') || chart.is_mark(at, '-') || chart.is_mark(at, '/')) ++at;
  if (at == moment.end && chart.is_mark(at, '.')) ++at;
  if (const auto label = chart.find(at, Sense::year_unit)) at = label->end;
  if (const auto year = year_at(chart, at, short_form)) {
    if (chart.has(year->end, Sense::measure)) return;
    moment.year = year->value;
    moment.end = year->end;
    return;
  }
  const auto next = chart.find(skip_of(chart, moment.end), Sense::next_one);
  const auto unit = next ? chart.find(next->end, Sense::year_unit) : std::nullopt;
  if (unit) {
    moment.year = -1;  // next year: set by the caller, who knows the session's day
    moment.end = unit->end;
  }
}

void take_year(const TimeContext& time, Moment& moment, bool short_form = false) {
  take_year(time.chart, moment, short_form);
  if (moment.year == -1) moment.year = year_of(time.reference) + 1;
}

Moment period(TimeUnit unit, std::size_t end, std::string_view rule) {
  Moment moment;
  moment.unit = unit;
  moment.end = end;
  moment.rule = rule;
  return moment;
}

}  // namespace

MomentAt week_number(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  auto label = chart.find(at, Sense::week_label);
  if (!label) return std::nullopt;
  std::size_t next = label->end;
  if (chart.is_mark(next, '.') && !chart.at(next).space_before) ++next;
  if (!chart.is_number(next) || chart.at(next).length() > 2) return std::nullopt;
  const bool letter = chart.at(at).length() == 1;
  if (letter && (chart.at(next).space_before || !chart.at(at).space_before)) return std::nullopt;
  const int number = chart.at(next).number;
  if (number < 1 || number > 53 || chart.is_mark(next + 1, '%')) return std::nullopt;
  Moment moment = period(TimeUnit::week, next + 1, "week number");
  moment.number = number;
  take_year(time, moment);
  return moment;
}

MomentAt week_of_day(const TimeContext& time, std::size_t at) {
  const auto lead = time.chart.find(at, Sense::week_of);
  if (!lead) return std::nullopt;
  std::size_t next = lead->end;
  if (const auto article = time.chart.find(next, Sense::article)) next = article->end;
  if (const auto on = time.chart.find(next, Sense::on_time)) next = on->end;
  for (const auto rule : {numeric_day, day_and_month, month_and_day, weekday, day_alone}) {
    const auto day = rule(time, next);
    const auto set = day ? resolve(*day, time.reference) : std::nullopt;
    if (!set) continue;
    Moment moment = period(TimeUnit::week, day->end, "week of a day");
    // Nobody names a week by its last day: "semaine du 6 octobre", a Sunday, begins with it.
    const bool begins_with_it = iso_weekday(set->first) == sunday && day->weekday == 0 && day->rule != "weekday";
    moment.fixed = week_around(set->first, begins_with_it ? 1 : 0);
    return moment;
  }
  return std::nullopt;
}

MomentAt month(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto name = chart.find(at, Sense::month);
  if (const auto label = name ? std::nullopt : chart.find(at, Sense::month_unit)) {  // "le mois de mars"
    const std::size_t behind = skip_of(chart, label->end);
    if (behind == label->end || !chart.has(behind, Sense::month)) return std::nullopt;
    auto labelled = month(time, behind);
    if (labelled) labelled->evidence = Evidence::anywhere;
    return labelled;
  }
  if (!name) {
    // "2016, nov"
    const auto first = year_at(chart, at);
    if (!first || !first->digits) return std::nullopt;
    std::size_t next = first->end;
    if (chart.is_mark(next, ',') || chart.is_mark(next, '-') || chart.is_mark(next, '/')) ++next;
    const auto behind = chart.find(next, Sense::month);
    if (!behind || (chart.has(next, Sense::month_name_ambiguous) && next == first->end)) return std::nullopt;
    Moment moment = period(TimeUnit::month, behind->end, "year and month");
    moment.month = behind->value;
    moment.year = first->value;
    return moment;
  }
  Moment moment = period(TimeUnit::month, name->end, "month");
  moment.month = name->value;
  if (chart.has(at, Sense::month_name_ambiguous)) {
    const bool capital = chart.at(at).capital;
    if (chart.language() == Language::en || chart.language() == Language::fr)
      moment.evidence = capital ? Evidence::edge : Evidence::slot;
    else
      moment.evidence = capital ? Evidence::edge : Evidence::anywhere;
  }
  if (chart.is_mark(moment.end, '-') && chart.is_word(moment.end + 1) && !chart.at(moment.end + 1).space_before &&
      !chart.has(moment.end + 1, Sense::month)) {
    return std::nullopt;  // "mei-vakantie", "August-Bebel-Straße"
  }
  const std::size_t before = moment.end;
  take_year(time, moment);
  if (moment.end != before) moment.evidence = Evidence::anywhere;
  return moment;
}

MomentAt quarter(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  Moment moment = period(TimeUnit::quarter, at, "quarter");
  std::size_t next = at;
  const auto first_year =
      year_at(chart, at, chart.is_number(at) && chart.is_word(at + 1) && !chart.at(at + 1).space_before);
  if (first_year && first_year->digits) {
    next = first_year->end;
    if (chart.is_mark(next, '-') || chart.is_mark(next, '/')) ++next;
  }
  if (const auto label = chart.find(next, Sense::quarter_label)) {
    const bool letter = chart.at(next).length() == 1;
    const std::size_t number = label->end;
    if (!chart.is_number(number) || chart.at(number).length() != 1) return std::nullopt;
    if (letter && chart.at(number).space_before) return std::nullopt;
    moment.number = chart.at(number).number;
    moment.end = number + 1;
  } else {
    if (first_year) return std::nullopt;
    const auto nth = ordinal_at(chart, at, true);
    const auto unit = nth ? chart.find(nth->end, Sense::quarter_unit) : std::nullopt;
    if (!unit) return std::nullopt;
    moment.number = nth->value;
    moment.end = unit->end;
  }
  if (moment.number < 1 || moment.number > 4) return std::nullopt;
  const bool joined =
      chart.is_mark(moment.end, '-') && !chart.at(moment.end).space_before && chart.is_word(moment.end + 1);
  if (joined ||
      (chart.is_mark(moment.end, '.') && chart.is_number(moment.end + 1) && !chart.at(moment.end + 1).space_before)) {
    return std::nullopt;  // "Q4-rapportage"
  }
  moment.evidence = Evidence::edge;
  if (first_year)
    moment.year = first_year->value;
  else
    take_year(time, moment);
  return moment;
}

MomentAt half_year(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  Moment moment = period(TimeUnit::half_year, at, "half-year");
  const auto first_year = year_at(chart, at);
  std::size_t next = first_year ? first_year->end : at;
  if (first_year && chart.is_mark(next, '-')) ++next;
  const auto label = chart.find(next, Sense::half_label);
  if (label && chart.is_number(label->end) && chart.at(label->end).length() == 1 &&
      !chart.at(label->end).space_before) {
    moment.number = chart.at(label->end).number;
    moment.end = label->end + 1;
  } else {
    const auto nth = first_year ? std::nullopt : ordinal_at(chart, at, true);
    const auto unit = nth ? chart.find(nth->end, Sense::half_year_unit) : std::nullopt;
    if (!unit) return std::nullopt;
    moment.number = nth->value;
    moment.end = unit->end;
  }
  if (moment.number < 1 || moment.number > 2) return std::nullopt;
  moment.evidence = Evidence::edge;
  if (first_year)
    moment.year = first_year->value;
  else
    take_year(time, moment);
  return moment;
}

MomentAt season(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto name = chart.find(at, Sense::season);
  if (!name) return std::nullopt;
  Moment moment = period(TimeUnit::season, name->end, "season");
  moment.number = name->value + 1;
  moment.evidence = Evidence::edge;
  if (chart.is_mark(moment.end, '-') && chart.is_word(moment.end + 1) && !chart.at(moment.end + 1).space_before)
    return std::nullopt;
  take_year(time, moment);
  if (moment.year != 0) moment.evidence = Evidence::anywhere;
  if (moment.year != 0 && chart.is_mark(moment.end, '/') && chart.is_number(moment.end + 1))
    ++(++moment.end);  // winter 2021/22
  return moment;
}

MomentAt year(const TimeContext& time, std::size_t at) {
  const auto found = year_at(time.chart, at);
  if (!found || !found->digits || !time.chart.is_number(at)) return std::nullopt;
  if (found->value < year_of(time.reference) || found->value > year_of(time.reference) + 30) return std::nullopt;
  if (!ends_cleanly(time.chart, found->end) || time.chart.has(found->end, Sense::measure)) return std::nullopt;
  if (at > 0 && !time.chart.at(at).space_before && !time.chart.is_mark(at - 1, '(')) return std::nullopt;
  if (found->end < time.chart.size() && !time.chart.at(found->end).space_before &&
      !time.chart.is_mark(found->end, ')') && !time.chart.is_mark(found->end, ',') &&
      !time.chart.is_mark(found->end, '.')) {
    return std::nullopt;
  }
  Moment moment = period(TimeUnit::year, found->end, "year");
  moment.year = found->value;
  moment.evidence = Evidence::slot;
  return moment;
}

}  // namespace rtp
