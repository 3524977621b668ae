#pragma once

#include <cstddef>
#include <string_view>

namespace rtp {

/// One character of a UTF-8 text: its code point and how many bytes it takes. Bad bytes count as one character U+FFFD.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t at);

/// Whether the code point belongs to a word: letters of any script, combining accents included.
bool is_letter(char32_t code);
bool is_upper_letter(char32_t code);

/// Space of any width, without line ends.
bool is_blank(char32_t code);

/// The lower-case letters without accents of a Latin letter ("É" is "e", "ß" is "ss"); empty for any other code point.
/// Never longer in bytes than the letter itself.
std::string_view folded_letter(char32_t code);

}  // namespace rtp
