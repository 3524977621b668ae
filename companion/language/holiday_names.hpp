#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace rtp {

/// The names by which base/holidays.hpp knows the days that people plan by.
inline constexpr std::array<std::string_view, 67> holiday_names{"new_years_day",
                                                                "epiphany",
                                                                "valentines_day",
                                                                "carnival_sunday",
                                                                "carnival_monday",
                                                                "carnival_tuesday",
                                                                "ash_wednesday",
                                                                "womens_day",
                                                                "palm_sunday",
                                                                "maundy_thursday",
                                                                "good_friday",
                                                                "holy_saturday",
                                                                "easter_sunday",
                                                                "easter_monday",
                                                                "kings_day",
                                                                "labour_day",
                                                                "remembrance_day",
                                                                "liberation_day",
                                                                "victory_day",
                                                                "mothers_day",
                                                                "ascension_day",
                                                                "whit_sunday",
                                                                "whit_monday",
                                                                "corpus_christi",
                                                                "fathers_day",
                                                                "bastille_day",
                                                                "assumption_day",
                                                                "prinsjesdag",
                                                                "german_unity_day",
                                                                "halloween",
                                                                "all_saints_day",
                                                                "all_souls_day",
                                                                "st_nicholas_day",
                                                                "sinterklaas",
                                                                "christmas_eve",
                                                                "christmas_day",
                                                                "boxing_day",
                                                                "new_years_eve",
                                                                "advent_1",
                                                                "advent_2",
                                                                "advent_3",
                                                                "advent_4",
                                                                "reformation_day",
                                                                "st_johns_day",
                                                                "armistice_day",
                                                                "repentance_day",
                                                                "guy_fawkes_night",
                                                                "st_martins_day",
                                                                "remembrance_sunday",
                                                                "st_barbaras_day",
                                                                "st_patricks_day",
                                                                "earth_day",
                                                                "keti_koti",
                                                                "thanksgiving",
                                                                "black_friday",
                                                                "cyber_monday",
                                                                "martin_luther_king_day",
                                                                "presidents_day",
                                                                "eid_al_fitr",
                                                                "eid_al_adha",
                                                                "veterans_day",
                                                                "memorial_sunday",
                                                                "sunday_of_the_dead",
                                                                "womens_carnival",
                                                                "early_may_bank_holiday",
                                                                "spring_bank_holiday",
                                                                "summer_bank_holiday"};

/// The value of a row with Sense::holiday. A wrong name does not compile.
consteval int holiday(std::string_view name) {
  for (std::size_t i = 0; i < holiday_names.size(); ++i) {
    if (holiday_names[i] == name) return static_cast<int>(i);
  }
  throw "no such holiday";
}

}  // namespace rtp
