#pragma once

#include <cstdint>

namespace rtp {

/// What a word or phrase can mean to the grammars. A word may have several senses; the grammar decides which one holds.
/// The number in brackets says what a row's value means.
enum class Sense : std::uint8_t {
  // Time: names
  month,                 ///< [1-12]
  month_name_ambiguous,  ///< [1-12] a month's word that is also a given name or a verb: "Mei", "may", "mars"
  weekday,               ///< [1 Monday - 7]
  weekday_plural,        ///< [1-7] "zondagen", behind a number: "over twee zondagen"
  weekday_short,         ///< [1-7] an abbreviation that is also another word: "do", "so", "mar"
  season,                ///< [0 spring - 3 winter]
  holiday,               ///< [index into holiday_names]
  relative_day,          ///< [days from the session's day] "morgen"
  past_day,              ///< [days from the session's day, below 0] "gisteren"
  day_part,              ///< "ochtend", "evening": says nothing about the day
  // Time: units
  day_unit,
  working_day_unit,
  week_unit,
  fortnight_unit,
  weekend_unit,
  month_unit,
  quarter_unit,
  half_year_unit,
  year_unit,
  week_label,     ///< stands before a week's number: "week", "wk", "KW"
  week_of,        ///< the week that holds a day: "w/c", "week van"
  quarter_label,  ///< stands before a quarter's number: "Q", "K", "T"
  half_label,     ///< "H" in "H1"
  // Time: which one
  this_one,       ///< "deze", "this"
  coming_one,     ///< [0 the first one after now] "komende", "a.s."
  next_one,       ///< "volgende", "next"
  after_next,     ///< "übernächste"
  past_one,       ///< "vorige", "last"
  last_ordinal,   ///< "laatste", "last" of a longer time
  begin_of,       ///< "begin", "early"
  middle_of,      ///< "half", "mid"
  end_of,         ///< "eind", "late"
  end_of_unit,    ///< [0 day, 1 week, 2 month, 3 quarter, 4 year] "EOW"
  begin_of_unit,  ///< [as above]
  half_word,      ///< "helft"
  month_half,     ///< [1-12] "Junihälfte": behind "erste"
  rest_of,        ///< "later", "rest van"
  // Time: small words
  still,    ///< "nog", "noch": stands before or behind a time and changes nothing
  on_time,  ///< [1 when a bare day can follow: "op 15"] stands before a time and changes nothing: "op", "in", "am"
  article,
  of_word,  ///< "van" between parts of a time
  by_time,
  before_time,
  from_time,
  after_time,
  around_time,
  range_to,    ///< [1 when the end itself is inside] "t/m", "tot", "to"
  range_from,  ///< "van", "from"
  between,
  and_word,
  or_word,
  in_amount,      ///< "over twee weken", "in", "dans"
  within_amount,  ///< "binnen", "within"
  from_now,       ///< "vanaf nu", "from now", "hence"
  later_word,     ///< "later" behind an amount
  every,          ///< "elke", "iedere", "every"
  repeated,       ///< "wekelijks", "dinsdags"
  ready,          ///< "klaar", "done": a status, or the verb of a deadline
  in_eight,       ///< "en huit" [days of the shift]
  past_marker,    ///< "d.d.", "jl.", "ago", "geleden": the time is not ahead
  clock_unit,     ///< "uur", "Uhr", "h": the number before is a time of day
  // Numbers
  cardinal,        ///< [value]
  ordinal,         ///< [value]
  ordinal_suffix,  ///< behind digits: "e", "ste", "th", "er"
  thousands,       ///< [value] first part of a year in words
  // Note
  owner_key,    ///< "wie", "trekker": names follow
  task_key,     ///< "wat", "actie"
  time_key,     ///< "wanneer", "deadline"
  partner_key,  ///< "met wie"
  question_key,
  note_key,
  goal_key,
  step_key,
  label_key,   ///< "actie 3"
  dropped,     ///< "vervalt"
  no_tasks,    ///< "geen taken"
  note_start,  ///< a sentence that starts so says how, not what: "hierbij"
  // People
  everyone,
  self,      ///< "ik", "we": not a person that can be named
  title,     ///< "mevr."
  particle,  ///< "van", "de" inside a name
  role,
  role_suffix,       ///< end of a word that names a role
  body,              ///< first word of an organisation's or team's name: "gemeente", "team"
  partner_lead,      ///< "i.s.m."
  partner_verb,      ///< "leest mee": who does it is a partner
  counterpart_lead,  ///< "met": named, but not the one who does it
  other_lead,        ///< "t.b.v.", "aan", "cc": not an owner
  agent_lead,        ///< [1 when only a person can follow] "door", "trekker"
  org_lead,          ///< "van de gemeente", "namens": an organisation follows a name
  verb,              ///< finite form of what people do in notes: "belt", "maakt"
  statement_verb,    ///< "is", "was": tells how things are
  dated_thing,       ///< has its own date: "verslag van 3 mei"
  absence,           ///< "verlof": its time is no deadline
  measure,           ///< follows a number that is no date: "meter", "euro", "leden"
  given_name,
  not_a_person,  ///< capitalised, but a product or a thing: "Teams"
  not_a_role,    ///< alone in brackets, but no owner: "concept"
  preposition,   ///< any other small word that a name never starts with
  stop_word,     ///< tells the language
  count
};

}  // namespace rtp
