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

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::size_t hash_of(std::string_view word) {
  std::size_t hash = 14695981039346656037U;  // FNV-1a
  for (const char letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  return hash ^ (hash >> 29U);
}

constexpr std::size_t words_about = 16000;

}  // namespace

Lexicon::Lexicon() : suffixes_(all_languages.size()), names_(all_languages.size()) {
  uses_.reserve(words_about);
  for (const WordRow& row : words_nl()) add(Language::nl, row);
  for (const WordRow& row : words_en()) add(Language::en, row);
  for (const WordRow& row : words_de()) add(Language::de, row);
  for (const WordRow& row : words_fr()) add(Language::fr, row);
  each_piece(given_names(), ' ', [this](std::string_view name) {
    add_phrase(Language::nl, Sense::given_name, 0, name);
    uses_.back().any_language = true;
  });
  index_uses();
}

/// A view that lives as long as the lexicon: of the constant when it is written as it is compared.
std::string_view Lexicon::kept(std::string_view word) { return folded_.emplace_back(word); }

void Lexicon::add(Language language, const WordRow& row) {
  int value = row.value;
  each_piece(row.words, ';', [&](std::string_view same) {
    each_piece(same, '|', [&](std::string_view phrase) { add_phrase(language, row.sense, value, phrase); });
    ++value;
  });
}

void Lexicon::add_phrase(Language language, Sense sense, int value, std::string_view phrase) {
  const auto index = static_cast<std::size_t>(language);
  WordUse use{phrase, {}, sense, language, false, value};
  if (!is_plain(phrase)) {
    const TokenizedText cut(phrase);
    const auto word = [&](const Token& token) { return kept(token.word() ? token.folded : token.span.of(phrase)); };
    use.first = word(cut.tokens().front());
    std::vector<std::string_view> rest;
    for (std::size_t i = 1; i < cut.tokens().size(); ++i) rest.push_back(word(cut.tokens()[i]));
    if (!rest.empty()) use.rest = rests_.emplace_back(std::move(rest));
  }
  if (sense == Sense::role_suffix) {
    suffixes_[index].push_back(use.first);
    return;
  }
  constexpr std::size_t shortest_full_name = 5;
  if ((sense == Sense::month || sense == Sense::weekday) && use.first.size() >= shortest_full_name) {
    names_[index].push_back({sense, value, use.first});
  }
  uses_.push_back(use);
}

void Lexicon::index_uses() {
  std::stable_sort(uses_.begin(), uses_.end(), [](const WordUse& a, const WordUse& b) {
    return a.first != b.first ? a.first < b.first : a.rest.size() > b.rest.size();
  });
  std::size_t size = 1;
  while (size < uses_.size() * 2) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    if (i > 0 && uses_[i].first == uses_[i - 1].first) continue;
    std::size_t slot = hash_of(uses_[i].first) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

std::span<const WordUse> Lexicon::uses(std::string_view first) const {
  for (std::size_t slot = hash_of(first) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::size_t begin = slots_[slot] - 1;
    if (uses_[begin].first != first) continue;
    std::size_t end = begin + 1;
    while (end < uses_.size() && uses_[end].first == first) ++end;
    return std::span(uses_).subspan(begin, end - begin);
  }
  return {};
}

const std::vector<std::string_view>& Lexicon::role_suffixes(Language language) const {
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
