#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
  Sense sense;
  Language language;
  bool any_language = false;
  int value = 0;
  std::vector<std::string> rest;  ///< folded words (or marks) that must follow the first word
};

/// All words of all languages, by first word. Built once from constants.
class Lexicon {
 public:
  Lexicon();

  /// Phrases that start with the folded word; longest first.
  std::span<const WordUse> uses(std::string_view first) const;

  /// Endings that make a word a role in the language.
  const std::vector<std::string>& role_suffixes(Language language) const;

  /// Full names of months and weekdays, for words that are misspelt.
  struct Name {
    Sense sense;
    int value;
    std::string word;
  };
  const std::vector<Name>& time_names(Language language) const;

 private:
  void add(Language language, const WordRow& row);
  void add_phrase(Language language, Sense sense, int value, std::string_view phrase);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  std::unordered_map<std::string, std::vector<WordUse>, Hash, std::equal_to<>> uses_;
  std::vector<std::vector<std::string>> suffixes_;
  std::vector<std::vector<Name>> names_;
};

const Lexicon& lexicon();

}  // namespace rtp
