#include <array>

#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

bool touches(const Chart& chart, std::size_t at) { return at < chart.size() && !chart.at(at).space_before; }

/// A number that a mark glues to more digits or letters is part of a phone number, version, price or code.
bool glued_before(const Chart& chart, std::size_t at, bool range_end = false) {
  if (at == 0 || chart.at(at).space_before) return false;
  if (range_end && chart.is_mark(at - 1, '-')) return false;
  const Token& before = chart.at(at - 1);
  if (before.word()) return true;
  switch (before.mark) {
    case '-':
    case '/':
    case '.':
    case ':':
    case ',':
    case '_':
    case '=':
    case '#':
    case '%': return at >= 2 && !before.space_before && (chart.at(at - 2).digits() || chart.at(at - 2).word());
    case marks::euro:
    case '+': return true;
    default: return false;
  }
}

bool glued_after(const Chart& chart, std::size_t at, bool full_date) {
  if (at >= chart.size() || chart.at(at).space_before) return false;
  const Token& after = chart.at(at);
  if (after.is('%') || after.is(marks::euro) || after.is(':'))
    return after.is(':') ? chart.is_number(at + 1) && touches(chart, at + 1) : true;
  if (!after.is('-') && !after.is('/') && !after.is('.') && !after.is(',') && !after.is('_')) return false;
  if (!touches(chart, at + 1)) return false;
  if (chart.is_number(at + 1)) return !(full_date && after.is('-'));
  return chart.is_word(at + 1) && !after.is('.') && !after.is(',');
}

struct Piece {
  int number = -1;
  std::size_t digits = 0;
  int month = 0;  ///< of a month's name
};

std::optional<Piece> piece_at(const Chart& chart, std::size_t at) {
  if (chart.is_number(at)) return Piece{chart.at(at).number, chart.at(at).length(), 0};
  if (const auto name = chart.find(at, Sense::month)) return Piece{-1, 0, name->value};
  return std::nullopt;
}

bool is_year(const Piece& piece) { return piece.digits == 4 && piece.number >= 1900 && piece.number < 2200; }
bool is_day(const Piece& piece) {
  return piece.digits >= 1 && piece.digits <= 2 && piece.number >= 1 && piece.number <= 31;
}
bool is_month(const Piece& piece) { return is_day(piece) && piece.number <= 12; }

/// Pieces with one and the same separator between them: "24-4-2020", "2 / 4".
struct Pieces {
  std::array<Piece, 3> piece;
  std::size_t count = 0;
  char separator = 0;
  bool spaced = false;
  std::size_t end = 0;
};

Pieces pieces_at(const Chart& chart, std::size_t at) {
  Pieces found;
  while (found.count < 3) {
    const auto piece = piece_at(chart, at);
    if (!piece) break;
    found.piece[found.count++] = *piece;
    found.end = ++at;
    if (at + 1 >= chart.size()) break;
    const Token& mark = chart.at(at);
    if (!mark.is('-') && !mark.is('/') && !mark.is('.')) break;
    const bool spaced = mark.space_before || chart.at(at + 1).space_before;
    if (found.separator == 0) {
      found.separator = mark.mark;
      found.spaced = spaced;
    } else if (found.separator != mark.mark || spaced != found.spaced) {
      break;
    }
    ++at;
  }
  return found;
}

void set(Moment& moment, int year, int month, int day) {
  moment.year = year;
  moment.month = month;
  moment.day = day;
  moment.unit = day == 0 ? TimeUnit::month : TimeUnit::day;
}

/// Day before month unless that cannot be.
bool set_day_month(Moment& moment, const Piece& first, const Piece& second, int year) {
  if (is_day(first) && is_month(second)) return set(moment, year, second.number, first.number), true;
  if (is_month(first) && is_day(second)) return set(moment, year, first.number, second.number), true;
  return false;
}

bool set_three(Moment& moment, const std::array<Piece, 3>& piece) {
  const auto& [a, b, c] = piece;
  for (const auto& [name, x, y] : {std::array{a, b, c}, std::array{b, a, c}, std::array{c, a, b}}) {
    if (name.month == 0) continue;
    if (is_year(x) && is_day(y)) return set(moment, x.number, name.month, y.number), true;
    if (is_day(x) && is_year(y)) return set(moment, y.number, name.month, x.number), true;
    if (is_day(x) && y.digits == 2) return set(moment, full_year(y.number), name.month, x.number), true;
    return false;
  }
  if (is_year(a)) {
    if (is_month(b) && is_day(c)) return set(moment, a.number, b.number, c.number), true;
    return is_day(b) && is_month(c) && (set(moment, a.number, c.number, b.number), true);
  }
  if (is_year(c)) return set_day_month(moment, a, b, c.number);
  return c.digits == 2 && set_day_month(moment, a, b, full_year(c.number));
}

bool set_two(Moment& moment, const Piece& a, const Piece& b) {
  if (is_year(a) && (is_month(b) || b.month > 0))
    return set(moment, a.number, b.month > 0 ? b.month : b.number, 0), true;
  if (is_year(b) && (is_month(a) || a.month > 0))
    return set(moment, b.number, a.month > 0 ? a.month : a.number, 0), true;
  if (a.month > 0) return is_day(b) && (set(moment, 0, a.month, b.number), true);
  if (b.month > 0) return is_day(a) && (set(moment, 0, b.month, a.number), true);
  return set_day_month(moment, a, b, 0);
}

/// How clear two plain numbers are: "22-4" can only be a day, "10-12" can be two numbers, "24/7" is an idiom.
Evidence evidence_of_two(const Chart& chart, const Pieces& pieces, std::size_t end) {
  const int a = pieces.piece[0].number;
  const int b = pieces.piece[1].number;
  const bool clean = ends_cleanly(chart, end);
  switch (pieces.separator) {
    case '/':
      return a == 24 && b == 7 ? Evidence::slot : (a < b && b <= 4) || !clean ? Evidence::edge : Evidence::anywhere;
    case '-':
      return a > b || pieces.piece[1].digits == 2 ? (clean ? Evidence::anywhere : Evidence::slot)
                                                  : (clean ? Evidence::edge : Evidence::slot);
    default:
      if (chart.language() == Language::de && end > 0 && chart.is_mark(end - 1, '.')) return Evidence::anywhere;
      return chart.language() == Language::de && clean ? Evidence::edge : Evidence::slot;
  }
}

bool is_clock_or_measure(const Chart& chart, std::size_t at) {
  return chart.has(at, Sense::clock_unit) || chart.has(at, Sense::measure);
}

/// "15.1." closes with a dot; "27. 11." has a space behind the first one.
std::optional<Moment> dotted_day(const Chart& chart, std::size_t at) {
  const auto first = piece_at(chart, at);
  if (!first || !is_day(*first) || !chart.is_mark(at + 1, '.') || !touches(chart, at + 1)) return std::nullopt;
  const auto second = piece_at(chart, at + 2);
  if (!second || !is_month(*second)) return std::nullopt;
  const bool closed = chart.is_mark(at + 3, '.') && touches(chart, at + 3) && !chart.is_number(at + 4);
  if (!closed) return std::nullopt;
  Moment moment;
  set(moment, 0, second->number, first->number);
  moment.end = at + 4;
  moment.evidence = chart.language() == Language::de ? Evidence::anywhere : Evidence::slot;
  moment.rule = "numeric day";
  return moment;
}

/// "2020-04-24" and "20200424".
std::optional<Moment> compact_day(const Chart& chart, std::size_t at) {
  if (!chart.is_number(at) || chart.at(at).length() != 8 || glued_before(chart, at)) return std::nullopt;
  const int number = chart.at(at).number;
  Moment moment;
  set(moment, number / 10000, number / 100 % 100, number % 100);
  if (moment.year < 1990 || moment.year > 2100 || !make_day(moment.year, moment.month, moment.day)) return std::nullopt;
  moment.end = at + 1;
  moment.rule = "compact day";
  return moment;
}

}  // namespace

MomentAt numeric_day(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  if (!chart.is_number(at) && !chart.has(at, Sense::month)) return std::nullopt;
  if (const auto compact = compact_day(chart, at)) return compact;
  Moment moment;
  moment.rule = "numeric day";
  Pieces pieces = pieces_at(chart, at);
  // "29/2-1/3", "1-10-2018-7-10-2018": behind a dash the second day of a range, not a piece of a number.
  const bool after_year = at >= 2 && chart.is_number(at - 2) && chart.at(at - 2).length() == 4;
  const bool range_end = pieces.separator == '/' || pieces.separator == '.' || (pieces.count == 3 && after_year);
  if (glued_before(chart, at, range_end)) return std::nullopt;
  if (pieces.count == 3 && set_three(moment, pieces.piece)) {
    moment.end = pieces.end;
    const bool short_year =
        pieces.separator == '.' && moment.year != pieces.piece[2].number && chart.language() != Language::de;
    if (pieces.spaced && pieces.separator == '.') return std::nullopt;
    moment.evidence = short_year ? Evidence::edge : Evidence::anywhere;
    if (glued_after(chart, moment.end, true)) return std::nullopt;
    return moment;
  }
  if (const auto dotted = dotted_day(chart, at)) return dotted;
  if (pieces.count == 3 && pieces.spaced && pieces.separator == '-')
    pieces.end -= 2;  // "5 - 7 - 9": look at "5 - 7"
  else if (pieces.count == 3)
    return std::nullopt;
  if (pieces.count < 2 || !set_two(moment, pieces.piece[0], pieces.piece[1])) return std::nullopt;
  const bool named = pieces.piece[0].month > 0 || pieces.piece[1].month > 0;
  if (named && pieces.separator == '.') return std::nullopt;  // "18. Juli 2014" is a day and a month's name
  const bool plain = pieces.piece[0].month == 0 && pieces.piece[1].month == 0 && moment.unit == TimeUnit::day;
  const bool swapped = plain && !is_month(pieces.piece[1]);
  if (swapped && pieces.separator == '.' && chart.language() != Language::en) return std::nullopt;
  moment.end = pieces.end;
  if (pieces.spaced && (plain || pieces.piece[0].month > 0)) {
    if (!plain || pieces.separator == '.') return std::nullopt;
    moment.evidence = Evidence::slot;
    return moment;
  }
  if (plain && pieces.separator != '.' && chart.is_mark(moment.end, ',')) {
    if (const auto year = year_at(chart, moment.end + 1)) {
      moment.year = year->value;
      moment.end = year->end;
    }
  }
  if (glued_after(chart, moment.end,
                  moment.year != 0 || pieces.separator == '/' || pieces.piece[0].month + pieces.piece[1].month > 0))
    return std::nullopt;
  if (is_clock_or_measure(chart, moment.end)) return std::nullopt;
  if (plain && moment.year == 0) moment.evidence = evidence_of_two(chart, pieces, moment.end);
  if (moment.unit == TimeUnit::month && pieces.separator == '.') moment.evidence = Evidence::edge;
  return moment;
}

MomentAt spaced_numeric_day(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  if (!chart.is_number(at) || !chart.is_number(at + 1) || glued_before(chart, at)) return std::nullopt;
  Moment moment;
  moment.rule = "numeric day";
  moment.evidence = Evidence::edge;
  if (chart.is_number(at + 2)) {
    if (!set_three(moment, {*piece_at(chart, at), *piece_at(chart, at + 1), *piece_at(chart, at + 2)}))
      return std::nullopt;
    moment.end = at + 3;
    if (moment.year == chart.at(at).number || moment.year == chart.at(at + 2).number)
      moment.evidence = Evidence::anywhere;
  } else {
    if (chart.language() != Language::fr || chart.at(at).length() != 2 || chart.at(at + 1).length() != 2)
      return std::nullopt;
    if (!set_day_month(moment, *piece_at(chart, at), *piece_at(chart, at + 1), 0)) return std::nullopt;
    moment.end = at + 2;
  }
  if (glued_after(chart, moment.end, false) || is_clock_or_measure(chart, moment.end)) return std::nullopt;
  return moment;
}

namespace {

/// A year behind a day and month: "2020", ", 2020", "van 2020", "in 2020", "'20", "20" when nothing else follows.
void take_year(const Chart& chart, Moment& moment) {
  std::size_t at = moment.end;
  if (chart.is_mark(at, '.') && touches(chart, at)) ++at;
  if (chart.is_mark(at, ',')) ++at;
  if (const auto of = chart.find(at, Sense::of_word)) at = of->end;
  auto year = year_at(chart, at);
  if (!year && chart.is_number(at) && chart.at(at).length() == 2 && moment.unit == TimeUnit::day &&
      chart.at(at).space_before && at == moment.end) {
    const bool plain_end =
        at + 1 >= chart.size() || (!chart.is_word(at + 1) && !chart.is_number(at + 1) && !chart.is_mark(at + 1, ':') &&
                                   !chart.is_mark(at + 1, '.') && !chart.is_mark(at + 1, '-'));
    if (plain_end && chart.at(at).number >= 10) year = year_at(chart, at, true);
  }
  if (!year) return;
  if (year->digits && glued_after(chart, year->end, true)) return;
  moment.year = year->value;
  moment.end = year->end;
}

}  // namespace

namespace {

/// "am siebten vierten", "7. vierter": the month as an ordinal, at least one of the two in words.
MomentAt ordinal_month(const Chart& chart, const NumberPhrase& day, std::size_t at) {
  if (chart.language() != Language::de || !day.ordinal) return std::nullopt;
  const auto month = ordinal_at(chart, at);
  if (!month || month->value > 12 || (month->digits && day.digits)) return std::nullopt;
  Moment moment;
  moment.month = month->value;
  moment.day = day.value;
  moment.end = month->end;
  moment.evidence = Evidence::slot;
  moment.rule = "day and ordinal month";
  take_year(chart, moment);
  return moment;
}

}  // namespace

MomentAt day_and_month(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto day = day_number_at(chart, at);
  if (!day) return std::nullopt;
  const bool decimal = day->digits && at >= 2 && !chart.at(at).space_before && chart.is_number(at - 2) &&
                       (chart.is_mark(at - 1, '.') || chart.is_mark(at - 1, ','));
  if (decimal) return std::nullopt;
  std::size_t next = day->end;
  if (chart.is_mark(next, '.') && touches(chart, next)) ++next;
  if (chart.is_mark(next, '-') && touches(chart, next)) ++next;
  auto name = chart.find(next, Sense::month);
  if (!name) {
    next = skip_of(chart, next);
    name = chart.find(next, Sense::month);
  }
  if (!name) return ordinal_month(chart, *day, day->end);
  Moment moment;
  moment.month = name->value;
  moment.day = day->value;
  moment.end = name->end;
  moment.rule = "day and month";
  take_year(chart, moment);
  return moment;
}

MomentAt month_and_day(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  const auto name = chart.find(at, Sense::month);
  if (!name) return std::nullopt;
  std::size_t next = name->end;
  if (chart.is_mark(next, '.') && touches(chart, next)) ++next;
  if ((chart.is_mark(next, '-') || chart.is_mark(next, '/')) && touches(chart, next) && touches(chart, next + 1))
    ++next;
  if (const auto article = chart.find(next, Sense::article)) next = article->end;
  const auto day = day_number_at(chart, next);
  if (!day || is_clock_or_measure(chart, day->end)) return std::nullopt;
  // Outside English a number behind a month is rather something else, unless it is the whole story.
  const bool usual = chart.language() == Language::en || day->ordinal || ends_cleanly(chart, day->end);
  if (!usual) return std::nullopt;
  Moment moment;
  moment.month = name->value;
  moment.day = day->value;
  moment.end = day->end;
  moment.evidence = chart.language() == Language::en || !chart.is_number(next) ? Evidence::anywhere : Evidence::edge;
  moment.rule = "month and day";
  take_year(chart, moment);
  return moment;
}

MomentAt day_alone(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  auto day = ordinal_at(chart, at, true);
  if (!day) day = cardinal_at(chart, at);
  if (!day || day->value < 1 || day->value > 31 || (day->digits && chart.at(at).length() > 2)) return std::nullopt;
  if (day->digits && glued_before(chart, at)) return std::nullopt;
  std::size_t end = day->end;
  if (!day->ordinal && !day->digits) return std::nullopt;
  if (!ends_cleanly(chart, end) || glued_after(chart, end, false) || is_clock_or_measure(chart, end))
    return std::nullopt;
  if (!day->ordinal && (chart.is_mark(end, ',') || chart.is_mark(end, ')') || chart.is_mark(end, '/')))
    return std::nullopt;
  Moment moment;
  moment.day = day->value;
  moment.end = end;
  moment.evidence = Evidence::slot;
  moment.rule = day->ordinal ? "day of the month" : plain_day_rule;
  return moment;
}

}  // namespace rtp
