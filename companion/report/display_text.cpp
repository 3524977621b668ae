#include "report/display_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/text.hpp"

namespace rtp {

namespace {

constexpr UChar32 zero_width_joiner = 0x200D;
constexpr UChar32 emoji_presentation = 0xFE0F;

/// Columns of one character; `before` is the character in front of it, or 0.
std::size_t columns(UChar32 character, UChar32 before) {
  if (before == zero_width_joiner) return 0;
  if (character == emoji_presentation) return u_hasBinaryProperty(before, UCHAR_EMOJI) && before > 0x7F ? 1 : 0;
  if (u_hasBinaryProperty(character, UCHAR_EMOJI_MODIFIER) && u_hasBinaryProperty(before, UCHAR_EMOJI_MODIFIER_BASE))
    return 0;
  const std::int32_t combining = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if ((U_GET_GC_MASK(character) & combining) != 0) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Calls `visit(begin, end, columns)` for each character.
template <typename Visit>
void for_each_character(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  UChar32 before = 0;
  for (std::int32_t begin = 0, end = 0; begin < size; begin = end) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, end, size, character);
    visit(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), columns(character, before));
    before = character;
  }
}

/// Pieces of one word, none wider than `width`. Characters without a width stay with the one before.
std::vector<std::string_view> pieces_of(std::string_view word, std::size_t width) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  std::size_t used = 0;
  for_each_character(word, [&](std::size_t begin, std::size_t, std::size_t character_columns) {
    if (used + character_columns > width && begin > start) {
      pieces.push_back(word.substr(start, begin - start));
      start = begin;
      used = 0;
    }
    used += character_columns;
  });
  pieces.push_back(word.substr(start));
  return pieces;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_character(text,
                     [&](std::size_t, std::size_t, std::size_t character_columns) { width += character_columns; });
  return width;
}

std::vector<std::string> wrapped_to_columns(std::string_view text, std::size_t width) {
  const std::string line_text = collapsed(text);
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  for (std::size_t begin = 0; begin < line_text.size();) {
    const std::size_t space = std::min(line_text.find(' ', begin), line_text.size());
    for (const std::string_view piece : pieces_of(std::string_view(line_text).substr(begin, space - begin), width)) {
      const std::size_t piece_width = display_width(piece);
      if (!line.empty() && line_width + 1 + piece_width > width) {
        lines.push_back(std::move(line));
        line.clear();
        line_width = 0;
      }
      if (!line.empty()) {
        line += ' ';
        ++line_width;
      }
      line += piece;
      line_width += piece_width;
    }
    begin = space + 1;
  }
  lines.push_back(std::move(line));
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

}  // namespace rtp
