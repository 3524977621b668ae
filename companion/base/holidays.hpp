#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// The nation-wide public holidays of `year` by the rules of today, in order of day; two on one day are both listed.
/// - Netherlands: Easter Sunday and Whit Sunday, and the days of the Algemene termijnenwet, art. 3(1). King's Day is 26
///   April when the 27th is a Sunday; until 2013 it is Queen's Day, 30 April or the day before. 5 May is listed every
///   year.
/// - Germany: those of all sixteen states (Einigungsvertrag art. 2 and the states' holiday acts), and 31 October 2017.
/// - France: Code du travail, L3133-1.
/// - United Kingdom: England and Wales (Banking and Financial Dealings Act 1971 and proclamations since 1999, as listed
/// on
///   gov.uk/bank-holidays). A holiday on a weekend is followed by its substitute: "boxing_day" and
///   "boxing_day_substitute".
std::vector<Holiday> public_holidays(Country country, int year);

/// The day called `name` in `country` in `year`: a public holiday there, or a well-known day that is none. Nothing when
/// the name means nothing there. The other names, all countries: easter_sunday, good_friday, maundy_thursday,
/// holy_saturday, palm_sunday, carnival_sunday, carnival_monday, carnival_tuesday, ash_wednesday, ascension_day,
/// whit_sunday, whit_monday, corpus_christi, advent_1 to advent_4, epiphany, valentines_day, womens_day, st_johns_day,
/// labour_day, halloween, all_saints_day, all_souls_day, st_martins_day, st_nicholas_day, christmas_eve, christmas_day,
/// boxing_day, new_years_eve, new_years_day, mothers_day, fathers_day, st_barbaras_day, st_patricks_day, earth_day,
/// keti_koti, thanksgiving, black_friday, cyber_monday, martin_luther_king_day, presidents_day (as in the United
/// States); from 2015 to 2032 eid_al_fitr and eid_al_adha. Only there: sinterklaas (5 December), prinsjesdag,
/// remembrance_day (4 May), veterans_day in the Netherlands; reformation_day, repentance_day, memorial_sunday,
/// sunday_of_the_dead, womens_carnival in Germany; remembrance_sunday, guy_fawkes_night in the United Kingdom.
std::optional<Day> named_day(Country country, std::string_view name, int year);

}  // namespace rtp
