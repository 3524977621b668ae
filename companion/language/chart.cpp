#include "language/chart.hpp"

#include <algorithm>
#include <array>

namespace rtp {
namespace {

/// The token after `use`, when its words stand at `token`; a hyphen between two words of the phrase is skipped.
std::optional<std::size_t> phrase_end(const std::vector<Token>& tokens, std::string_view text, std::size_t token,
                                      const WordUse& use) {
  std::size_t at = token + 1;
  for (const std::string_view wanted : use.rest) {
    const bool joined = at + 1 < tokens.size() && tokens[at].is('-') && !tokens[at].space_before && wanted != "-" &&
                        !tokens[at + 1].space_before;
    if (joined) ++at;
    if (at >= tokens.size() || tokens[at].kind == TokenKind::line_end) return std::nullopt;
    const std::string_view written = tokens[at].word() ? tokens[at].folded : tokens[at].span.of(text);
    const bool quote = wanted == "'" && tokens[at].is('\'');
    if (written != wanted && !quote) return std::nullopt;
    ++at;
  }
  return at;
}

Language language_of(const std::vector<std::span<const WordUse>>& uses, Language expected) {
  std::array<int, all_languages.size()> score{};
  constexpr std::size_t enough = 200;
  std::size_t looked = 0;
  for (const auto& of_token : uses) {
    if (of_token.empty()) continue;
    if (++looked > enough) break;
    for (const WordUse& use : of_token) {
      if (use.sense == Sense::stop_word) ++score[static_cast<std::size_t>(use.language)];
    }
  }
  const auto best = std::max_element(score.begin(), score.end());
  const int own = score[static_cast<std::size_t>(expected)];
  if (*best < 2 || *best < own * 2 + 2) return expected;
  return static_cast<Language>(best - score.begin());
}

/// Senses are declared with those of time first.
SenseSet senses_up_to(Sense last) {
  SenseSet set;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) set.set(i);
  return set;
}

}  // namespace

Chart::Chart(const TokenizedText& text, Language expected)
    : text_(text), language_(expected), senses_(text.tokens().size()) {
  std::vector<std::span<const WordUse>> uses(size());
  for (std::size_t token = 0; token < size(); ++token) {
    if (at(token).word()) uses[token] = lexicon().uses(at(token).folded);
    if (at(token).digits()) uses[token] = lexicon().uses(at(token).span.of(text.text()));
  }
  language_ = language_of(uses, expected);
  first_entry_.reserve(size() + 1);
  entries_.reserve(size() * 3);
  for (std::size_t token = 0; token < size(); ++token) {
    first_entry_.push_back(entries_.size());
    take(token, uses[token]);
  }
  first_entry_.push_back(entries_.size());
}

void Chart::take(std::size_t token, std::span<const WordUse> uses) {
  for (const WordUse& use : uses) {
    if ((use.language != language_ && !use.any_language) || use.sense == Sense::stop_word) continue;
    const auto end = use.rest.empty() ? token + 1 : phrase_end(tokens(), text(), token, use);
    if (!end) continue;
    entries_.push_back({use.sense, use.value, *end});
    senses_[token].set(index(use.sense));
  }
  // "Van", "Per", "Min" are names elsewhere: a small word of the note's own language is none.
  constexpr std::array no_names{Sense::not_a_person, Sense::preposition, Sense::by_time, Sense::range_to,
                                Sense::self,         Sense::cardinal,    Sense::measure};
  if (std::any_of(no_names.begin(), no_names.end(), [&](Sense sense) { return has(token, sense); }))
    senses_[token].reset(index(Sense::given_name));
}

bool Chart::may_begin_time(std::size_t token) const {
  static const SenseSet time_senses = senses_up_to(Sense::thousands);
  if (token >= size()) return false;
  return at(token).digits() || at(token).is('\'') || (senses_[token] & time_senses).any();
}

std::optional<Found> Chart::find(std::size_t token, Sense sense) const {
  if (!has(token, sense)) return std::nullopt;
  for (std::size_t i = first_entry_[token]; i < first_entry_[token + 1]; ++i) {
    if (entries_[i].sense == sense) return Found{entries_[i].value, entries_[i].end};
  }
  for (const auto& [where, entry] : added_) {
    if (where == token && entry.sense == sense) return Found{entry.value, entry.end};
  }
  return std::nullopt;
}

Span Chart::span(std::size_t first, std::size_t end) const {
  if (first >= end || first >= size()) return {};
  return {at(first).span.begin, at(end - 1).span.end};
}

void Chart::read_as_name(std::size_t token) {
  for (const Sense sense : {Sense::month, Sense::month_name_ambiguous, Sense::weekday, Sense::weekday_short,
                            Sense::season, Sense::holiday, Sense::not_a_person})
    senses_[token].reset(index(sense));
  read_as(token, Sense::given_name, 0);
}

void Chart::read_as(std::size_t token, Sense sense, int value) {
  added_.push_back({token, {sense, value, token + 1}});
  senses_[token].set(index(sense));
}

}  // namespace rtp
