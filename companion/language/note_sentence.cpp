#include <algorithm>
#include <array>
#include <string_view>

#include "language/note_draft.hpp"

namespace rtp {
namespace {

bool all_known(const std::vector<Party>& parties) {
  return std::all_of(parties.begin(), parties.end(),
                     [](const Party& party) { return party.known || party.kind == PartyKind::self; });
}

/// "Teamleiders", "de wethouders": one name, several people.
bool plural(const Party& party) {
  return party.kind == PartyKind::role && (party.name.ends_with('s') || party.name.ends_with("en"));
}

std::size_t skip_taken(const NoteDraft& note, std::size_t at) {
  while (at < note.end && note.is_detached(at)) ++at;
  return at;
}

/// "einladen", "uitnodigen": a verb in two parts that stands together is an infinitive.
bool separable(std::string_view verb) {
  constexpr std::array fronts{"ein", "an",  "auf", "aus", "ab", "vor", "nach",
                              "zu",  "mit", "uit", "op",  "in", "bij", "door"};
  return std::any_of(fronts.begin(), fronts.end(), [&](std::string_view front) { return verb.starts_with(front); });
}

/// Whether the word behind the doers is what they do. German and Dutch verbs are also known by their endings.
bool acts(const NoteDraft& note, const std::vector<Party>& parties, std::size_t verb) {
  const Chart& chart = note.chart;
  if (verb >= note.end || !chart.is_word(verb) || chart.at(verb).capital) return false;
  const std::string_view word = chart.at(verb).folded;
  if (word.size() == 1 && chart.at(verb).length() > 1) return false;  // "à" is no "a"
  const bool french_plural = chart.language() == Language::fr && parties.size() > 1 && word.ends_with("ent");
  if (french_plural && !chart.known(verb)) return true;
  const bool inflects = chart.language() == Language::nl || chart.language() == Language::de;
  if (!chart.has(verb, Sense::verb)) {
    if (!inflects || chart.known(verb)) return false;
    if (parties.size() == 1) return word.size() > 3 && word.ends_with('t');
    return word.ends_with("en") && !separable(word) && chart.is_word(verb + 1);
  }
  // "Communicatie regelen": behind one name the infinitive makes it the object.
  const bool infinitive = inflects && word.ends_with("en");
  return parties.size() > 1 || !infinitive || parties[0].kind == PartyKind::everyone || plural(parties[0]);
}

bool take_doers(NoteDraft& note, const std::vector<Party>& parties) {
  bool any = false;
  for (const Party& party : parties) {
    if (party.kind == PartyKind::self) continue;
    note.add(party);
    note.annotate(party.begin, party.end, false);
    any = true;
  }
  return any;
}

/// "Maarten belt Floor", "HR maakt een overzicht", "June will present": the subject does it.
bool read_subject_at(NoteDraft& note, std::size_t at) {
  if (at >= note.end || !note.chart.is_word(at)) return false;
  const auto parties = note.people.list_at(at, note.end, Trust::open);
  if (parties.empty() || !all_known(parties) || !acts(note, parties, parties.back().end)) return false;
  return take_doers(note, parties);
}

/// "Morgen belt Ank de GGD": behind a time the verb stands before who does it.
bool read_inverted_subject(NoteDraft& note, std::size_t verb) {
  if (verb >= note.end || !note.chart.is_word(verb) || note.chart.at(verb).capital) return false;
  const bool unknown = !note.chart.known(verb) && note.chart.at(verb).folded.ends_with('t');
  if (!note.chart.has(verb, Sense::verb) && !unknown) return false;
  const auto parties = note.people.list_at(verb + 1, note.end, Trust::open);
  if (parties.empty() || !all_known(parties)) return false;
  if (parties.size() == 1 && note.chart.at(verb).folded.ends_with("en") && !plural(parties[0])) return false;
  return take_doers(note, parties);
}

/// The subject opens the note, or what follows a time, a colon or a full stop: "Satzung: Gudrun schreibt sie".
bool read_subject(NoteDraft& note) {
  const Chart& chart = note.chart;
  const std::size_t first = note.first_kept();
  if (read_subject_at(note, first)) return true;
  for (const TimeExpression& time : note.times) {
    if (time.begin != first || time.end > note.end) continue;
    if (read_subject_at(note, time.end)) return true;
    const bool verb_second = chart.language() == Language::nl || chart.language() == Language::de;
    if (verb_second && read_inverted_subject(note, time.end)) return true;
  }
  constexpr std::size_t reach = 48;
  for (std::size_t at = first; at < std::min(note.last_kept(), first + reach); ++at) {
    const bool pause = chart.is_mark(at, ':') || chart.is_mark(at, ';') || chart.is_mark(at, marks::dash) ||
                       chart.is_mark(at, '?') || chart.is_mark(at, '!') ||
                       (chart.is_mark(at, '.') && at + 1 < note.end && chart.at(at + 1).space_before) ||
                       (chart.is_mark(at, '-') && chart.at(at).space_before);
    if (pause && !note.is_taken(at) && read_subject_at(note, at + 1)) return true;
  }
  return false;
}

/// "... door Ank", "... by Pete".
bool read_agent(NoteDraft& note) {
  for (std::size_t at = note.first_kept() + 1; at < note.end; ++at) {
    if (note.is_taken(at)) continue;
    const auto lead = note.chart.find(at, Sense::agent_lead);
    if (!lead) continue;
    // "trekker Aukje": a name is expected, also one that nobody knows.
    const bool sure = lead->value == 1 && note.chart.language() != Language::de;
    const auto parties = note.people.list_at(lead->end, note.end, sure ? Trust::names : Trust::open);
    if (parties.empty() || (!sure && !all_known(parties))) continue;
    for (const Party& party : parties) note.add(party);
    const std::size_t end = parties.back().end;
    const bool trailing = skip_taken(note, end) >= note.last_kept() || !note.chart.is_word(end);
    note.annotate(at, end, trailing);
    return true;
  }
  return false;
}

/// "Verslag Teuntje": names at the very end, with nothing before them that makes them somebody else.
bool read_trailing_names(NoteDraft& note) {
  const Chart& chart = note.chart;
  std::size_t last = note.last_kept();
  while (last > note.begin &&
         (note.is_detached(last - 1) || chart.is_mark(last - 1, '.') || chart.is_mark(last - 1, ',')))
    --last;
  const std::size_t first = note.first_kept();
  constexpr std::size_t longest = 8;
  for (std::size_t at = last > first + longest ? last - longest : first + 1; at < last; ++at) {
    if (!chart.is_word(at) || note.is_taken(at) || at <= first) continue;
    const auto parties = note.people.list_at(at, last, Trust::open);
    if (parties.empty() || parties.back().end != last || !all_known(parties)) continue;
    const auto person = [](const Party& party) { return party.kind == PartyKind::person; };
    if (!std::all_of(parties.begin(), parties.end(), person)) continue;
    const bool glued = !chart.at(at).space_before;  // "Petit-Jean"
    const bool after_key = at > first + 1 && chart.is_mark(at - 1, ':') && chart.has(at - 2, Sense::other_lead);
    const bool other = glued || after_key || (at > note.begin + 1 && chart.has(at - 2, Sense::other_lead)) ||
                       chart.has(at - 1, Sense::preposition) || chart.has(at - 1, Sense::counterpart_lead) ||
                       chart.has(at - 1, Sense::other_lead) || chart.has(at - 1, Sense::article) ||
                       chart.has(at - 1, Sense::and_word) || chart.has(at - 1, Sense::partner_lead) ||
                       chart.has(at - 1, Sense::verb) || chart.has(at - 1, Sense::of_word) ||
                       chart.has(at - 1, Sense::role) ||
                       (chart.is_word(at - 1) && chart.at(at - 1).capital && at - 1 > first);
    if (other) return false;
    for (const Party& party : parties) note.add(party);
    note.annotate(at, last, true);
    return true;
  }
  return false;
}

/// Partners named in the sentence: "... i.s.m. de GGD", "...; Yusuf leest mee".
void read_partners(NoteDraft& note) {
  const Chart& chart = note.chart;
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (note.is_taken(at)) continue;
    if (const auto lead = chart.find(at, Sense::partner_lead)) {
      std::size_t next = lead->end;
      auto parties = note.people.list_at(next, note.end, Trust::open);
      const auto organisation = note.people.organisation_at(next, note.end);
      const bool plain_support = lead->end == at + 1 && !chart.at(at).dotted && chart.at(at).folded.size() > 3;
      if (parties.empty() || !all_known(parties)) {
        if (plain_support) continue;
        const auto phrase = organisation ? organisation : note.people.phrase_at(next, note.end);
        if (!phrase) continue;
        parties = {*phrase};
      } else if (parties.size() == 1 && organisation && organisation->end > parties[0].end) {
        parties = {*organisation};  // "het Huis van de Zorg": longer than the first word that is known
      }
      for (const Party& party : parties) note.add_partner(party);
      at = parties.back().end - 1;
      continue;
    }
    if (!chart.has(at, Sense::given_name) && !chart.is_mark(at, '@') && !chart.has(at, Sense::role)) continue;
    const auto party = note.people.party_at(at, note.end, Trust::open);
    if (!party || !party->known) continue;
    if (chart.find(party->end, Sense::partner_verb) && at > note.first_kept()) note.add_partner(*party);
    at = party->end - 1;
  }
}

}  // namespace

void read_sentence(NoteDraft& note) {
  read_partners(note);
  const bool told =
      note.people_found || !note.reading.owners.empty() || !note.reading.role_owners.empty() || note.reading.everyone;
  if (note.kind_said && note.reading.kind != NoteKind::task) return;
  if (told) return;
  if (read_subject(note)) return;
  if (read_agent(note)) return;
  if (read_trailing_names(note)) place_time_words(note);
}

}  // namespace rtp
