#include "language/letters.hpp"

#include <array>

namespace rtp {
namespace {

constexpr char32_t first_latin = 0xC0;
constexpr char32_t last_latin = 0x17F;

// U+00C0 to U+017F, one entry each; "" where the code point is no letter.
constexpr std::array<std::string_view, last_latin - first_latin + 1> latin{
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // C0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",  // D0
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // E0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",   // F0
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // 100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   // 110
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // 120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   // 130
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // 140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   // 150
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // 160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s",   // 170
};

constexpr std::array<std::string_view, 26> ascii{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                                 "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"};

bool in(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return {0xFFFD, 1};
  char32_t code = lead & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, bytes};
}

bool is_letter(char32_t code) {
  if (code < 0x80) return in(code, 'a', 'z') || in(code, 'A', 'Z');
  if (code < first_latin) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code <= last_latin) return code != 0xD7 && code != 0xF7;
  return in(code, 0x180, 0x1FFF) || in(code, 0x2C00, 0x2DFF) || in(code, 0x3040, 0xD7FF) || in(code, 0xF900, 0xFDFF) ||
         in(code, 0x10000, 0x1EFFF) || in(code, 0x20000, 0x3FFFF);
}

bool is_upper_letter(char32_t code) {
  if (code < 0x80) return in(code, 'A', 'Z');
  if (in(code, 0xC0, 0xDE)) return code != 0xD7;
  if (in(code, 0x100, 0x137) || in(code, 0x14A, 0x177)) return code % 2 == 0;
  if (in(code, 0x139, 0x148) || in(code, 0x179, 0x17E)) return code % 2 == 1;
  return code == 0x178 || in(code, 0x391, 0x3AB) || in(code, 0x400, 0x42F);
}

bool is_blank(char32_t code) {
  return code == ' ' || code == '\t' || code == 0xA0 || in(code, 0x2000, 0x200B) || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

std::string_view folded_letter(char32_t code) {
  if (in(code, 'a', 'z')) return ascii[code - 'a'];
  if (in(code, 'A', 'Z')) return ascii[code - 'A'];
  if (in(code, first_latin, last_latin)) return latin[code - first_latin];
  return {};
}

}  // namespace rtp
