#include "language/party.hpp"

namespace rtp {
namespace {

constexpr std::size_t longest_organisation = 6;

bool dash(const Chart& chart, std::size_t at) {
  if (chart.is_mark(at, marks::dash)) return true;
  return chart.is_mark(at, '-') && chart.at(at).space_before && at + 1 < chart.size() && chart.at(at + 1).space_before;
}

}  // namespace

/// An organisation's name: capitalised words and small words between them; it may begin with "gemeente" or "de".
std::optional<std::size_t> PartyGrammar::organisation_end(std::size_t at, std::size_t end) const {
  std::size_t next = at;
  if (const auto article = chart_.find(next, Sense::article)) next = article->end;
  std::size_t good = at;
  while (next < end && next < at + longest_organisation) {
    const Token& token = chart_.at(next);
    if (!token.word()) {
      const bool joins = (token.is('-') || token.is('/') || token.is('\'') || token.is('.')) && !token.space_before &&
                         next + 1 < end && !chart_.at(next + 1).space_before && chart_.is_word(next + 1);
      if (!joins) break;
      const bool hyphen = token.is('-');
      ++next;
      if (hyphen && !chart_.at(next).capital) good = ++next;  // "Saint-Aubert-sur-Loue"
      continue;
    }
    if (begins_time(next, end) || chart_.has(next, Sense::partner_lead)) break;
    const bool counts = token.capital || chart_.has(next, Sense::body) || chart_.has(next, Sense::role);
    if (!counts && !chart_.has(next, Sense::particle)) break;
    if (!counts && chart_.has(next, Sense::and_word)) break;
    const auto body = chart_.find(next, Sense::body);
    const bool dotted = body && body->end == next + 2 && chart_.is_mark(next + 1, '.');  // "Gem. Sielhorst"
    next += dotted ? 2 : 1;
    if (counts) good = next;
  }
  if (good == at) return std::nullopt;
  return good;
}

std::optional<Party> PartyGrammar::organisation_at(std::size_t at, std::size_t end) const {
  const auto next = organisation_end(at, end);
  if (!next) return std::nullopt;
  Party party;
  party.kind = PartyKind::role;
  party.begin = at;
  party.end = *next;
  party.known = true;
  const auto article = chart_.find(at, Sense::article);
  party.name = text_of(article && article->end < *next ? article->end : at, *next);
  return party;
}

bool PartyGrammar::bracketed_organisation(Party& party, std::size_t end) const {
  const bool round = chart_.is_mark(party.end, '(');
  if (!round && !chart_.is_mark(party.end, '[')) return false;
  const auto good = chart_.has(party.end + 1, Sense::given_name) ? std::nullopt : organisation_end(party.end + 1, end);
  if (!good || *good >= end || !chart_.is_mark(*good, round ? ')' : ']')) return false;
  party.organisation = text_of(party.end + 1, *good);
  party.end = *good + 1;
  return true;
}

/// "Joost – Kerkdorp", "Joost (Kerkdorp)", "Joost van gemeente Kerkdorp", "Joost, gemeente Kerkdorp", "Joost @
/// Kerkdorp".
void PartyGrammar::take_organisation(Party& party, std::size_t end, Trust trust) const {
  std::size_t at = party.end;
  if (at >= end) return;
  if (bracketed_organisation(party, end)) return;
  std::size_t first = 0;
  if (const auto lead = chart_.find(at, Sense::org_lead)) {
    const bool keeps_first_word = chart_.has(at, Sense::body);
    first = keeps_first_word ? at : lead->end;
    if (!keeps_first_word && chart_.has(lead->end - 1, Sense::body)) first = lead->end - 1;
  } else if (trust != Trust::open &&
             (dash(chart_, at) || (chart_.is_mark(at, '@') && at + 1 < end && chart_.at(at + 1).space_before))) {
    first = at + 1;
    const bool other_person = chart_.has(first, Sense::given_name) && !chart_.has(first, Sense::body);
    if (other_person) return;
  } else if (trust == Trust::slot && chart_.is_mark(at, ',') && chart_.has(at + 1, Sense::org_lead) &&
             chart_.has(at + 1, Sense::body)) {
    first = at + 1;
  } else if (trust != Trust::open && chart_.is_mark(at, ',') && at + 1 < end && chart_.at(at + 1).capital &&
             !chart_.has(at + 1, Sense::given_name)) {
    const auto last = organisation_end(at + 1, end);  // "J. Whitcombe, Harbour Trust"
    if (last && *last > at + 2 && chart_.has(*last - 1, Sense::body)) first = at + 1;
  }
  if (first == 0 || first >= end) return;
  const auto good = organisation_end(first, end);
  if (!good) return;
  party.organisation = text_of(first, *good);
  party.end = *good;
}

}  // namespace rtp
