#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/messages.hpp"
#include "language/reading.hpp"

namespace rtp {

/// Where something in a plan stands on the board.
struct NoteLink {
  std::string id;
  std::string url;  ///< empty when the board has no address per note
  bool operator==(const NoteLink&) const = default;
};

/// Text from one note that is no task: a goal, a question, a note, an idea. A word in front that only says which of
/// them it is ("Vraag: ...") is no part of the text: its place in the plan says so.
struct Entry {
  std::string text;
  NoteLink note;
  bool operator==(const Entry&) const = default;
};

/// A field that was changed on the board and in the plan, to different values: a human decides (`rtp sync --take`).
/// Both values are as the history writes them; the plan keeps its own meanwhile.
struct FieldConflict {
  std::string field;  ///< "owners", "deadline", "status", "text"
  std::string board;
  std::string plan;
  bool operator==(const FieldConflict&) const = default;
};

struct Task {
  std::string id;     ///< stable across harvests while its note exists (see task_ids.hpp)
  std::string label;  ///< place in the plan, for people: "1a", "1c2" (step, task, sub-task)
  std::string text;   ///< without the owner and deadline words
  std::string raw;    ///< as on the note
  std::vector<Owner> owners;
  bool everyone = false;
  std::vector<std::string> role_owners;
  std::vector<std::string> partners;
  std::optional<Deadline> deadline;
  TaskStatus status = TaskStatus::open;
  bool gone = false;  ///< its note is no longer on the board
  std::vector<Entry> questions;
  std::vector<Entry> notes;
  std::vector<Task> subtasks;
  double confidence = 1;
  NoteLink note;  ///< the note it came from
  std::vector<FieldConflict> conflicts;
  std::vector<NoteLink> attached;  ///< small notes with only a name or a date that belong to it
  bool operator==(const Task&) const = default;
};

/// Who has the task, as a value of its own.
OwnersReading owners_of(const Task& task);

/// What a task lacks: "owner" when nobody, no role and not everyone has it, "deadline" when there is none. A task that
/// is done, dropped or gone has no gaps, and a task with sub-tasks leaves them to its sub-tasks.
std::vector<std::string> gaps_of(const Task& task);

struct Step {
  int number = 0;  ///< 1, 2, ...; 0 holds tasks that belong to no step
  std::string text;
  bool deliberately_empty = false;  ///< people wrote that there is nothing to do here
  std::vector<Entry> notes;
  std::vector<Entry> questions;
  std::vector<Task> tasks;
  NoteLink note;  ///< the note or area that names the step; id empty when none
  bool operator==(const Step&) const = default;
};

struct Theme {
  std::string text;
  int votes = 0;
  bool chosen = false;
  std::vector<Entry> ideas;
  NoteLink note;
  bool operator==(const Theme&) const = default;
};

struct Obstacle {
  std::string text;
  std::vector<Entry> ways;
  NoteLink note;
  bool operator==(const Obstacle&) const = default;
};

struct Findings {
  std::vector<Entry> success_factors;
  std::vector<Entry> needs;
  std::vector<Theme> themes;
  std::vector<Obstacle> obstacles;
  bool operator==(const Findings&) const = default;
};

struct ParkedEntry {
  std::string text;
  std::string kind;  ///< "question", "note" or "idea"
  NoteLink note;
  bool operator==(const ParkedEntry&) const = default;
};

/// A note that could not be placed, with the reason in words.
struct UnreadNote {
  std::string text;
  Message reason;
  NoteLink note;
  bool operator==(const UnreadNote&) const = default;
};

/// Something that a human should look at; never a guess made silently.
struct Problem {
  std::string code;  ///< stable, e.g. "ambiguous_owner"
  Message message;
  NoteLink note;
  bool operator==(const Problem&) const = default;
};

/// A structured action plan, read from one board: `rtp-plan/1` in memory.
struct Plan {
  std::string board_ref;
  std::string board_title;
  std::string board_url;
  Instant read_at{};
  Day session_date{};
  Language language = Language::nl;
  std::string theme;
  std::vector<Entry> goals;
  std::vector<Step> steps;
  Findings findings;
  std::vector<ParkedEntry> parked;
  std::vector<UnreadNote> unread;
  std::vector<Problem> problems;
  std::vector<Entry> headings;  ///< people's texts that only name or mark something: titles of areas, votes
  bool operator==(const Plan&) const = default;
};

/// Every task and sub-task in the plan's order; pointers live as long as the plan is not changed.
std::vector<Task*> all_tasks(Plan& plan);
std::vector<const Task*> all_tasks(const Plan& plan);

/// The task with this id or label; nullptr when there is none.
Task* find_task(Plan& plan, std::string_view id_or_label);

}  // namespace rtp
