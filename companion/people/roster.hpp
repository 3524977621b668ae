#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.hpp"
#include "people/written_name.hpp"

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

/// Who a written name means.
struct Resolution {
  const Person* person = nullptr;         ///< set when exactly one person fits
  std::vector<const Person*> candidates;  ///< several that fit equally well, or near names when none fits
  bool ambiguous = false;                 ///< several fit equally well: ask, never guess
};

/// A roster made ready for finding many names: about a microsecond per person of the roster saved on each of them.
class RosterIndex {
 public:
  /// `roster` must outlive the index and the pointers it hands out, and must not change meanwhile.
  explicit RosterIndex(const Roster& roster);

  /// Finds the person by full name, alias, first name (also with initials: "Mirjam H."), last name or a small
  /// misspelling ("Heck" for "Heckers"), in this order of trust; only those who fit best count. Case, accents, hyphens
  /// and small words ("van de") do not matter. `organisation`, as written, also short ("Sitdorp" for "Sitdorp-Gelen"),
  /// narrows several down; who is known to belong to another one does not fit.
  Resolution resolve(std::string_view name, std::string_view organisation = "") const;

 private:
  struct Entry {
    const Person* person;
    WrittenName name;
    std::vector<WrittenName> aliases;
  };

  static NameFit fit_on(const WrittenName& written, const Entry& entry);
  static void prefer_members(std::vector<const Person*>& people, std::string_view organisation);
  bool knows_organisation(std::string_view organisation) const;

  std::vector<Entry> entries_;
};

/// The same for one name. Pointers live as long as `roster`.
Resolution resolve(const Roster& roster, std::string_view name, std::string_view organisation = "");

/// Port: where the roster is kept.
class RosterStore {
 public:
  virtual ~RosterStore() = default;
  virtual Roster roster() = 0;
  virtual void save(const Roster& roster) = 0;  ///< replaces the whole roster in one transaction
};

}  // namespace rtp
