#pragma once

#include <string_view>
#include <vector>

#include "board/mark.hpp"

namespace rtp {

/// Words that are the title of a part of a board. Folded (see `folded`), without apostrophes, words by one space.
struct TitlePhrase {
  std::string_view words;
  Role role;
  bool chosen = false;
};

/// All languages together; no phrase means different things in two of them.
const std::vector<TitlePhrase>& title_phrases();

/// Articles and the like before a title: "onze doelen", "the parking lot".
bool is_filler(std::string_view folded_word);

/// Words that join title words: "vragen en notities", "doel van de week".
bool is_joint(std::string_view folded_word);

/// "stap", "step", "Schritt", "étape", "fase" ...
bool is_step_word(std::string_view folded_word);

/// "thema", "theme" ...
bool is_theme_word(std::string_view folded_word);

/// 1 for "1" and "een", at most 99; 0 for another word.
int number_word(std::string_view folded_word);

}  // namespace rtp
