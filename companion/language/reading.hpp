#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/locale.hpp"
#include "base/text.hpp"
#include "people/roster.hpp"

namespace rtp {

enum class NoteKind { task, question, note, goal, step };
enum class TaskStatus { open, done, dropped };
enum class Precision { day, week, month, quarter, season, year };

/// How the words stand to the named time: `in` it, `before` it, `by` its end, `from` its start on, `after` it, `around`
/// it.
enum class Modifier { in, before, by, from, after, around };

std::string_view name_of(NoteKind kind);
std::string_view name_of(TaskStatus status);
std::string_view name_of(Precision precision);
std::string_view name_of(Modifier modifier);
std::optional<TaskStatus> parse_status(std::string_view name);
std::optional<Precision> parse_precision(std::string_view name);
std::optional<Modifier> parse_modifier(std::string_view name);

/// A person named as the one who does it, as written, without titles ("mevr.") and without "@".
struct Owner {
  std::string name;
  std::string org;     ///< organisation written with the name; empty when none
  std::string person;  ///< id in the roster; empty when unknown or ambiguous
  Span span;           ///< the bytes of the note that say name and organisation
  bool operator==(const Owner&) const = default;
};

/// When a task must be done.
struct Deadline {
  Period period;  ///< inclusive days of the time that is named; the preposition does not move it
  Precision precision = Precision::day;
  Modifier modifier = Modifier::in;
  std::optional<Day>
      due;           ///< last day in time: the period's last day, the day before it for `before`; none for from/after
  std::string text;  ///< the words as written: "week 18"
  Span span;         ///< their bytes in the note, with the preposition
  bool operator==(const Deadline&) const = default;
};

enum class NoteField { kind, status, owner, role_owner, everyone, partner, deadline };

std::string_view name_of(NoteField field);

/// Which words of the note said a field, and how sure that is.
struct FieldSource {
  NoteField field = NoteField::kind;
  Span span;              ///< their bytes in the note; empty where no words said it ("task", for want of a sign)
  std::string_view rule;  ///< which rule of the reader found them, in plain English: "brackets", "week number"
  double confidence = 1;  ///< 0 to 1
  bool operator==(const FieldSource&) const = default;
};

/// One note, or one item of a list in a note, understood. All spans are byte offsets in the text that was read.
struct NoteReading {
  NoteKind kind = NoteKind::task;
  TaskStatus status = TaskStatus::open;
  std::string label;  ///< numbering at the front without punctuation: "c1" for "c) 1.", "2" for "Stap 2"
  std::string task;   ///< the note without bullets, labels, detached owner and deadline words; white space collapsed
  Span span;          ///< all of it: the whole note, or the item's lines
  std::vector<Owner> owners;
  bool everyone = false;
  std::vector<std::string> role_owners;  ///< roles, teams, bodies in the owner's place, as written
  std::vector<std::string> partners;     ///< "i.s.m. ...", as written
  std::optional<Deadline> deadline;
  std::vector<FieldSource> sources;    ///< for each owner, partner and so on, in the order in which they were found
  std::vector<Span> annotation;        ///< every run that says owners or deadline, brackets and separators included
  bool deliberately_empty = false;     ///< says that there is nothing to do here: "geen taken"
  std::vector<NoteReading> items;      ///< several tasks listed in this one note; empty when it is one
  std::vector<std::string> ambiguous;  ///< owner names that fit two people of the roster
  double confidence = 1;               ///< 0 to 1: how sure the reader is of kind, owners and deadline
};

/// What the reader may know beforehand.
struct ReadingContext {
  Language language = Language::nl;
  Day reference;                   ///< the session's day: dates without a year fall on or after it
  const Roster* roster = nullptr;  ///< not owned; nullptr when there is none
};

/// Reads one note. `text` went through `clean_text` (or html_to_text). Never throws for any text; linear in its length.
NoteReading read_note(std::string_view text, const ReadingContext& context);

/// Reads a text that is only a time ("eind mei", "week 18", "24/4"): what a user types as a deadline. Nothing when it
/// is none.
std::optional<Deadline> read_deadline(std::string_view text, const ReadingContext& context);

/// Reads a text that is only names ("Joost – Kerkdorp, Marco"); empty when it holds more than owners.
struct OwnersReading {
  std::vector<Owner> owners;
  bool everyone = false;
  std::vector<std::string> role_owners;
};
std::optional<OwnersReading> read_owners(std::string_view text, const ReadingContext& context);

/// The same people, roles and "everyone", in the same order, as written.
bool same_owners(const OwnersReading& one, const OwnersReading& other);

/// The same days and modifier, whatever the words.
bool same_deadline(const std::optional<Deadline>& one, const std::optional<Deadline>& other);

/// The same words and modifier, whatever days they were read as ("24 april", read again a year later); of two without
/// words, as `same_deadline`.
bool same_deadline_words(const std::optional<Deadline>& one, const std::optional<Deadline>& other);

/// Reads a text that is only names, or else only a time; neither when it says more.
struct WhoOrWhen {
  std::optional<OwnersReading> owners;
  std::optional<Deadline> deadline;
};
WhoOrWhen read_who_or_when(std::string_view text, const ReadingContext& context);

/// The language that most of `texts` are written in, judged by the common words among the
/// first two thousand; nothing when too little is written.
std::optional<Language> guess_language(const std::vector<std::string_view>& texts);

}  // namespace rtp
