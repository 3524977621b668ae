#pragma once

#include <cstddef>
#include <optional>

#include "language/moment.hpp"

// The rules of the time grammar. Each looks at the tokens from `at` on, never back further than one token and never
// further ahead than a few words, and answers the moment that is named there, or nothing.

namespace rtp {

using MomentAt = std::optional<Moment>;

// calendar_rules.cpp: days written with numbers and month names
MomentAt numeric_day(const TimeContext& time, std::size_t at);         ///< 24-4, 24/4/2020, 2020-04-24, 4/2016, 2-okt
MomentAt spaced_numeric_day(const TimeContext& time, std::size_t at);  ///< 24 04 2020
MomentAt day_and_month(const TimeContext& time, std::size_t at);       ///< 24 april 2020, de 3e van mei
MomentAt month_and_day(const TimeContext& time, std::size_t at);       ///< April 24th, 2020
MomentAt day_alone(const TimeContext& time, std::size_t at);           ///< op de 27e, on the 1st, le 16

// weekday_rules.cpp
MomentAt weekday(const TimeContext& time, std::size_t at);          ///< vrijdag, di 12 mei, vrijdag volgende week
MomentAt weekday_of_week(const TimeContext& time, std::size_t at);  ///< volgende week vrijdag, semaine prochaine mardi
MomentAt named_weekday(const TimeContext& time, std::size_t at);    ///< komende vrijdag, next Tuesday
std::optional<Found> weekday_word(const Chart& chart, std::size_t at, bool allow_short);

// period_rules.cpp: weeks, months, quarters, seasons, years
MomentAt week_number(const TimeContext& time, std::size_t at);  ///< week 18, KW 37 2021
MomentAt week_of_day(const TimeContext& time, std::size_t at);  ///< w/c 27 April, week van 4 mei
MomentAt month(const TimeContext& time, std::size_t at);        ///< mei, juni 2020
MomentAt quarter(const TimeContext& time, std::size_t at);      ///< Q4, 3e kwartaal 2021
MomentAt half_year(const TimeContext& time, std::size_t at);    ///< H1 2021, eerste helft van 2021
MomentAt season(const TimeContext& time, std::size_t at);       ///< najaar 2021, deze zomer
MomentAt year(const TimeContext& time, std::size_t at);         ///< 2022

// relative_rules.cpp: told from the session's day
MomentAt relative_day(const TimeContext& time, std::size_t at);        ///< morgen
MomentAt named_unit(const TimeContext& time, std::size_t at);          ///< volgende week, this month, semaine prochaine
MomentAt next_units(const TimeContext& time, std::size_t at);          ///< komende 3 weken
MomentAt amount(const TimeContext& time, std::size_t at);              ///< over twee weken, 3 days after Easter
MomentAt day_of_named_month(const TimeContext& time, std::size_t at);  ///< de 20e van volgende maand
MomentAt not_ahead(const TimeContext& time, std::size_t at);           ///< gisteren, vorige week, elke dinsdag

// holiday_rules.cpp
MomentAt holiday_day(const TimeContext& time, std::size_t at);  ///< met Pasen, Weihnachten 2021

// part_rules.cpp
MomentAt part(const TimeContext& time, std::size_t at);            ///< eind mei, begin volgende week, EOW
MomentAt nth_in_period(const TimeContext& time, std::size_t at);   ///< eerste vrijdag van juli, laatste week van mei
MomentAt half_of_period(const TimeContext& time, std::size_t at);  ///< tweede helft van mei

/// What `day_alone` calls a day without any ordinal mark: "op 15", "le 16". It needs such a word before it.
inline constexpr std::string_view plain_day_rule = "plain day of the month";

/// The longest moment that any rule reads at the token.
MomentAt moment_at(const TimeContext& time, std::size_t at);

/// Whether nothing behind the token makes what stands before it part of something else: the end, a mark, or a small
/// word, but no noun ("10-12 mensen", "de tweede ronde").
bool ends_cleanly(const Chart& chart, std::size_t at);

/// The token after an optional "van", "of", "de" between the parts of a time.
std::size_t skip_of(const Chart& chart, std::size_t at);

}  // namespace rtp
