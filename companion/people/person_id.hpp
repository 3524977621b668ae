#pragma once

#include <set>
#include <string>

#include "people/roster.hpp"

namespace rtp {

/// What tells people apart in a roster: the mail address without case; empty when the person has none.
std::string email_key(const Person& person);

/// What tells people without a mail address apart: name and organisation, folded.
std::string name_key(const Person& person);

/// Makes ids that are unique in one roster: "mirjam-hendriks", and for a namesake "mirjam-hendriks-sitdorp" or "...-2".
/// The mail address is left out: ids stand in plans that are handed round.
class PersonIds {
 public:
  /// Keeps an id that is in use.
  void keep(const std::string& id) { used_.insert(id); }

  std::string make(const Person& person);

 private:
  std::set<std::string> used_;
};

}  // namespace rtp
