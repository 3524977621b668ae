#include "language/time_range.hpp"

#include <algorithm>

#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

using std::chrono::days;

struct Connector {
  std::size_t end = 0;
  bool inclusive = true;
  bool tight = false;  ///< dash, slash or "en": joins only times of one kind
};

std::optional<Connector> connector_at(const Chart& chart, std::size_t at, bool opened) {
  if (at >= chart.size()) return std::nullopt;
  if (chart.is_mark(at, '.') && !chart.at(at).space_before) ++at;
  std::optional<Connector> found;
  if (chart.is_mark(at, '-') || chart.is_mark(at, marks::dash) || chart.is_mark(at, '/')) {
    found = Connector{at + 1, true, true};
  } else if (const auto to = chart.find(at, Sense::range_to)) {
    found = Connector{to->end, to->value == 1, false};
  } else if (const auto and_word = chart.find(at, Sense::and_word)) {
    found = Connector{and_word->end, false, !opened};
  } else if (const auto or_word = chart.find(at, Sense::or_word)) {
    found = Connector{or_word->end, true, true};
  } else if (chart.is_mark(at, '&') || chart.is_mark(at, '+')) {
    found = Connector{at + 1, true};
  }
  if (!found) return std::nullopt;
  if (const auto article = chart.find(found->end, Sense::article)) found->end = article->end;
  return found;
}

bool is_day(const Moment& moment) { return moment.unit == TimeUnit::day && moment.part == TimePart::whole; }
bool is_absolute_day(const Moment& moment) { return is_day(moment) && !moment.fixed && moment.month != 0; }

/// What one end of the range does not say, the other end says.
void lend(Moment& left, Moment& right) {
  if (left.fixed || right.fixed) return;
  if (right.year == 0 && left.year != 0 && right.month != 0) {
    right.year = left.year;
    if (right.month < left.month) ++right.year;
  } else if (left.year == 0 && right.year != 0) {
    left.year = right.year;
    if (left.month > right.month && right.month != 0) --left.year;
  }
  if (is_day(right) && right.day > 0 && right.month == 0 && is_absolute_day(left)) {
    right.month = left.month;
    right.year = left.year;
  }
}

std::optional<Period> united(Moment left, Moment right, Day reference) {
  lend(left, right);
  std::optional<Period> first;
  std::optional<Period> last;
  if (left.fixed || left.year != 0) {
    first = resolve(left, reference);
    if (!first) return std::nullopt;
    last = resolve(right, std::max(first->first, right.fixed ? reference : first->first));
  } else {
    last = resolve(right, reference);
    if (!last) return std::nullopt;
    first = resolve_backwards(left, last->last);
  }
  if (!first || !last || first->first > last->last) return std::nullopt;
  if (last->last - first->first > days(3 * 366)) return std::nullopt;
  return Period{first->first, last->last};
}

TimeExpression as_expression(const Period& period, const Moment& right, Evidence evidence, std::size_t at) {
  TimeExpression found;
  found.begin = found.core = at;
  found.end = right.end;
  found.period = period;
  found.precision = precision_of(right);
  found.evidence = evidence;
  found.rule = "range";
  return found;
}

/// The right end may be only a number: "13-15" behind "July", "18-20" behind "week".
std::optional<Moment> bare_right(const TimeContext& time, const Moment& left, std::size_t at) {
  const Chart& chart = time.chart;
  const bool weeks = left.unit == TimeUnit::week && !left.fixed && left.part == TimePart::whole;
  if (weeks && chart.is_number(at) && chart.at(at).length() <= 2) {
    Moment right;
    right.unit = TimeUnit::week;
    right.number = chart.at(at).number;
    right.end = at + 1;
    if (right.number < 1 || right.number > 53) return std::nullopt;
    if (const auto year = year_at(chart, right.end)) right.year = year->value, right.end = year->end;
    return right;
  }
  if (!is_absolute_day(left)) return std::nullopt;
  const auto day = day_number_at(chart, at);
  if (!day || !ends_cleanly(chart, day->end) || chart.has(day->end, Sense::measure) ||
      chart.has(day->end, Sense::clock_unit))
    return std::nullopt;
  Moment right;
  right.day = day->value;
  right.month = left.month;
  right.year = left.year;
  right.end = day->end;
  std::size_t next = right.end;
  const bool number_goes_on = next < chart.size() && !chart.at(next).space_before && chart.is_number(next + 1) &&
                              (chart.is_mark(next, '/') || chart.is_mark(next, '.') || chart.is_mark(next, '-'));
  if (number_goes_on) return std::nullopt;
  if (chart.is_mark(next, ',')) ++next;
  if (const auto year = left.year == 0 ? year_at(chart, next) : std::nullopt)
    right.year = year->value, right.end = year->end;
  return right;
}

bool of_one_kind(const Moment& left, const Moment& right) {
  return left.unit == right.unit && (left.part == TimePart::whole) == (right.part == TimePart::whole);
}

std::chrono::days length(const Period& period) { return period.last - period.first + days(1); }

/// English is written with the month first too: "10/1 - 10/7" is rather a week in October than half a year.
std::optional<Period> with_month_first(const TimeContext& time, Moment left, Moment right) {
  const auto swappable = [](const Moment& moment) {
    return moment.rule == "numeric day" && is_absolute_day(moment) && moment.day <= 12;
  };
  if (time.chart.language() != Language::en || !swappable(left) || !swappable(right)) return std::nullopt;
  std::swap(left.day, left.month);
  std::swap(right.day, right.month);
  return united(left, right, time.reference);
}

/// Both ends are times: "1 feb tot maart 2019", "mei/juni".
std::optional<TimeExpression> two_moments(const TimeContext& time, const Moment& left, const Connector& link,
                                          std::size_t at) {
  auto right = moment_at(time, link.end);
  if (right && link.tight && !of_one_kind(left, *right)) right.reset();
  if (right && right->no_deadline) right.reset();
  if (right && right->unit == TimeUnit::year && left.unit == TimeUnit::year) return std::nullopt;
  if (const auto bare = bare_right(time, left, link.end);
      bare && (!right || bare->end >= right->end || right->month == 0)) {
    if (!right || right->month == 0 || bare->end > right->end) right = bare;
  }
  if (!right) return std::nullopt;
  const bool bare_days = left.month == 0 && left.day > 0 && right->month == 0 && right->day > 0 && left.weekday == 0;
  if (bare_days) return std::nullopt;  // "van 9 tot 10" may be hours
  if (is_absolute_day(left) && right->unit == TimeUnit::month && !right->fixed && !link.inclusive) {
    right->unit = TimeUnit::day;  // "van 1 feb tot maart" ends when March begins
    right->day = 1;
  }
  auto period = united(left, *right, time.reference);
  if (const auto american = with_month_first(time, left, *right);
      american && (!period || length(*american) * 4 < length(*period)))
    period = american;
  if (!period) return std::nullopt;
  Moment shown = *right;
  if (!of_one_kind(left, *right)) shown.unit = TimeUnit::day;
  return as_expression(*period, shown, std::min(left.evidence, right->evidence), at);
}

/// The left end is only a number: "20-24 april", "van 4 tot 22 deze maand".
std::optional<TimeExpression> bare_left(const TimeContext& time, std::size_t at, bool opened) {
  const Chart& chart = time.chart;
  const auto name = weekday_word(chart, at, true);
  std::size_t first = name ? name->end : at;
  if (const auto article = chart.find(first, Sense::article); article && name) first = article->end;
  const auto day = day_number_at(chart, first);
  if (!day) return std::nullopt;
  const auto link = connector_at(chart, day->end, opened);
  if (!link) return std::nullopt;
  std::optional<Moment> right;
  for (const auto rule : {day_and_month, month_and_day, day_of_named_month, weekday, numeric_day}) {
    const auto found = rule(time, link->end);
    if (found && found->day > 0 && (!right || found->end > right->end)) right = found;
  }
  const bool number_pair = right && right->month == 0 && right->day > 0;
  if (!right || number_pair) {
    const auto last = right ? std::nullopt : day_number_at(chart, link->end);
    if (!right && (!last || !ends_cleanly(chart, last->end) || chart.has(last->end, Sense::measure) ||
                   chart.has(last->end, Sense::clock_unit))) {
      return std::nullopt;
    }
    if (!right) {
      right = Moment{};
      right->day = last->value;
      right->end = last->end;
    }
    const bool dates =
        name || (day->ordinal && (number_pair || last->ordinal)) || (opened && chart.language() == Language::fr);
    if (!opened || !dates || right->day < day->value) return std::nullopt;
    right->evidence = Evidence::edge;
  }
  if (right->day < day->value && right->month == 0) return std::nullopt;
  Moment left = *right;
  left.day = day->value;
  left.weekday = 0;
  if (right->month != 0 && right->day < day->value) {  // "28 tot 3 mei"
    left.month = right->month == 1 ? 12 : right->month - 1;
    if (right->year != 0 && right->month == 1) --left.year;
  }
  right->weekday = 0;
  const auto period = united(left, *right, time.reference);
  if (!period) return std::nullopt;
  return as_expression(*period, *right, right->evidence, at);
}

std::optional<TimePart> part_word(const Chart& chart, std::size_t at) {
  if (chart.has(at, Sense::begin_of)) return TimePart::begin;
  if (chart.has(at, Sense::middle_of)) return TimePart::middle;
  return std::nullopt;
}

/// The left end is only the word for a part: "half tot eind mei", "Mitte bis Ende Mai", "mid/late May".
std::optional<TimeExpression> bare_part(const TimeContext& time, std::size_t at) {
  const auto which = part_word(time.chart, at);
  if (!which) return std::nullopt;
  const Sense sense = *which == TimePart::begin ? Sense::begin_of : Sense::middle_of;
  const auto link = connector_at(time.chart, time.chart.find(at, sense)->end, true);
  const auto right = link ? part(time, link->end) : std::nullopt;
  if (!right || right->part == TimePart::whole) return std::nullopt;
  Moment left = *right;
  left.part = *which;
  const auto period = united(left, *right, time.reference);
  if (!period) return std::nullopt;
  return as_expression(*period, *right, Evidence::anywhere, at);
}

/// The month stands before both days: "deze maand van 4 tot 22", "in feb tussen 2-7".
std::optional<TimeExpression> month_first(const TimeContext& time, const Moment& left, std::size_t at) {
  const Chart& chart = time.chart;
  if (left.unit != TimeUnit::month || left.part != TimePart::whole) return std::nullopt;
  std::size_t next = left.end;
  bool opened = false;
  for (const Sense sense : {Sense::range_from, Sense::between}) {
    if (const auto from = chart.find(next, sense); from && !opened) next = from->end, opened = true;
  }
  const auto first = day_number_at(chart, next);
  const auto link = first ? connector_at(chart, first->end, true) : std::nullopt;
  const auto last = link ? day_number_at(chart, link->end) : std::nullopt;
  if (!last || last->value < first->value || chart.has(last->end, Sense::clock_unit)) return std::nullopt;
  if (!opened && !left.fixed) return std::nullopt;  // "July 13-15" is read as a day and a bare right end
  auto month = resolve(left, time.reference);
  if (!month) return std::nullopt;
  int year = year_of(month->first);
  std::size_t end = last->end;
  if (const auto said = left.year == 0 && !left.fixed ? year_at(chart, end) : std::nullopt)
    year = said->value, end = said->end;
  const auto begin = make_day(year, month_of(month->first), first->value);
  const auto finish = make_day(year, month_of(month->first), last->value);
  if (!begin || !finish) return std::nullopt;
  Moment right;
  right.end = end;
  return as_expression({*begin, *finish}, right, Evidence::anywhere, at);
}

void keep_longer(std::optional<TimeExpression>& best, const std::optional<TimeExpression>& other) {
  if (other && (!best || other->end > best->end)) best = other;
}

}  // namespace

std::optional<TimeExpression> range_at(const TimeContext& time, std::size_t at, const std::optional<Moment>& left,
                                       bool opened) {
  std::optional<TimeExpression> best = bare_left(time, at, opened);
  keep_longer(best, bare_part(time, at));
  if (!left || left->no_deadline) return best;
  keep_longer(best, month_first(time, *left, at));
  const auto link = connector_at(time.chart, left->end, opened);
  if (link) keep_longer(best, two_moments(time, *left, *link, at));
  return best;
}

}  // namespace rtp
