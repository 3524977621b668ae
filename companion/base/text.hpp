#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// A run of bytes in a UTF-8 text: [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool operator==(const Span&) const = default;
};

/// Longest text of one note, in bytes; what is longer is cut at a character.
inline constexpr std::size_t max_note_bytes = std::size_t{64} * 1024;

/// The one boundary for text from a board, file, template or mail. The result is valid UTF-8 (bad bytes become U+FFFD),
/// NFC, has "\n" as its only line end, no control characters but tab and newline, no NUL, no bidi overrides or
/// isolates (U+202A-202E, U+2066-2069), no U+FEFF, no noncharacters, and at most `max_bytes` bytes.
/// Idempotent: cleaning twice changes nothing.
std::string clean_text(std::string_view raw, std::size_t max_bytes = max_note_bytes);

bool is_valid_utf8(std::string_view text);

/// For comparing words: case-folded, without accents, compatibility forms replaced ("Café" and "CAFE" are equal).
std::string folded(std::string_view text);

/// Lower case by Unicode's rules, language-neutral; the byte length may change.
std::string lower(std::string_view text);

/// Without white space at both ends; Unicode white space counts, U+00A0 included.
std::string_view trimmed(std::string_view text);

/// Trimmed, and every run of white space (U+00A0 and line ends included) made one space.
std::string collapsed(std::string_view text);

/// The lines between "\n"; an empty text has one empty line.
std::vector<std::string_view> lines_of(std::string_view text);

/// Number of code points.
std::size_t length_in_characters(std::string_view text);

/// The start of `text`, at most `characters` code points; what was cut is replaced by "…".
std::string shortened(std::string_view text, std::size_t characters);

/// Levenshtein distance in code points, at most `limit` + 1 (then the search stops early).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace rtp
