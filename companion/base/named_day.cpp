#include "base/holidays.hpp"

namespace rtp {

namespace {

using std::chrono::days;

constexpr int monday = 1;
constexpr int tuesday = 2;
constexpr int wednesday = 3;
constexpr int thursday = 4;
constexpr int saturday = 6;
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
  static constexpr Fixed fixed[] = {
      {"st_barbaras_day", 12, 4}, {"st_patricks_day", 3, 17}, {"earth_day", 4, 22},       {"keti_koti", 7, 1},
      {"new_years_day", 1, 1},    {"epiphany", 1, 6},         {"valentines_day", 2, 14},  {"womens_day", 3, 8},
      {"labour_day", 5, 1},       {"st_johns_day", 6, 24},    {"halloween", 10, 31},      {"all_saints_day", 11, 1},
      {"all_souls_day", 11, 2},   {"st_martins_day", 11, 11}, {"st_nicholas_day", 12, 6}, {"christmas_eve", 12, 24},
      {"christmas_day", 12, 25},  {"boxing_day", 12, 26},     {"new_years_eve", 12, 31}};
  for (const Fixed& day : fixed) {
    if (day.name == name) return date(year, day.month, day.day);
  }
  return std::nullopt;
}

/// Days that are kept in North America, and planned by elsewhere too.
std::optional<Day> american_day(std::string_view name, int year) {
  const Day thanksgiving = next_weekday(date(year, 11, 22), thursday);
  if (name == "thanksgiving") return thanksgiving;
  if (name == "black_friday") return thanksgiving + days(1);
  if (name == "cyber_monday") return thanksgiving + days(4);
  if (name == "martin_luther_king_day") return next_weekday(date(year, 1, 15), monday);
  if (name == "presidents_day") return next_weekday(date(year, 2, 15), monday);
  return std::nullopt;
}

/// 1 Shawwal and 10 Dhu al-Hijja by the calendar of Umm al-Qura (the dates that ICU's "islamic-umalqura" gives); a
/// town's own mosque may keep them a day later. Until 2032: 2033 has two feasts of breaking the fast.
std::optional<Day> islamic_day(std::string_view name, int year) {
  struct Feasts {
    std::chrono::month_day fast_breaking;
    std::chrono::month_day sacrifice;
  };
  constexpr int first_year = 2015;
  using std::chrono::month;
  static constexpr Feasts feasts[] = {
      {month(7) / 17, month(9) / 23},  // 2015
      {month(7) / 6, month(9) / 11},  {month(6) / 25, month(9) / 1},  {month(6) / 15, month(8) / 21},
      {month(6) / 4, month(8) / 11},  {month(5) / 24, month(7) / 31}, {month(5) / 13, month(7) / 20},
      {month(5) / 2, month(7) / 9},   {month(4) / 21, month(6) / 28}, {month(4) / 10, month(6) / 16},
      {month(3) / 30, month(6) / 6},  {month(3) / 20, month(5) / 27}, {month(3) / 9, month(5) / 16},
      {month(2) / 26, month(5) / 5},  {month(2) / 14, month(4) / 24}, {month(2) / 4, month(4) / 13},
      {month(1) / 24, month(4) / 2},  {month(1) / 14, month(3) / 22},  // 2032
  };
  const int index = year - first_year;
  const bool is_fast_breaking = name == "eid_al_fitr";
  if ((!is_fast_breaking && name != "eid_al_adha") || index < 0 || index >= static_cast<int>(std::size(feasts)))
    return std::nullopt;
  const Feasts& of_year = feasts[index];
  return std::chrono::year(year) / (is_fast_breaking ? of_year.fast_breaking : of_year.sacrifice);
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
    if (name == "veterans_day") return last_weekday(date(year, 6, 30), saturday);
  }
  if (country == Country::germany) {
    if (name == "reformation_day") return date(year, 10, 31);
    if (name == "repentance_day") return last_weekday(date(year, 11, 22), wednesday);
    if (name == "memorial_sunday") return last_weekday(date(year, 11, 19), sunday);
    if (name == "sunday_of_the_dead") return last_weekday(date(year, 11, 26), sunday);
    if (name == "womens_carnival") return easter(year) - days(52);
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
  if (const auto day = american_day(name, year)) return day;
  if (const auto day = islamic_day(name, year)) return day;
  return national_day(country, name, year);
}

}  // namespace rtp
