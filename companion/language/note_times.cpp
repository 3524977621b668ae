#include <algorithm>

#include "language/note_draft.hpp"

namespace rtp {
namespace {

bool boundary_mark(const Chart& chart, std::size_t at) {
  const Token& token = chart.at(at);
  if (token.kind == TokenKind::line_end) return true;
  if (token.word() || token.digits()) return false;
  return !token.is('%') && !token.is('#') && !token.is('_') && !token.is('=') && !token.is(marks::euro);
}

bool starts_part(const NoteDraft& note, std::size_t at) {
  return at <= note.begin || note.is_detached(at - 1) || boundary_mark(note.chart, at - 1);
}

bool ends_part(const NoteDraft& note, std::size_t at) {
  if (at >= note.end || note.is_detached(at) || boundary_mark(note.chart, at)) return true;
  return note.chart.has(at, Sense::ready);
}

/// "Verslag van 26 augustus", "besluit 12 mei uitwerken": the time belongs to the thing, not to the task.
bool belongs_to_thing(const NoteDraft& note, const TimeExpression& time) {
  const Chart& chart = note.chart;
  const bool from_of = time.modifier == Modifier::from && chart.has(time.begin, Sense::of_word) &&
                       chart.has(time.begin, Sense::from_time);  // "Beschluss vom 12.01."
  if (time.begin <= note.begin || time.precision == Precision::season) return false;
  if (time.modifier != Modifier::in && !from_of) return false;
  std::size_t before = time.begin - 1;
  if (from_of) return chart.is_word(before) && chart.has(before, Sense::dated_thing);
  const bool of = chart.is_word(before) && (chart.has(before, Sense::of_word) || chart.has(before, Sense::range_from));
  if (of) {
    if (before == note.begin) return false;
    --before;
    return chart.is_word(before) && chart.has(before, Sense::dated_thing);
  }
  const bool begins_with_of =
      chart.has(time.begin, Sense::of_word) && chart.has(time.begin, Sense::range_from) && time.core != time.begin;
  if (!chart.is_word(before) || !chart.has(before, Sense::dated_thing)) return false;
  const bool goes_on = !ends_part(note, time.end) && !(chart.is_word(time.end) && chart.at(time.end).capital);
  return begins_with_of || (!time.led && goes_on);
}

/// "Mirjam met verlof 3-10 mei": when someone is away, not when something is due.
bool during_absence(const NoteDraft& note, const TimeExpression& time) {
  constexpr std::size_t reach = 6;
  const std::size_t first = time.begin > note.begin + reach ? time.begin - reach : note.begin;
  for (std::size_t at = first; at < time.begin; ++at) {
    if (note.chart.has(at, Sense::absence)) return true;
  }
  return time.end < note.end && note.chart.has(time.end, Sense::absence);
}

/// "June will present", "Mei en Juni bellen": a name in front of a verb, not a month.
bool is_subject(const NoteDraft& note, const TimeExpression& time) {
  if (time.begin != note.first_kept() || !note.chart.has(time.end, Sense::verb)) return false;
  for (std::size_t at = time.begin; at < time.end; ++at) {
    const bool name = note.chart.at(at).capital && note.chart.has(at, Sense::given_name);
    if (!name && !note.chart.has(at, Sense::and_word)) return false;
  }
  return true;
}

/// "Peter Maandag checkt": where days are written small, a capital behind a name makes a surname.
bool is_surname(const NoteDraft& note, const TimeExpression& time) {
  const Chart& chart = note.chart;
  if (chart.language() != Language::nl && chart.language() != Language::fr) return false;
  return time.end == time.begin + 1 && time.begin > note.begin && chart.is_word(time.begin) &&
         chart.at(time.begin).capital && chart.at(time.begin - 1).capital &&
         chart.has(time.begin - 1, Sense::given_name);
}

/// "€ 5.000 reserveren voor 2027": for that year. "vóór 2027" is written with accents.
bool is_purpose(const NoteDraft& note, const TimeExpression& time) {
  const Token& lead = note.chart.at(time.begin);
  return time.precision == Precision::year && time.modifier == Modifier::before &&
         note.chart.has(time.begin, Sense::other_lead) && lead.length() == lead.folded.size();
}

bool believed(const NoteDraft& note, const TimeExpression& time) {
  if (time.no_deadline || is_subject(note, time) || is_purpose(note, time)) return false;
  if (time.begin > note.begin && note.chart.has(time.begin - 1, Sense::repeated)) return false;  // "jaarlijks in mei"
  if (is_surname(note, time)) return false;
  const bool starts = starts_part(note, time.begin);
  const bool ends = ends_part(note, time.end);
  if (time.evidence == Evidence::slot && !time.led && !(starts && ends)) return false;
  if (time.evidence == Evidence::edge && !time.led && !starts && !ends) return false;
  // "Sinterklaas lootjes trekken": a feast in front is what it is about.
  const bool told = note.chart.has(time.end, Sense::verb) || note.chart.has(time.end, Sense::statement_verb);
  if (time.rule == "holiday" && !time.led && starts && !ends && !told) return false;
  // "Begroting 2021": a bare year is mostly the topic; "later dit jaar" is not.
  const bool stands_apart = time.rule == "year" ? starts && ends : starts || ends;
  if (time.precision == Precision::year && !time.led && !stands_apart) return false;
  return !belongs_to_thing(note, time) && !during_absence(note, time);
}

/// The words of a deadline that hang behind it: "over drie weken klaar".
std::size_t with_ready(const NoteDraft& note, std::size_t end) {
  const auto ready = note.chart.find(end, Sense::ready);
  if (!ready || ready->end > note.end || !ends_part(note, ready->end)) return end;
  return ready->end;
}

bool only_marks(const NoteDraft& note, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) {
    if (note.is_detached(at)) continue;
    if (note.chart.is_word(at) || note.chart.is_number(at)) return false;
  }
  return true;
}

/// "Bis 14.06. Rückmeldung ans Ministerium": what follows is a sentence of its own. Not in "Morgen belt Ank de GGD" or
/// "Next week we start", where the time stands inside the sentence, nor in a goal or a question.
bool goes_on_without(const NoteDraft& note, std::size_t end) {
  const Chart& chart = note.chart;
  if (chart.is_mark(end, ':')) return true;
  if ((note.kind_said && note.reading.kind != NoteKind::task) || ends_with_question(note)) return false;
  std::size_t next = end;
  while (next < note.end && (note.is_detached(next) || chart.is_mark(next, ',') || chart.is_mark(next, '-') ||
                             chart.is_mark(next, marks::dash)))
    ++next;
  if (next >= note.end || !chart.is_word(next)) return next < note.end;
  if (chart.has(next, Sense::statement_verb) || chart.has(next, Sense::self)) return false;
  const bool verb_second = chart.language() == Language::nl || chart.language() == Language::de;
  const std::string_view word = chart.at(next).folded;
  const bool plural = word.ends_with("en");
  if (verb_second && chart.has(next, Sense::verb) && !plural) return false;
  const bool verb = chart.has(next, Sense::verb) || (!chart.known(next) && word.ends_with('t'));
  if (verb_second && verb && !chart.at(next).capital) {
    const auto doers = note.people.list_at(next + 1, note.end, Trust::open);
    const bool known = std::any_of(doers.begin(), doers.end(), [](const Party& party) { return party.known; });
    if (known && (!plural || doers.size() > 1)) return false;
  }
  const auto parties = note.people.list_at(next, note.end, Trust::open);
  return parties.empty() || !chart.has(parties.back().end, Sense::verb);
}

Place place_of(const TimeExpression& time) {
  if (time.modifier != Modifier::in || time.led) return Place::led;
  return Place::sentence;
}

}  // namespace

void read_times(NoteDraft& note) {
  std::vector<TimeExpression> used;
  for (const TimeExpression& time : note.times) {
    if (time.begin < note.begin || time.end > note.end || note.is_taken(time.begin) || note.is_taken(time.end - 1))
      continue;
    if (believed(note, time)) used.push_back(time);
  }
  const std::size_t first = note.first_kept();
  const std::size_t last = note.last_kept();
  // A trailing deadline phrase is no part of the sentence; a leading one when the sentence goes on without it.
  for (TimeExpression& time : used) {
    const std::size_t end = with_ready(note, time.end);
    const bool trailing = only_marks(note, end, last) && time.begin > first;
    const bool leading = only_marks(note, first, time.begin) && goes_on_without(note, end);
    if (!note.offer(time, trailing || leading ? Place::edge : place_of(time))) continue;
    if (end != time.end && note.time->modifier == Modifier::in && note.chart.is_word(time.begin) &&
        note.chart.has(time.begin, Sense::ready)) {
      note.time->modifier = Modifier::by;
    }
  }
  place_time_words(note);
}

void place_time_words(NoteDraft& note) {
  if (!note.time || note.time_place >= Place::part) return;
  const std::size_t first = note.first_kept();
  const std::size_t last = note.last_kept();
  const TimeExpression chosen = *note.time;
  const std::size_t end = with_ready(note, chosen.end);
  const bool trailing = only_marks(note, end, last) && chosen.begin > first && !ends_with_question(note);
  const bool leading = only_marks(note, first, chosen.begin) && end < last && goes_on_without(note, end);
  const bool colon = leading && note.chart.is_mark(end, ':');
  note.annotate(chosen.begin, colon ? end + 1 : end, trailing || leading);
}

}  // namespace rtp
