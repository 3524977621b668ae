#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "people/person_id.hpp"
#include "people/roster_csv.hpp"
#include "people/written_name.hpp"

namespace rtp {

namespace {

/// People of a growing roster by what tells them apart.
class People {
 public:
  explicit People(const Roster& imported) {
    for (const Person& person : imported.people) imported_emails_.insert(email_key(person));
  }

  void add(const Person& person, std::size_t index) {
    const std::string mail = email_key(person);
    if (!mail.empty()) by_email_.emplace(mail, index);
    // Who is in the import under an own mail address is no namesake's former self.
    if (mail.empty() || !imported_emails_.contains(mail)) by_name_.emplace(name_key(person), index);
  }

  std::optional<std::size_t> find(const Person& person) const {
    const auto mail = by_email_.find(email_key(person));
    if (mail != by_email_.end()) return mail->second;
    const auto name = by_name_.find(name_key(person));
    return name == by_name_.end() ? std::nullopt : std::optional(name->second);
  }

 private:
  std::set<std::string> imported_emails_;
  std::map<std::string, std::size_t> by_email_;
  std::map<std::string, std::size_t> by_name_;
};

void update(Person& person, const Person& imported) {
  const auto take = [](std::string& present, const std::string& fresh) {
    if (!fresh.empty()) present = fresh;
  };
  take(person.name, imported.name);
  take(person.organisation, imported.organisation);
  take(person.role, imported.role);
  take(person.email, imported.email);
  person.language = imported.language;
  for (const std::string& alias : imported.aliases) {
    if (std::ranges::find(person.aliases, alias) == person.aliases.end()) person.aliases.push_back(alias);
  }
}

}  // namespace

Roster merged(const Roster& present, const Roster& imported) {
  Roster roster = present;
  People known(imported);
  PersonIds ids;
  for (std::size_t i = 0; i < roster.people.size(); ++i) {
    known.add(roster.people[i], i);
    ids.keep(roster.people[i].id);
  }
  for (const Person& person : imported.people) {
    if (const auto found = known.find(person)) {
      update(roster.people[*found], person);
      known.add(roster.people[*found], *found);
      continue;
    }
    known.add(person, roster.people.size());
    roster.people.push_back(person);
    roster.people.back().id = ids.make(person);
  }
  return roster;
}

Roster with_board_users(const Roster& present, const std::vector<BoardUser>& users, Language default_language) {
  Roster roster = present;
  PersonIds ids;
  for (const Person& person : roster.people) ids.keep(person.id);
  for (const BoardUser& user : users) {
    Person person;
    person.name = user.name;
    person.email = user.email;
    person.language = default_language;
    const auto has_address = [&](const Person& known) {
      return !user.email.empty() && email_key(known) == email_key(person);
    };
    if (std::ranges::any_of(roster.people, has_address)) continue;
    const auto may_be_meant = [&](const Person& known) {
      return WrittenName(known.name) == WrittenName(user.name) && (known.email.empty() || user.email.empty());
    };
    const auto namesake = std::ranges::find_if(roster.people, may_be_meant);
    if (namesake == roster.people.end()) {
      person.id = ids.make(person);
      roster.people.push_back(std::move(person));
    } else if (std::find_if(namesake + 1, roster.people.end(), may_be_meant) == roster.people.end()) {
      if (namesake->email.empty()) namesake->email = user.email;
    }
  }
  return roster;
}

}  // namespace rtp
