#include "language/lexicon.hpp"

#include <algorithm>

namespace rtp {
namespace {

/// Calls `use` with each trimmed piece of `text` between `separator`s; empty pieces are skipped.
template <typename Use>
void each_piece(std::string_view text, char separator, Use use) {
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view piece = trimmed(text.substr(0, end)); !piece.empty()) use(piece);
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

std::string token_word(const Token& token, std::string_view text) {
  return token.word() ? std::string(token.folded) : std::string(token.span.of(text));
}

}  // namespace

Lexicon::Lexicon() : suffixes_(all_languages.size()), names_(all_languages.size()) {
  for (const WordRow& row : words_nl()) add(Language::nl, row);
  for (const WordRow& row : words_en()) add(Language::en, row);
  for (const WordRow& row : words_de()) add(Language::de, row);
  for (const WordRow& row : words_fr()) add(Language::fr, row);
  each_piece(given_names(), ' ', [this](std::string_view name) {
    add_phrase(Language::nl, Sense::given_name, 0, name);
    auto& found = uses_[std::string(TokenizedText(name).tokens().front().folded)];
    found.back().any_language = true;
  });
  for (auto& [word, found] : uses_) {
    std::stable_sort(found.begin(), found.end(),
                     [](const WordUse& a, const WordUse& b) { return a.rest.size() > b.rest.size(); });
  }
}

void Lexicon::add(Language language, const WordRow& row) {
  int value = row.value;
  each_piece(row.words, ';', [&](std::string_view same) {
    each_piece(same, '|', [&](std::string_view phrase) { add_phrase(language, row.sense, value, phrase); });
    ++value;
  });
}

void Lexicon::add_phrase(Language language, Sense sense, int value, std::string_view phrase) {
  const auto index = static_cast<std::size_t>(language);
  const TokenizedText cut(phrase);
  const std::vector<Token>& tokens = cut.tokens();
  if (sense == Sense::role_suffix) {
    suffixes_[index].emplace_back(tokens.front().folded);
    return;
  }
  if ((sense == Sense::month || sense == Sense::weekday) && tokens.front().folded.size() > 4) {
    names_[index].push_back({sense, value, std::string(tokens.front().folded)});
  }
  WordUse use{sense, language, false, value, {}};
  for (std::size_t i = 1; i < tokens.size(); ++i) use.rest.push_back(token_word(tokens[i], phrase));
  uses_[token_word(tokens.front(), phrase)].push_back(std::move(use));
}

std::span<const WordUse> Lexicon::uses(std::string_view first) const {
  const auto found = uses_.find(first);
  if (found == uses_.end()) return {};
  return found->second;
}

const std::vector<std::string>& Lexicon::role_suffixes(Language language) const {
  return suffixes_[static_cast<std::size_t>(language)];
}

const std::vector<Lexicon::Name>& Lexicon::time_names(Language language) const {
  return names_[static_cast<std::size_t>(language)];
}

const Lexicon& lexicon() {
  static const Lexicon words;
  return words;
}

}  // namespace rtp
