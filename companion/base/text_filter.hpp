#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rtp {

/// Most combining marks in a row; the bound of the Stream-Safe Text Format (Unicode Standard Annex 15, section 13).
/// More of them are no writing but an attempt to make normalisation quadratic and lines overflow.
inline constexpr int max_marks_in_a_row = 30;

/// The first half of `clean_text`, character by character, so that a reader of HTML can know where each run begins:
/// lets through what a text may hold, makes every line end "\n", and leaves out marks beyond `max_marks_in_a_row`.
/// What it collects is valid UTF-8 but not yet normalised.
class TextFilter {
 public:
  void put(char32_t character);

  /// Decodes UTF-8; each ill-formed sequence becomes one U+FFFD.
  void put_utf8(std::string_view bytes);

  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

  /// Whether no character can change by normalisation or join another one; then there is no need to normalise.
  bool is_surely_normalised() const { return surely_normalised_; }

 private:
  bool is_excess_mark(char32_t character);
  void append(char32_t character);

  std::string text_;
  bool surely_normalised_ = true;
  char32_t last_starter_ = 0;
  int marks_ = 0;
  bool after_carriage_return_ = false;
};

/// The character that begins at byte `at`, which moves behind it; nothing where the bytes are no UTF-8 (then `at` moves
/// behind the ill-formed sequence, as long as Unicode recommends for one U+FFFD). `at` must be within the text.
std::optional<char32_t> next_character(std::string_view text, std::size_t& at);

/// Normalisation form C of valid UTF-8.
std::string to_nfc(const std::string& text);

/// `text` cut after at most `max_bytes` bytes, between two characters. `text` is valid UTF-8.
std::string_view cut_at_character(std::string_view text, std::size_t max_bytes);

}  // namespace rtp
