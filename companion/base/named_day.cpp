#include "base/holidays.hpp"

namespace rtp {

namespace {

using std::chrono::days;

constexpr int tuesday = 2;
constexpr int wednesday = 3;
constexpr int sunday = 7;

Day date(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / day;
}

std::optional<Day> movable_day(std::string_view name, int year) {
  struct FromEaster {
    std::string_view name;
    int days_later;
  };
  static constexpr FromEaster movable[] = {
      {"carnival_sunday", -49}, {"carnival_monday", -48}, {"carnival_tuesday", -47}, {"ash_wednesday", -46},
      {"palm_sunday", -7},      {"maundy_thursday", -3},  {"good_friday", -2},       {"holy_saturday", -1},
      {"easter_sunday", 0},     {"easter_monday", 1},     {"ascension_day", 39},     {"whit_sunday", 49},
      {"whit_monday", 50},      {"corpus_christi", 60}};
  for (const FromEaster& day : movable) {
    if (day.name == name) return easter(year) + days(day.days_later);
  }
  // The fourth Sunday of Advent is the last before Christmas Day.
  if (name.size() == 8 && name.starts_with("advent_") && name[7] >= '1' && name[7] <= '4') {
    return last_weekday(date(year, 12, 24), sunday) - days(7 * ('4' - name[7]));
  }
  return std::nullopt;
}

std::optional<Day> fixed_day(std::string_view name, int year) {
  struct Fixed {
    std::string_view name;
    int month;
    int day;
  };
  static constexpr Fixed fixed[] = {{"new_years_day", 1, 1},    {"epiphany", 1, 6},         {"valentines_day", 2, 14},
                                    {"womens_day", 3, 8},       {"labour_day", 5, 1},       {"st_johns_day", 6, 24},
                                    {"halloween", 10, 31},      {"all_saints_day", 11, 1},  {"all_souls_day", 11, 2},
                                    {"st_martins_day", 11, 11}, {"st_nicholas_day", 12, 6}, {"christmas_eve", 12, 24},
                                    {"christmas_day", 12, 25},  {"boxing_day", 12, 26},     {"new_years_eve", 12, 31}};
  for (const Fixed& day : fixed) {
    if (day.name == name) return date(year, day.month, day.day);
  }
  return std::nullopt;
}

Day mothers_day(Country country, int year) {
  if (country == Country::united_kingdom) return easter(year) - days(21);  // the fourth Sunday in Lent
  if (country != Country::france) return next_weekday(date(year, 5, 8), sunday);
  const Day last_of_may = last_weekday(date(year, 5, 31), sunday);
  return last_of_may == easter(year) + days(49) ? last_of_may + days(7)
                                                : last_of_may;  // D215-1 Code de l'action sociale
}

Day fathers_day(Country country, int year) {
  return country == Country::germany ? easter(year) + days(39) : next_weekday(date(year, 6, 15), sunday);
}

std::optional<Day> national_day(Country country, std::string_view name, int year) {
  if (name == "mothers_day") return mothers_day(country, year);
  if (name == "fathers_day") return fathers_day(country, year);
  if (country == Country::netherlands) {
    if (name == "sinterklaas") return date(year, 12, 5);
    if (name == "prinsjesdag") return next_weekday(date(year, 9, 15), tuesday);  // Grondwet art. 65: third Tuesday
    if (name == "remembrance_day") return date(year, 5, 4);
  }
  if (country == Country::germany) {
    if (name == "reformation_day") return date(year, 10, 31);
    if (name == "repentance_day") return last_weekday(date(year, 11, 22), wednesday);
  }
  if (country == Country::united_kingdom) {
    if (name == "remembrance_sunday") return next_weekday(date(year, 11, 8), sunday);
    if (name == "guy_fawkes_night") return date(year, 11, 5);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> named_day(Country country, std::string_view name, int year) {
  for (const Holiday& holiday : public_holidays(country, year)) {
    if (holiday.name == name) return holiday.day;
  }
  if (const auto day = movable_day(name, year)) return day;
  if (const auto day = fixed_day(name, year)) return day;
  return national_day(country, name, year);
}

}  // namespace rtp
