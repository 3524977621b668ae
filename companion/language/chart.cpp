#include "language/chart.hpp"

#include <algorithm>
#include <array>

namespace rtp {
namespace {

/// The token after `use`, when its words stand at `token`; a hyphen between two words of the phrase is skipped.
std::optional<std::size_t> phrase_end(const std::vector<Token>& tokens, std::string_view text, std::size_t token,
                                      const WordUse& use) {
  std::size_t at = token + 1;
  for (const std::string& wanted : use.rest) {
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

}  // namespace

Chart::Chart(const TokenizedText& text, Language language)
    : text_(text), language_(language), senses_(text.tokens().size()) {
  first_entry_.reserve(size() + 1);
  entries_.reserve(size() * 2);
  for (std::size_t token = 0; token < size(); ++token) {
    first_entry_.push_back(entries_.size());
    if (at(token).word() || at(token).digits()) look_up(token);
  }
  first_entry_.push_back(entries_.size());
}

void Chart::look_up(std::size_t token) {
  const std::string_view first = at(token).word() ? at(token).folded : at(token).span.of(text());
  for (const WordUse& use : lexicon().uses(first)) {
    if (use.language != language_ && !use.any_language) continue;
    const auto end = phrase_end(tokens(), text(), token, use);
    if (!end) continue;
    entries_.push_back({use.sense, use.value, *end});
    senses_[token].set(index(use.sense));
  }
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

void Chart::read_as(std::size_t token, Sense sense, int value) {
  added_.push_back({token, {sense, value, token + 1}});
  senses_[token].set(index(sense));
}

Language language_of(const TokenizedText& text, Language expected) {
  std::array<int, all_languages.size()> score{};
  constexpr std::size_t enough = 200;
  std::size_t looked = 0;
  for (const Token& token : text.tokens()) {
    if (!token.word()) continue;
    if (++looked > enough) break;
    for (const WordUse& use : lexicon().uses(token.folded)) {
      if (use.sense == Sense::stop_word) ++score[static_cast<std::size_t>(use.language)];
    }
  }
  const auto best = std::max_element(score.begin(), score.end());
  const int own = score[static_cast<std::size_t>(expected)];
  if (*best < 2 || *best < own * 2 + 2) return expected;
  return static_cast<Language>(best - score.begin());
}

}  // namespace rtp
