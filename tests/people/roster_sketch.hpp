#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "people/roster.hpp"

namespace rtp {

/// A person for a test; the id is the name.
inline Person person(std::string name, std::string organisation = "", std::vector<std::string> aliases = {},
                     std::string email = "") {
  Person made;
  made.id = name;
  made.name = std::move(name);
  made.organisation = std::move(organisation);
  made.aliases = std::move(aliases);
  made.email = std::move(email);
  return made;
}

/// Who the name means: the id, "?" and the ids when several fit, "" when nobody does.
inline std::string who(const Roster& roster, std::string_view name, std::string_view organisation = "") {
  const Resolution found = resolve(roster, name, organisation);
  if (found.person != nullptr) return found.person->id;
  std::string answer = found.ambiguous ? "?" : "";
  if (found.ambiguous) {
    for (const Person* candidate : found.candidates) answer += " " + candidate->id;
  }
  return answer;
}

}  // namespace rtp
