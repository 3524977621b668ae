#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rtp {

/// What a thing on a board is for. Stamped things carry it in their mark, so that harvest knows it on any computer;
/// on other boards harvest finds it out itself.
enum class Role {
  furniture,         ///< what the template itself wrote: titles, hints, legend; no note of a person
  goal,              ///< area: the desired situation
  now,               ///< area: the present situation
  step,              ///< area: one whole step (its title and tasks)
  step_title,        ///< text or note that says what the step is
  tasks,             ///< area: the tasks of one step
  questions,         ///< area
  notes,             ///< area
  parking_lot,       ///< area
  people,            ///< area: name - organisation - role
  session_date,      ///< text: the day of the session
  theme_title,       ///< text: the theme of this board
  programme,         ///< area: programme of the week, way of working
  scope,             ///< area: scope questions
  shared_interests,  ///< area
  main_question,     ///< area
  success_factors,   ///< area
  themes,            ///< area: themes, with ideas round them
  theme,             ///< area: one theme with its ideas
  needs,             ///< area: ideas and needs
  obstacles,         ///< area: obstacles (yellow) with ways (purple)
  agenda,            ///< area: the return meeting, the next cycle
  writing_space,     ///< an empty note put ready to write on
};

/// "step-title" for Role::step_title, and back. Nothing for an unknown word (a board of a newer version).
std::string_view name_of(Role role);
std::optional<Role> parse_role(std::string_view name);

/// The findable mark that `stamp` leaves on each thing it creates.
struct Mark {
  std::string stamp;  ///< which stamping: template id and theme number, e.g. "road-to-progress/1"
  std::string place;  ///< which thing of that template: unique in one stamping, e.g. "step-2/tasks"
  Role role = Role::furniture;
  int number = 0;            ///< number of the step or theme that it belongs to; 0 when none
  std::string stamped_text;  ///< hash of the text that the template wrote (see text_hash); empty when it wrote none

  bool operator==(const Mark&) const = default;
};

/// Short stable hash (16 hex digits) of a text with white space collapsed: tells whether people changed it since.
std::string text_hash(std::string_view text);

}  // namespace rtp
