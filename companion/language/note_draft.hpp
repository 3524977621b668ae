#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "language/chart.hpp"
#include "language/party.hpp"
#include "language/reading.hpp"
#include "language/time_expression.hpp"

namespace rtp {

/// Where words stand in a note decides how far they are believed; higher wins.
enum class Place { sentence, led, edge, part, brackets, field };

/// A note while it is read: what was found so far, and which tokens are spoken for.
struct NoteDraft {
  NoteDraft(const Chart& chart_of_note, const ReadingContext& reading_context, std::size_t first, std::size_t last);

  const Chart& chart;
  const ReadingContext& context;
  PartyGrammar people;
  std::size_t begin;  ///< tokens [begin, end) of the whole note are read
  std::size_t end;
  NoteReading reading;

  std::vector<bool> taken;     ///< per token of [begin, end): says owner, deadline, label or status
  std::vector<bool> detached;  ///< of those, what is no part of the task's sentence
  std::optional<TimeExpression> time;
  Place time_place = Place::sentence;
  bool kind_said = false;     ///< by a word in front: "vraag:"
  bool people_found = false;  ///< owners stand in a place of their own
  bool sure = true;
  std::string_view step;  ///< which step is reading, for `NoteReading::sources`
  std::string_view kind_rule = "nothing says otherwise";
  Span kind_span;
  std::vector<TimeExpression> times;  ///< of the range, left to right

  bool is_taken(std::size_t token) const { return token < begin || token >= end || taken[token - begin]; }
  bool is_detached(std::size_t token) const { return token < begin || token >= end || detached[token - begin]; }

  /// Tokens [first, last) are no part of the task's words.
  void detach(std::size_t first, std::size_t last);
  /// Tokens [first, last) say owners or a deadline: a run that may be replaced later.
  void annotate(std::size_t first, std::size_t last, bool detached_too);

  void add(const Party& party);
  void add_partner(const Party& party);
  /// Tokens [first, last) say the status.
  void set_status(TaskStatus status, std::size_t first, std::size_t last);
  /// Tokens [first, last) say the kind; none when the note as a whole does.
  void set_kind(NoteKind kind, std::string_view rule, std::size_t first, std::size_t last);
  /// Takes the time when its place is better than that of the one found so far.
  bool offer(const TimeExpression& expression, Place place);

  /// First and last token that are not detached; begin == end when none is left.
  std::size_t first_kept() const;
  std::size_t last_kept() const;  ///< one past it
};

// The steps, in order. Each looks for one way in which people write and marks what it used.

void read_front(NoteDraft& note);                ///< note_front.cpp: bullets, labels, status marks
void read_kind_key(NoteDraft& note);             ///< note_front.cpp: "vraag:", "Doel:", "Stap 2:"
void read_end_status(NoteDraft& note);           ///< note_front.cpp: "... ✔", "... - klaar"
void read_fields(NoteDraft& note);               ///< note_fields.cpp: "wie: ... wanneer: ..."
void read_brackets(NoteDraft& note);             ///< note_places.cpp: "(Gert Jan, 24 april)"
void read_prefix(NoteDraft& note);               ///< note_places.cpp: "Wessel: ..."
void read_mentions(NoteDraft& note);             ///< note_places.cpp: "@tijn"
void read_parts(NoteDraft& note);                ///< note_places.cpp: "... – Paul en Zoé – ...", "-> Ank"
void read_comma_tail(NoteDraft& note);           ///< note_places.cpp: "..., Stefan und Ute"
void read_times(NoteDraft& note);                ///< note_times.cpp: times in the sentence
void place_time_words(NoteDraft& note);          ///< note_times.cpp: again, when names behind the time are gone
void read_sentence(NoteDraft& note);             ///< note_sentence.cpp: "Maarten belt ...", "door Ank", "i.s.m. ..."
void decide_kind(NoteDraft& note);               ///< note_kind.cpp
bool ends_with_question(const NoteDraft& note);  ///< note_kind.cpp: "...?"
void finish(NoteDraft& note);                    ///< note_text.cpp: task text, deadline, spans, confidence

}  // namespace rtp
