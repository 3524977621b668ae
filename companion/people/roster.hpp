#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.hpp"

namespace rtp {

struct Person {
  std::string id;  ///< stable: made from the name at first import
  std::string name;
  std::vector<std::string> aliases;  ///< other ways the person is written: "GJ", "Gert-Jan"
  std::string organisation;          ///< as in the roster; empty when none
  std::string role;                  ///< "gemeentesecretaris"; empty when none
  std::string email;                 ///< empty when none
  Language language = Language::nl;
  bool operator==(const Person&) const = default;
};

struct Roster {
  std::vector<Person> people;
  bool operator==(const Roster&) const = default;
};

/// Somebody who may open a whiteboard, as the whiteboard knows them.
struct BoardUser {
  std::string name;
  std::string email;  ///< empty when the whiteboard does not tell
};

/// Who a written name means.
struct Resolution {
  const Person* person = nullptr;         ///< set when exactly one person fits
  std::vector<const Person*> candidates;  ///< several that fit equally well, or near names when none fits
  bool ambiguous = false;                 ///< several fit equally well: ask, never guess
};

/// Finds the person by full name, first name (also with initials: "Mirjam H.") or alias, last name, or a small
/// misspelling
/// ("Heck" for "Heckers"), in this order of trust; only those who fit best count. Case, accents, hyphens and small
/// words
/// ("van de") do not matter. `organisation`, as written, also short ("Sitdorp" for "Sitdorp-Gelen"), narrows several
/// down; who is known to belong to another one does not fit. Pointers live as long as `roster`.
Resolution resolve(const Roster& roster, std::string_view name, std::string_view organisation = "");

/// Port: where the roster is kept.
class RosterStore {
 public:
  virtual ~RosterStore() = default;
  virtual Roster roster() = 0;
  virtual void save(const Roster& roster) = 0;  ///< replaces the whole roster in one transaction
};

}  // namespace rtp
