#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"

namespace rtp {

enum class Country { netherlands, germany, france, united_kingdom };

/// A named day. `name` is the day's key in every language's word list, e.g. "easter_sunday", "kings_day", "boxing_day".
struct Holiday {
  std::string name;
  Day day;
  bool operator==(const Holiday&) const = default;
};

/// Easter Sunday of the Gregorian calendar (anonymous Gregorian computus, Meeus/Jones/Butcher). Years 1583 to 9999.
Day easter(int year);

/// The nation-wide public holidays of `year`, in order of day. Germany: those of all sixteen states. United Kingdom:
/// England and Wales, with substitute days when one falls on a weekend. King's Day is 26 April when the 27th is a
/// Sunday. Liberation Day (5 May) is listed every year. Sources: Algemene termijnenwet art. 3 (NL); Einigungsvertrag
/// art. 2 and the states' holiday acts (DE); Code du travail L3133-1 (FR); Banking and Financial Dealings Act 1971
/// (UK).
std::vector<Holiday> public_holidays(Country country, int year);

/// The day called `name` in `country` in `year`: public holidays and the well-known days that are none
/// ("sinterklaas", "carnival_monday", "mothers_day", "advent_1", ...). Nothing when unknown there.
std::optional<Day> named_day(Country country, const std::string& name, int year);

}  // namespace rtp
