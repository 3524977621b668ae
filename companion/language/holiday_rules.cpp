#include <array>

#include "base/holidays.hpp"
#include "language/holiday_names.hpp"
#include "language/number_words.hpp"
#include "language/time_rules.hpp"

namespace rtp {
namespace {

Country country_of(Language language) {
  switch (language) {
    case Language::nl: return Country::netherlands;
    case Language::en: return Country::united_kingdom;
    case Language::de: return Country::germany;
    case Language::fr: return Country::france;
  }
  return Country::netherlands;
}

/// As the language's own country keeps the day; a day that it does not know, as another one keeps it.
std::optional<Day> day_in_year(Language language, std::string_view name, int year) {
  auto day = named_day(country_of(language), name, year);
  for (const Language other : all_languages) {
    if (!day) day = named_day(country_of(other), name, year);
  }
  return day;
}

std::optional<Day> next_day_called(Language language, std::string_view name, Day reference) {
  constexpr int years_to_try = 3;
  const int first = year_of(reference);
  for (int year = first; year < first + years_to_try; ++year) {
    const auto day = day_in_year(language, name, year);
    if (day && *day >= reference) return day;
  }
  return std::nullopt;
}

}  // namespace

MomentAt holiday_day(const TimeContext& time, std::size_t at) {
  const Chart& chart = time.chart;
  std::size_t begin = at;
  for (const Sense which : {Sense::next_one, Sense::coming_one}) {
    if (const auto found = chart.find(at, which)) begin = found->end;
  }
  const auto name = chart.find(begin, Sense::holiday);
  if (!name) return std::nullopt;
  const bool compound =
      chart.is_mark(name->end, '-') && !chart.at(name->end).space_before && chart.is_word(name->end + 1);
  if (compound) return std::nullopt;  // "Kerst-borrel"
  const std::string_view key = holiday_names.at(static_cast<std::size_t>(name->value));
  std::size_t behind = skip_of(chart, name->end);
  if (const auto label = chart.find(behind, Sense::year_unit)) behind = label->end;
  const auto next = chart.find(behind, Sense::next_one);
  const auto next_year = next ? chart.find(next->end, Sense::year_unit) : std::nullopt;
  Moment moment;
  moment.end = name->end;
  moment.rule = "holiday";
  std::optional<Day> day;
  if (const auto said = year_at(chart, behind)) {
    day = day_in_year(chart.language(), key, said->value);
    moment.end = said->end;
  } else if (next_year) {
    day = day_in_year(chart.language(), key, year_of(time.reference) + 1);
    moment.end = next_year->end;
  } else {
    day = next_day_called(chart.language(), key, time.reference);
  }
  if (!day) return std::nullopt;
  moment.fixed = Period{*day, *day};
  return moment;
}

}  // namespace rtp
