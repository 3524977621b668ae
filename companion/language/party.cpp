#include "language/party.hpp"

#include <algorithm>
#include <array>

#include "language/letters.hpp"

namespace rtp {
namespace {

constexpr std::size_t longest_name = 6;    // words, particles included
constexpr std::size_t longest_phrase = 6;  // words of a role, body or organisation

/// Whether `name` begins with the folded word, and the word ends there.
bool begins_with_word(std::string_view name, std::string_view word) {
  std::size_t at = 0;
  while (at < name.size()) {
    const Character next = character_at(name, at);
    if (!is_letter(next.code)) break;
    const std::string_view plain = folded_letter(next.code);
    const std::string_view letters = plain.empty() ? name.substr(at, next.bytes) : plain;
    if (!word.starts_with(letters)) return false;
    word.remove_prefix(letters.size());
    at += next.bytes;
  }
  return word.empty() && at > 0;
}

}  // namespace

std::string PartyGrammar::text_of(std::size_t first, std::size_t end) const {
  return collapsed(chart_.span(first, end).of(chart_.text()));
}

bool PartyGrammar::begins_time(std::size_t at, std::size_t end, int leads_allowed) const {
  if (at >= end) return false;
  if (chart_.is_number(at)) return true;
  constexpr std::array clear{Sense::relative_day,  Sense::week_label,  Sense::coming_one, Sense::next_one,
                             Sense::end_of,        Sense::begin_of,    Sense::middle_of,  Sense::quarter_label,
                             Sense::within_amount, Sense::end_of_unit, Sense::week_of};
  constexpr std::array leads{Sense::by_time,    Sense::before_time, Sense::from_time, Sense::around_time,
                             Sense::after_time, Sense::on_time,     Sense::in_amount};
  const Token& token = chart_.at(at);
  if (token.capital && chart_.has(at, Sense::given_name)) {
    return chart_.has(at, Sense::month) && at + 1 < end && chart_.is_number(at + 1);
  }
  const auto has = [&](Sense sense) { return chart_.has(at, sense); };
  if (std::any_of(clear.begin(), clear.end(), has)) return true;
  if (has(Sense::month) || has(Sense::weekday) || has(Sense::season) || has(Sense::holiday)) return true;
  if (has(Sense::weekday_short) && (at + 1 >= end || !chart_.is_word(at + 1))) return true;
  for (const Sense sense : leads) {  // "voor vrijdag", but not "voor de Zorg"
    const auto lead = leads_allowed > 0 ? chart_.find(at, sense) : std::nullopt;
    if (!lead) continue;
    std::size_t next = lead->end;
    if (const auto article = chart_.find(next, Sense::article)) next = article->end;
    if (begins_time(next, end, leads_allowed - 1)) return true;
  }
  return false;
}

bool PartyGrammar::known_name(std::size_t at) const {
  if (!chart_.is_word(at)) return false;
  if (chart_.has(at, Sense::given_name)) return true;
  if (roster_ == nullptr) return false;
  const std::string_view word = chart_.at(at).folded;
  const auto names = [&](const Person& person) {
    return begins_with_word(person.name, word) ||
           std::any_of(person.aliases.begin(), person.aliases.end(),
                       [&](const std::string& alias) { return begins_with_word(alias, word); });
  };
  return std::any_of(roster_->people.begin(), roster_->people.end(), names);
}

bool PartyGrammar::initial(std::size_t at) const {
  if (!chart_.is_word(at) || !chart_.at(at).capital) return false;
  const Token& token = chart_.at(at);
  if (token.dotted) return token.upper && token.folded.size() <= 4;
  return token.folded.size() == 1 && chart_.is_mark(at + 1, '.') && !chart_.at(at + 1).space_before;
}

/// The token after "J.", "J. P.", "J.-P."; the same token when none starts there.
std::size_t PartyGrammar::initials_end(std::size_t at) const {
  std::size_t next = at;
  while (initial(next)) {
    next += chart_.at(next).dotted ? 1 : 2;
    if (chart_.is_mark(next, '-') && !chart_.at(next).space_before && initial(next + 1)) ++next;
  }
  return next;
}

bool PartyGrammar::role_word(std::size_t at) const {
  if (!chart_.is_word(at)) return false;
  if (chart_.has(at, Sense::role) || chart_.has(at, Sense::body)) return true;
  const std::string_view word = chart_.at(at).folded;
  const auto& suffixes = lexicon().role_suffixes(chart_.language());
  return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
    return word.size() > suffix.size() + 1 && word.ends_with(suffix);
  });
}

bool PartyGrammar::name_word(std::size_t at, Trust trust, bool first) const {
  if (!chart_.is_word(at) || chart_.at(at).kind != TokenKind::word) return false;
  const Token& token = chart_.at(at);
  if (!token.capital)
    return first && trust == Trust::slot && chart_.has(at, Sense::given_name) && !chart_.has(at, Sense::month) &&
           !chart_.has(at, Sense::preposition) && !chart_.has(at, Sense::weekday_short);
  if (chart_.has(at, Sense::given_name)) return true;
  if (chart_.has(at, Sense::not_a_person) || chart_.has(at, Sense::self) || chart_.has(at, Sense::everyone))
    return false;
  if (role_word(at) || chart_.has(at, Sense::preposition) || chart_.has(at, Sense::statement_verb)) return false;
  constexpr std::array times{Sense::month,        Sense::weekday,    Sense::season,      Sense::holiday,
                             Sense::relative_day, Sense::week_label, Sense::end_of,      Sense::begin_of,
                             Sense::and_word,     Sense::or_word,    Sense::partner_lead};
  if (std::any_of(times.begin(), times.end(), [&](Sense sense) { return chart_.has(at, sense); })) return false;
  if (token.upper && token.folded.size() > 2) return false;  // an abbreviation of a body
  return true;
}

/// "O. Samstag", "Frau Herbst", "(Petra Sonntag, bis Do)": a day only when nothing says that it is a name.
bool PartyGrammar::surname_that_names_a_time(std::size_t at, std::size_t end, bool formal) const {
  if (!chart_.is_word(at) || !chart_.at(at).capital || chart_.has(at, Sense::given_name)) return false;
  const auto has = [&](Sense sense) { return chart_.has(at, sense); };
  const bool day = has(Sense::weekday) || has(Sense::season) || has(Sense::holiday) || has(Sense::month);
  const bool number = at + 1 < end && chart_.is_number(at + 1);
  const bool goes_on = at + 1 < end && chart_.is_word(at + 1);
  if (!day || number) return false;
  if (formal) return true;
  const bool small_times = chart_.language() == Language::nl || chart_.language() == Language::fr;
  if (goes_on && !small_times) return false;
  if (chart_.language() != Language::de && chart_.language() != Language::en) return !has(Sense::holiday);
  for (std::size_t next = at + 1; next < end && next < at + longest_phrase; ++next) {
    if (begins_time(next, end)) return true;  // the time stands there
  }
  return false;
}

std::size_t PartyGrammar::surname_end(std::size_t at, std::size_t end, Trust trust, bool formal) const {
  std::size_t next = at;
  while (next < end && next < at + 3 && chart_.is_word(next) && !chart_.at(next).capital &&
         chart_.has(next, Sense::particle)) {
    ++next;
    if (next + 1 < end && chart_.is_mark(next, '/')) ++next;  // "v/d"
  }
  if (next >= end) return at;
  if (next > at && chart_.find(at, Sense::org_lead) && chart_.has(next, Sense::body)) return at;
  if (initial(next)) return chart_.at(next).dotted ? next + 1 : std::min(end, next + 2);
  if (surname_that_names_a_time(next, end, formal)) return next + 1;
  if (!name_word(next, Trust::names, false) || begins_time(next, end)) return at;
  // In German every noun has a capital: in a sentence only a second given name or a word before a pause is a surname.
  if (trust == Trust::open && chart_.language() == Language::de && !chart_.has(next, Sense::given_name)) return at;
  return next + 1;
}

std::size_t PartyGrammar::name_end(std::size_t at, std::size_t end, Trust trust, bool formal) const {
  std::size_t next = std::max(at + 1, initials_end(at));
  formal = formal || initial(at);
  for (std::size_t words = 1; words < longest_name && next < end; ++words) {
    const bool joined = (chart_.is_mark(next, '-') || chart_.is_mark(next, '\'')) && !chart_.at(next).space_before &&
                        next + 1 < end && chart_.is_word(next + 1) && chart_.at(next + 1).capital &&
                        !chart_.at(next + 1).space_before;
    if (joined) {
      next += 2;
      continue;
    }
    const std::size_t further = surname_end(next, end, trust, formal);
    if (further == next) break;
    next = further;
  }
  return next;
}

std::optional<Party> PartyGrammar::mention_at(std::size_t at, std::size_t end) const {
  if (!chart_.is_mark(at, '@') || at + 1 >= end || chart_.at(at + 1).space_before || !chart_.is_word(at + 1))
    return std::nullopt;
  if (at > 0 && !chart_.at(at).space_before && chart_.is_word(at - 1)) return std::nullopt;  // a mail address
  Party party;
  party.begin = at;
  party.known = true;
  if (const auto all = chart_.find(at + 1, Sense::everyone)) {
    party.kind = PartyKind::everyone;
    party.end = all->end;
    return party;
  }
  std::size_t next = at + 2;
  const auto glued = [&](std::size_t token) { return token < end && !chart_.at(token).space_before; };
  while (glued(next) && (chart_.is_word(next) || chart_.is_number(next) ||
                         ((chart_.is_mark(next, '_') || chart_.is_mark(next, '-') || chart_.is_mark(next, '.')) &&
                          glued(next + 1) && (chart_.is_word(next + 1) || chart_.is_number(next + 1))))) {
    ++next;
  }
  if (chart_.at(at + 1).capital) next = std::max(next, name_end(next - 1, end, Trust::open));
  if (role_word(at + 1)) party.kind = PartyKind::role;
  party.end = next;
  party.name = text_of(at + 1, next);
  return party;
}

std::optional<Party> PartyGrammar::person_at(std::size_t at, std::size_t end, Trust trust) const {
  std::size_t first = at;
  bool titled = false;
  while (first < end && chart_.has(first, Sense::title) && first + 1 < end) {
    std::size_t next = chart_.find(first, Sense::title)->end;
    if (chart_.is_mark(next, '.') && !chart_.at(next).space_before) ++next;
    const bool named = next < end && chart_.is_word(next) &&
                       (chart_.at(next).capital || chart_.has(next, Sense::title) ||
                        (chart_.has(next, Sense::particle) && surname_end(next, end, trust, true) > next + 1));
    if (!named) break;
    first = next;
    titled = true;
  }
  if (first >= end) return std::nullopt;
  const bool roster = known_name(first);
  const std::size_t after_initials = initials_end(first);
  const bool initials = after_initials > first && surname_end(after_initials, end, trust, true) > after_initials;
  if (!name_word(first, trust, true) && !(roster && trust != Trust::open) && !titled && !initials) {
    const bool particle = chart_.at(first).capital && chart_.has(first, Sense::particle) &&
                          surname_end(first + 1, end, trust) > first + 1;
    if (!particle || trust == Trust::open) return std::nullopt;  // "De Vries", "Van Dam"
  }
  if (trust == Trust::open && !roster && !titled && !initials) return std::nullopt;
  if (begins_time(first, end) && !titled && !initials) return std::nullopt;
  Party party;
  party.begin = at;
  const bool particle_first = !chart_.at(first).capital && chart_.has(first, Sense::particle);  // "Mw. de Graaf"
  party.end = particle_first ? surname_end(first, end, trust, true) : name_end(first, end, trust, titled);
  party.known = roster || titled || initials;
  party.name = text_of(first, party.end);
  take_organisation(party, end, trust);
  return party;
}

std::optional<Party> PartyGrammar::role_at(std::size_t at, std::size_t end, Trust trust) const {
  std::size_t first = at;
  if (const auto article = chart_.find(at, Sense::article); article && article->end < end) first = article->end;
  if (first >= end || !chart_.is_word(first)) return std::nullopt;
  const Token& token = chart_.at(first);
  const bool known =
      role_word(first) || (token.upper && token.folded.size() > 2 && !chart_.has(first, Sense::not_a_person) &&
                           !chart_.has(first, Sense::not_a_role) && trust != Trust::open);
  const bool unknown = trust == Trust::slot && first == at && !token.capital && token.folded.size() > 2 &&
                       !token.dotted && !chart_.has(first, Sense::not_a_role) &&
                       !chart_.has(first, Sense::preposition) && !chart_.has(first, Sense::verb) &&
                       !chart_.has(first, Sense::self) && !chart_.has(first, Sense::not_a_person) &&
                       !chart_.has(first, Sense::measure) && !chart_.has(first, Sense::ready) &&
                       !begins_time(first, end) && !chart_.has(first, Sense::dropped) &&
                       !chart_.has(first, Sense::partner_lead) && !chart_.has(first, Sense::clock_unit);
  // "Planning officer": a capital only because it is the first word
  const bool qualified = trust == Trust::open && !known && token.capital && chart_.is_word(first + 1) &&
                         first + 1 < end && !chart_.at(first + 1).capital && role_word(first + 1) &&
                         !chart_.has(first + 1, Sense::body) && !chart_.has(first, Sense::verb);
  if (!known && !unknown && !qualified) return std::nullopt;
  std::size_t next = first + (qualified ? 2 : 1);
  if (const auto phrase = chart_.find(first, Sense::role)) next = std::max(next, std::min(end, phrase->end));
  const bool joined =
      chart_.is_mark(next, '-') && !chart_.at(next).space_before && next + 1 < end && !chart_.at(next + 1).space_before;
  if (joined) next += 2;
  const auto body_phrase = chart_.find(first, Sense::body);
  const bool body = body_phrase.has_value();
  if (body) next = std::max(next, std::min(end, body_phrase->end));
  while (next < end && next < first + longest_phrase && chart_.is_word(next) && !stops_phrase(next, end)) {
    const bool of_body = trust == Trust::open && chart_.has(next, Sense::particle) && next + 1 < end &&
                         chart_.is_word(next + 1) && (body || !chart_.at(next + 1).capital) &&
                         !chart_.has(next + 1, Sense::verb);
    if (of_body) {  // "comité de pilotage"
      next += 2;
      continue;
    }
    const bool small = !chart_.at(next).capital && !chart_.has(next, Sense::role) && !chart_.has(next, Sense::body);
    if (small && trust != Trust::slot && chart_.has(next, Sense::verb)) break;
    if (small && chart_.has(next, Sense::article) && !chart_.has(next - 1, Sense::particle)) break;
    if (small && (trust == Trust::open || (trust == Trust::names && !body))) break;
    if (small && trust == Trust::names && chart_.has(next, Sense::preposition) && !chart_.has(next, Sense::particle))
      break;
    if (!small && trust == Trust::open && !body) break;
    ++next;
  }
  const bool numbered = body && next == body_phrase->end && chart_.is_number(next) && chart_.at(next).length() <= 2;
  if (numbered && next < end && (next + 1 >= end || !(chart_.is_word(next + 1) || chart_.is_number(next + 1)))) {
    const bool goes_on = next + 2 < end && !chart_.at(next + 1).space_before && chart_.is_number(next + 2);
    if (!goes_on) ++next;  // "FB 3", but not "Team 3/5"
  }
  Party party;
  party.kind = PartyKind::role;
  party.begin = at;
  party.end = next;
  party.known = known || qualified;
  party.name = text_of(first, next);
  return party;
}

bool PartyGrammar::stops_phrase(std::size_t at, std::size_t end) const {
  if (at >= end || chart_.at(at).kind == TokenKind::line_end || chart_.is_mark(at, marks::other)) return true;
  if (chart_.is_number(at)) return true;
  return chart_.has(at, Sense::and_word) || chart_.has(at, Sense::or_word) || chart_.has(at, Sense::partner_lead) ||
         chart_.has(at, Sense::relative_day) || chart_.has(at, Sense::week_label) || chart_.has(at, Sense::by_time) ||
         chart_.has(at, Sense::end_of) || chart_.has(at, Sense::begin_of) || chart_.has(at, Sense::next_one) ||
         chart_.has(at, Sense::coming_one) || chart_.has(at, Sense::before_time) || chart_.has(at, Sense::other_lead) ||
         chart_.has(at, Sense::month) || chart_.has(at, Sense::weekday) ||
         (chart_.has(at, Sense::weekday_short) && !chart_.has(at, Sense::particle));
}

std::optional<Party> PartyGrammar::phrase_at(std::size_t at, std::size_t end) const {
  if (const auto article = chart_.find(at, Sense::article); article && article->end < end) at = article->end;
  std::size_t next = at;
  while (next < end && next < at + longest_phrase + 2) {
    const bool word = chart_.is_word(next) || chart_.is_mark(next, '-') || chart_.is_mark(next, '&') ||
                      chart_.is_mark(next, '\'') || (chart_.is_mark(next, '.') && next > at && initial(next - 1));
    if (!word && !(chart_.is_number(next) && next > at)) break;
    if (chart_.is_mark(next, '&') && next + 1 < end && chart_.at(next + 1).space_before) break;
    if (next > at && chart_.is_word(next) && (chart_.has(next, Sense::and_word) || begins_time(next, end)) &&
        !chart_.at(next).capital)
      break;
    ++next;
  }
  while (next > at && chart_.is_mark(next - 1, '-')) --next;
  if (next == at) return std::nullopt;
  Party party;
  party.kind = PartyKind::role;
  party.begin = at;
  party.end = next;
  party.known = true;
  party.name = text_of(at, next);
  return party;
}

std::optional<Party> PartyGrammar::party_at(std::size_t at, std::size_t end, Trust trust) const {
  if (at >= end) return std::nullopt;
  if (auto mention = mention_at(at, end)) return mention;
  if (!chart_.is_word(at)) return std::nullopt;
  if (const auto all = chart_.find(at, Sense::everyone)) {
    const std::size_t next = all->end;
    const bool alone = next >= end || !chart_.is_word(next) || chart_.has(next, Sense::and_word) ||
                       begins_time(next, end) || (trust == Trust::open && chart_.has(next, Sense::verb)) ||
                       chart_.has(next, Sense::partner_lead);
    if (next <= end && alone) {
      Party party;
      party.kind = PartyKind::everyone;
      party.begin = at;
      party.end = next;
      party.known = true;
      return party;
    }
  }
  if (chart_.has(at, Sense::self) && !chart_.has(at, Sense::given_name) && !initial(at)) {
    Party party;
    party.kind = PartyKind::self;
    party.begin = at;
    party.end = at + 1;
    return party;
  }
  if (auto person = person_at(at, end, trust)) return person;
  return role_at(at, end, trust);
}

std::optional<std::size_t> PartyGrammar::joint_end(std::size_t at, std::size_t end) const {
  if (at >= end) return std::nullopt;
  std::size_t next = at;
  const Token& token = chart_.at(at);
  if (token.is(',') || token.is(';') || token.is('/') || token.is('&') || token.is('+') || token.is('|')) ++next;
  if (const auto and_word = chart_.find(next, Sense::and_word))
    next = and_word->end;
  else if (const auto or_word = chart_.find(next, Sense::or_word))
    next = or_word->end;
  if (next == at || next >= end) return std::nullopt;
  return next;
}

std::vector<Party> PartyGrammar::list_at(std::size_t at, std::size_t end, Trust trust) const {
  std::vector<Party> found;
  auto party = party_at(at, end, trust);
  while (party) {
    found.push_back(*party);
    const auto next = joint_end(party->end, end);
    if (!next) break;
    party = party_at(*next, end, trust);
  }
  return found;
}

}  // namespace rtp
