#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "language/chart.hpp"
#include "people/roster.hpp"

namespace rtp {

enum class PartyKind { person, role, everyone, self };

/// How readily words are taken for a name.
enum class Trust {
  slot,   ///< in the owner's place (brackets, "wie:"): any capitalised word, any role, also an unknown one in small
          ///< letters
  names,  ///< in front of ":" or between dashes: any capitalised words and known roles
  open    ///< in a sentence: only given names, people of the roster and known roles
};

/// Someone, or some body, named in a note.
struct Party {
  PartyKind kind = PartyKind::person;
  std::size_t begin = 0;  ///< tokens [begin, end), title and organisation included
  std::size_t end = 0;
  std::string name;  ///< as written, without title and "@"
  std::string organisation;
  bool known = false;  ///< a given name, someone on the roster, a known role; not only a capital
};

/// People, roles and bodies in a note.
class PartyGrammar {
 public:
  PartyGrammar(const Chart& chart, const Roster* roster) : chart_(chart), roster_(roster) {}

  /// The party that starts at the token and ends at or before `end`.
  std::optional<Party> party_at(std::size_t at, std::size_t end, Trust trust) const;

  /// Parties joined by "," "/" "&" "+" "en" "of". Empty when the first is none. Stops before the first joint that no
  /// party follows.
  std::vector<Party> list_at(std::size_t at, std::size_t end, Trust trust) const;

  /// Words after "i.s.m." and the like, up to a comma, bracket or time: who helps, as written.
  std::optional<Party> phrase_at(std::size_t at, std::size_t end) const;

  /// An organisation named by capitals or a word such as "gemeente".
  std::optional<Party> organisation_at(std::size_t at, std::size_t end) const;

  /// The token after a joint between two parties; nothing when there is none.
  std::optional<std::size_t> joint_end(std::size_t at, std::size_t end) const;

  /// Whether the token can only begin a time here: "mei 2021", "do 14/5", but not "Mei en Rik".
  bool begins_time(std::size_t at, std::size_t end, int leads_allowed = 2) const;

 private:
  std::optional<Party> mention_at(std::size_t at, std::size_t end) const;
  std::optional<Party> person_at(std::size_t at, std::size_t end, Trust trust) const;
  std::optional<Party> role_at(std::size_t at, std::size_t end, Trust trust) const;
  void take_organisation(Party& party, std::size_t end, Trust trust) const;
  std::optional<std::size_t> organisation_end(std::size_t at, std::size_t end) const;
  bool bracketed_organisation(Party& party, std::size_t end) const;
  bool name_word(std::size_t at, Trust trust, bool first) const;
  bool known_name(std::size_t at) const;
  bool initial(std::size_t at) const;
  std::size_t initials_end(std::size_t at) const;
  std::size_t name_end(std::size_t at, std::size_t end, Trust trust, bool formal = false) const;
  std::size_t surname_end(std::size_t at, std::size_t end, Trust trust, bool formal = false) const;
  bool surname_that_names_a_time(std::size_t at, std::size_t end, bool formal) const;
  bool role_word(std::size_t at) const;
  bool stops_phrase(std::size_t at, std::size_t end) const;
  std::string text_of(std::size_t first, std::size_t end) const;

  const Chart& chart_;
  const Roster* roster_;
};

}  // namespace rtp
