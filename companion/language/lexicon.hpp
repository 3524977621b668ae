#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.hpp"
#include "language/sense.hpp"
#include "language/token.hpp"

namespace rtp {

/// One row of a language's words. `words` lists phrases that mean the same, separated by "|"; ";" goes on to the next
/// value: {Sense::month, 1, "januari|jan; februari|feb"} gives 1 and 2. Phrases are cut by the same tokenizer as notes,
/// so accents, capitals and dots inside abbreviations do not matter, and a space also matches a hyphen.
struct WordRow {
  Sense sense;
  int value;
  std::string_view words;
};

/// The rows of one language: the only thing that a further language has to supply.
std::span<const WordRow> words_nl();
std::span<const WordRow> words_en();
std::span<const WordRow> words_de();
std::span<const WordRow> words_fr();

/// Given names, in any language; they only tip the scales where the grammar alone cannot tell a name.
std::string_view given_names();

/// A phrase as it can be met in a note.
struct WordUse {
  std::string_view first;                  ///< folded first word
  std::span<const std::string_view> rest;  ///< folded words (or marks) that must follow
  Sense sense{};
  Language language{};
  bool any_language = false;
  int value = 0;
};

/// All words of all languages, by first word. Built once from constants.
class Lexicon {
 public:
  Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// Phrases that start with the folded word; longest first.
  std::span<const WordUse> uses(std::string_view first) const;

  /// Endings that make a word a role in the language.
  const std::vector<std::string_view>& role_suffixes(Language language) const;

  /// Full names of months and weekdays, for words that are misspelt.
  struct Name {
    Sense sense;
    int value;
    std::string_view word;
  };
  const std::vector<Name>& time_names(Language language) const;

 private:
  void add(Language language, const WordRow& row);
  void add_phrase(Language language, Sense sense, int value, std::string_view phrase);
  std::string_view kept(std::string_view word);
  void index_uses();

  std::vector<WordUse> uses_;         ///< sorted by first word, longest phrase first
  std::vector<std::uint32_t> slots_;  ///< open addressing by hash: one more than the place in uses_, 0 is free
  std::deque<std::string> folded_;    ///< words that are not written as they are compared
  std::deque<std::vector<std::string_view>> rests_;
  std::vector<std::vector<std::string_view>> suffixes_;
  std::vector<std::vector<Name>> names_;
};

const Lexicon& lexicon();

}  // namespace rtp
