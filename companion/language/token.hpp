#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace rtp {

enum class TokenKind : std::uint8_t { word, number, mark, line_end };

/// The smallest piece of a note that the grammars look at. Letters and digits never share a token ("wk18" is two), so
/// that "wk18", "wk 18" and "wk. 18" read alike.
struct Token {
  Span span;                ///< bytes of the note
  std::string_view folded;  ///< word: lower case without accents; dotted abbreviations without dots ("i.s.m." is "ism")
  int number = -1;          ///< value of a number of at most nine digits, otherwise -1
  TokenKind kind = TokenKind::mark;
  char mark = 0;              ///< see marks below; 0 for words and numbers
  bool space_before = false;  ///< white space, a line end or the note's start stands before it
  bool capital = false;       ///< the word starts with an upper-case letter
  bool upper = false;         ///< all its letters (two or more) are upper case
  bool dotted = false;        ///< written with dots between its letters: "i.s.m.", "J.P."

  bool is(char wanted) const { return mark == wanted; }
  bool word() const { return kind == TokenKind::word; }
  bool digits() const { return kind == TokenKind::number; }
  std::size_t length() const { return span.end - span.begin; }
};

/// Marks that have many shapes are one character here; every other ASCII mark is itself, any other sign is `other`.
namespace marks {
inline constexpr char dash = '~';       ///< – —
inline constexpr char arrow = '^';      ///< -> => → ⇒ ➔
inline constexpr char bullet = '`';     ///< • · ▪ ◦ ● ■ ‣
inline constexpr char checked = 'v';    ///< ✓ ✔ ✅ ☑
inline constexpr char crossed = 'x';    ///< ✗ ✘ ❌ ☒
inline constexpr char unchecked = 'o';  ///< ☐ ▢
inline constexpr char quote = '"';      ///< all double and angle quotes
inline constexpr char apostrophe = '\'';
inline constexpr char euro = '$';   ///< € £ $
inline constexpr char other = 'e';  ///< emoji and any other sign
}  // namespace marks

/// A note cut into tokens. `folded` views point into `storage`; moving the whole is safe, copying is not offered.
class TokenizedText {
 public:
  explicit TokenizedText(std::string_view text);
  TokenizedText(const TokenizedText&) = delete;
  TokenizedText& operator=(const TokenizedText&) = delete;

  std::string_view text() const { return text_; }
  const std::vector<Token>& tokens() const { return tokens_; }

 private:
  std::string_view text_;
  std::string storage_;
  std::vector<Token> tokens_;
};

}  // namespace rtp
