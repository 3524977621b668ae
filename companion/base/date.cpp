#include "base/date.hpp"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <stdexcept>

namespace rtp {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

year_month_day civil(Day day) { return year_month_day(day); }

/// The number that `digits` is, all of it; -1 when anything but a digit is in it.
int number_of(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return -1;
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

Day day_of(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / day;
}

/// Monday of week 1: the week that holds 4 January.
Day first_monday(int iso_year) {
  const Day fourth = day_of(iso_year, 1, 4);
  return fourth - days(iso_weekday(fourth) - 1);
}

using MonthNames = std::array<std::string, 12>;

/// The names as they stand in a date: "april", not "April", in French "avril".
MonthNames load_month_names(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(std::string(code(language)).c_str()), status);
  if (U_FAILURE(status)) throw std::runtime_error("the names of the months cannot be loaded");
  std::int32_t count = 0;
  const icu::UnicodeString* months =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  MonthNames names;
  for (std::size_t i = 0; i < names.size(); ++i) months[i].toUTF8String(names[i]);
  return names;
}

/// Loaded once for each language that is asked for: it costs more than a thousand dates.
template <Language language>
const std::string& month_name(int month) {
  static const MonthNames names = load_month_names(language);
  return names[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day)));
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_day(number_of(text.substr(0, 4)), number_of(text.substr(5, 2)), number_of(text.substr(8, 2)));
}

std::string iso(Day day) { return fmt::format("{:04}-{:02}-{:02}", year_of(day), month_of(day), day_of_month(day)); }

std::string in_words(Day day, Language language) {
  const int number = day_of_month(day);
  const int month = month_of(day);
  const int year = year_of(day);
  switch (language) {
    case Language::nl: return fmt::format("{} {} {}", number, month_name<Language::nl>(month), year);
    case Language::en: return fmt::format("{} {} {}", number, month_name<Language::en>(month), year);
    case Language::de: return fmt::format("{}. {} {}", number, month_name<Language::de>(month), year);
    case Language::fr:
      return fmt::format("{}{} {} {}", number, number == 1 ? "er" : "", month_name<Language::fr>(month), year);
  }
  return iso(day);
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }

int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }

int iso_weekday(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

IsoWeek iso_week(Day day) {
  const Day thursday = day + days(4 - iso_weekday(day));
  const int year = year_of(thursday);
  return {year, static_cast<int>((thursday - day_of(year, 1, 1)).count()) / 7 + 1};
}

int weeks_in_iso_year(int year) { return static_cast<int>((first_monday(year + 1) - first_monday(year)).count()) / 7; }

std::optional<Period> week_period(IsoWeek week) {
  if (week.year < 1 || week.year > 9999 || week.week < 1 || week.week > weeks_in_iso_year(week.year)) {
    return std::nullopt;
  }
  const Day monday = first_monday(week.year) + days(7 * (week.week - 1));
  return Period{monday, monday + days(6)};
}

Period month_period(int year, int month) {
  assert(month >= 1 && month <= 12);
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return {day_of(year, month, 1), last};
}

Period quarter_period(int year, int quarter) {
  assert(quarter >= 1 && quarter <= 4);
  return {month_period(year, 3 * quarter - 2).first, month_period(year, 3 * quarter).last};
}

Period year_period(int year) { return {day_of(year, 1, 1), day_of(year, 12, 31)}; }

Day add_months(Day day, int count) {
  const year_month_day date = civil(day) + std::chrono::months(count);
  return date.ok() ? Day(date) : Day(date.year() / date.month() / std::chrono::last);
}

Day next_weekday(Day from, int weekday) {
  assert(weekday >= 1 && weekday <= 7);
  return from + days((weekday - iso_weekday(from) + 7) % 7);
}

Day last_weekday(Day until, int weekday) { return next_weekday(until - days(6), weekday); }

}  // namespace rtp
