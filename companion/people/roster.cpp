#include "people/roster.hpp"

#include <algorithm>

#include "people/organisation_name.hpp"

namespace rtp {

RosterIndex::RosterIndex(const Roster& roster) {
  for (const Person& person : roster.people) {
    Entry entry{&person, WrittenName(person.name), {}};
    for (const std::string& alias : person.aliases) entry.aliases.emplace_back(alias);
    entries_.push_back(std::move(entry));
  }
}

NameFit RosterIndex::fit_on(const WrittenName& written, const Entry& entry) {
  NameFit best = fit(written, entry.name);
  for (const WrittenName& alias : entry.aliases) {
    // An alias is as good as a first name, no better: somebody else may be called so in full.
    best = std::max(best, std::min(fit(written, alias), NameFit::part));
  }
  return best;
}

bool RosterIndex::knows_organisation(std::string_view organisation) const {
  return std::ranges::any_of(
      entries_, [&](const Entry& entry) { return means_organisation(organisation, entry.person->organisation); });
}

Resolution RosterIndex::resolve(std::string_view name, std::string_view organisation) const {
  const WrittenName written(name);
  // An organisation that nobody of the roster belongs to is a nickname that we cannot judge by.
  const bool judge_organisation = !organisation.empty() && knows_organisation(organisation);
  NameFit best = NameFit::similar;
  Resolution fitting;
  Resolution near;
  for (const Entry& entry : entries_) {
    const NameFit fit = fit_on(written, entry);
    if (fit == NameFit::none) continue;
    near.candidates.push_back(entry.person);
    const std::string& own = entry.person->organisation;
    if (fit == NameFit::similar || fit < best) continue;
    if (judge_organisation && !own.empty() && !means_organisation(organisation, own)) continue;
    if (fit > best) fitting.candidates.clear();
    best = fit;
    fitting.candidates.push_back(entry.person);
  }
  if (judge_organisation) prefer_members(fitting.candidates, organisation);
  if (fitting.candidates.empty()) return near;
  if (fitting.candidates.size() == 1) return {fitting.candidates.front(), {}, false};
  fitting.ambiguous = true;
  return fitting;
}

void RosterIndex::prefer_members(std::vector<const Person*>& people, std::string_view organisation) {
  const auto is_member = [&](const Person* person) { return means_organisation(organisation, person->organisation); };
  if (std::ranges::any_of(people, is_member)) std::erase_if(people, [&](const Person* p) { return !is_member(p); });
}

Resolution resolve(const Roster& roster, std::string_view name, std::string_view organisation) {
  return RosterIndex(roster).resolve(name, organisation);
}

}  // namespace rtp
