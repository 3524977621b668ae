#include "people/roster.hpp"

#include <algorithm>

#include "people/organisation_name.hpp"
#include "people/written_name.hpp"

namespace rtp {

namespace {

struct Fit {
  const Person* person;
  NameFit fit;
};

/// One letter for all that begin a word with the same sound, as `is_misspelling` hears it; 0 for what is no ASCII
/// letter.
char initial_sound(char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  switch (c) {
    case 'c': return 'k';
    case 'p': return 'f';
    case 'y': return 'i';
    case 'z': return 's';
    default: return c >= 'a' && c <= 'z' ? c : '\0';
  }
}

/// Whether a word of the name begins with the sound; also when it has letters that only folding could tell.
bool has_initial_sound(std::string_view name, char sound) {
  bool at_begin = true;
  for (char c : name) {
    const char letter = initial_sound(c);
    if (static_cast<unsigned char>(c) >= 0x80 || (at_begin && letter == sound)) return true;
    at_begin = letter == '\0';
  }
  return false;
}

/// People of whom a name or alias has a word that begins like the written name. Nobody else can be meant, and to see it
/// costs a hundredth of comparing the names.
std::vector<const Person*> with_initial_of(const WrittenName& written, const Roster& roster) {
  std::vector<const Person*> people;
  const char sound = written.empty() ? '\0' : initial_sound(written.words.front().front());
  for (const Person& person : roster.people) {
    const auto fits = [sound](const std::string& name) { return sound == '\0' || has_initial_sound(name, sound); };
    if (fits(person.name) || std::ranges::any_of(person.aliases, fits)) people.push_back(&person);
  }
  return people;
}

std::vector<Fit> fits_of(const WrittenName& written, const std::vector<const Person*>& people,
                         NameFit (*fit)(const WrittenName&, const WrittenName&)) {
  std::vector<Fit> fits;
  for (const Person* person : people) {
    NameFit best = fit(written, WrittenName(person->name));
    for (const std::string& alias : person->aliases) {
      // An alias is as good as a first name, no better: somebody else may be called so in full.
      best = std::max(best, std::min(fit(written, WrittenName(alias)), NameFit::part));
    }
    if (best != NameFit::none) fits.push_back({person, best});
  }
  return fits;
}

/// Those of `fits` who can belong to the organisation, if it tells anything.
std::vector<Fit> compatible(const std::vector<Fit>& fits, std::string_view organisation, const Roster& roster) {
  if (organisation.empty() || fits.empty()) return fits;
  const auto means = [organisation](const Person& person) {
    return means_organisation(organisation, person.organisation);
  };
  std::vector<Fit> members;
  std::vector<Fit> unknown;
  for (const Fit& fit : fits) {
    if (fit.person->organisation.empty()) {
      unknown.push_back(fit);
    } else if (means(*fit.person)) {
      members.push_back(fit);
    }
  }
  if (!members.empty()) return members;
  // An organisation that nobody of the roster belongs to is a nickname that we cannot judge by.
  return std::ranges::any_of(roster.people, means) ? unknown : fits;
}

/// The people who fit best, when they fit at least as well as `least`.
std::vector<const Person*> best_of(const std::vector<Fit>& fits, NameFit least) {
  NameFit best = least;
  for (const Fit& fit : fits) best = std::max(best, fit.fit);
  std::vector<const Person*> people;
  for (const Fit& fit : fits) {
    if (fit.fit == best) people.push_back(fit.person);
  }
  return people;
}

Resolution decided(std::vector<const Person*> people) {
  if (people.size() == 1) return {people.front(), {}, false};
  return {nullptr, std::move(people), true};
}

}  // namespace

Resolution resolve(const Roster& roster, std::string_view name, std::string_view organisation) {
  const WrittenName written(name);
  const std::vector<const Person*> people = with_initial_of(written, roster);
  Resolution nobody;
  for (const auto fit : {exact_fit, loose_fit}) {
    const std::vector<Fit> fits = fits_of(written, people, fit);
    auto best = best_of(compatible(fits, organisation, roster), NameFit::misspelt);
    if (!best.empty()) return decided(std::move(best));
    for (const Fit& near : fits) {
      if (std::ranges::find(nobody.candidates, near.person) == nobody.candidates.end()) {
        nobody.candidates.push_back(near.person);
      }
    }
  }
  return nobody;
}

}  // namespace rtp
