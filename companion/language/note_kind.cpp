#include <algorithm>

#include "language/note_draft.hpp"

namespace rtp {
namespace {

bool no_tasks(const NoteDraft& note) {
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (note.chart.has(at, Sense::no_tasks)) return true;
  }
  return false;
}

/// "Verslag van 26 augustus is goedgekeurd", "Turnout in 2019 was 48%": tells how things are, asks nobody to do
/// anything.
bool is_statement(const NoteDraft& note) {
  constexpr std::size_t reach = 12;
  const std::size_t first = note.first_kept();
  for (std::size_t at = first + 1; at < note.end && at < first + reach; ++at) {
    if (note.is_taken(at) || !note.chart.is_word(at)) continue;
    const Token& token = note.chart.at(at);
    const bool accented_letter = token.folded.size() == 1 && token.length() > 1;  // "à" is no "a"
    if (note.chart.has(at, Sense::statement_verb) && !accented_letter) return true;
    if (note.chart.is_mark(at, '.') || note.chart.is_mark(at, ',')) return false;
  }
  return false;
}

bool repeats_only(const NoteDraft& note) {
  return std::any_of(note.times.begin(), note.times.end(), [&](const TimeExpression& time) {
    return time.begin >= note.begin && time.end <= note.end && time.rule == "not ahead" &&
           (note.chart.has(time.core, Sense::every) || note.chart.has(time.core, Sense::repeated));
  });
}

bool nobody_and_never(const NoteDraft& note) {
  return note.reading.owners.empty() && note.reading.role_owners.empty() && !note.reading.everyone && !note.time;
}

}  // namespace

bool ends_with_question(const NoteDraft& note) {
  for (std::size_t at = note.last_kept(); at > note.first_kept();) {
    --at;
    if (note.is_detached(at)) continue;
    const Token& token = note.chart.at(at);
    if (token.is('?')) return true;
    const bool skip = token.is(marks::other) || token.is(marks::quote) || token.is('!') ||
                      token.kind == TokenKind::line_end || token.is('.');
    if (!skip) return false;
  }
  return false;
}

void decide_kind(NoteDraft& note) {
  NoteReading& reading = note.reading;
  if (no_tasks(note)) {
    reading.deliberately_empty = true;
    if (!note.kind_said) note.set_kind(NoteKind::note, "says that nothing is to be done", note.begin, note.end);
    note.kind_said = true;
  }
  if (note.kind_said) return;
  if (ends_with_question(note)) {
    note.set_kind(NoteKind::question, "question mark", note.begin, note.end);
    if (note.time && note.time->precision == Precision::year && note.time_place < Place::part) note.time.reset();
    return;
  }
  if (!nobody_and_never(note)) return;
  const std::size_t first = note.first_kept();
  if (first < note.end && note.chart.has(first, Sense::note_start)) {
    note.set_kind(NoteKind::note, "first word", first, first + 1);
  } else if (is_statement(note) || repeats_only(note)) {
    note.set_kind(NoteKind::note, "tells how things are", note.begin, note.end);
    note.sure = false;
  }
}

}  // namespace rtp
