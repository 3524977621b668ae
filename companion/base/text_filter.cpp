#include "base/text_filter.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <stdexcept>

namespace rtp {

namespace {

bool is_line_end(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F) return false;
  if (c < 0xA0) return true;                                                      // DEL and the C1 controls
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;  // bidi overrides and isolates
  if (c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  return (c & 0xFFFE) == 0xFFFE || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF);
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* result = get(status);
  if (U_FAILURE(status)) throw std::runtime_error("the Unicode data cannot be loaded");
  return *result;
}

/// Number of combining marks at the end of the character's full decomposition.
int trailing_marks(char32_t character) {
  icu::UnicodeString decomposed;
  if (!normalizer(icu::Normalizer2::getNFDInstance).getDecomposition(static_cast<UChar32>(character), decomposed)) {
    return u_getCombiningClass(static_cast<UChar32>(character)) == 0 ? 0 : 1;
  }
  int marks = 0;
  for (std::int32_t end = decomposed.length(); end > 0;) {
    end = decomposed.moveIndex32(end, -1);
    if (u_getCombiningClass(decomposed.char32At(end)) == 0) break;
    ++marks;
  }
  return marks;
}

}  // namespace

void TextFilter::put(char32_t character) {
  const bool second_half_of_line_end = after_carriage_return_ && character == '\n';
  after_carriage_return_ = character == '\r';
  if (second_half_of_line_end) return;
  if (is_line_end(character)) character = '\n';
  if (is_forbidden(character) || is_excess_mark(character)) return;
  append(character);
}

// Marks are counted as they would stand when fully decomposed, so that the count is the same after normalisation.
bool TextFilter::is_excess_mark(char32_t character) {
  if (character < 0x300 || u_getCombiningClass(static_cast<UChar32>(character)) == 0) {
    last_starter_ = character;
    marks_ = -1;
    return false;
  }
  if (marks_ < 0) marks_ = last_starter_ < 0xC0 ? 0 : trailing_marks(last_starter_);
  const int more = trailing_marks(character);
  if (marks_ + more > max_marks_in_a_row) return true;
  marks_ += more;
  return false;
}

void TextFilter::append(char32_t character) {
  // Below U+0300 a character can only be joined by a mark, and no mark is inert.
  if (character >= 0x300 && surely_normalised_) {
    surely_normalised_ = normalizer(icu::Normalizer2::getNFCInstance).isInert(static_cast<UChar32>(character));
  }
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(character));
  text_.append(bytes.data(), length);
}

void TextFilter::put_utf8(std::string_view bytes) {
  text_.reserve(text_.size() + bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    // Most of most notes: printable ASCII, all at once.
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] >= 0x20 && bytes[end] < 0x7F) ++end;
    if (end > at) {
      text_.append(bytes, at, end - at);
      last_starter_ = static_cast<char32_t>(bytes[end - 1]);
      marks_ = -1;
      after_carriage_return_ = false;
      at = end;
    } else {
      put(next_character(bytes, at).value_or(U'\uFFFD'));
    }
  }
}

// ICU's macro narrows an int on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::optional<char32_t> next_character(std::string_view text, std::size_t& at) {
  UChar32 character = 0;
  U8_NEXT(text, at, text.size(), character);
  return character < 0 ? std::nullopt : std::optional(static_cast<char32_t>(character));
}
#pragma GCC diagnostic pop

std::string to_nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  normalizer(icu::Normalizer2::getNFCInstance).normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("text cannot be normalised");
  return result;
}

std::string_view cut_at_character(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace rtp
