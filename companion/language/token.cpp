#include "language/token.hpp"

#include <array>
#include <utility>

#include "language/letters.hpp"

namespace rtp {
namespace {

struct Shape {
  char32_t first;
  char32_t last;
  char mark;
};

// Signs outside ASCII that mean something to the grammars.
constexpr std::array<Shape, 31> shapes{{
    {0x00A3, 0x00A3, marks::euro},
    {0x00AB, 0x00AB, marks::quote},
    {0x00B0, 0x00B0, 'e'},
    {0x00B7, 0x00B7, marks::bullet},
    {0x00BB, 0x00BB, marks::quote},
    {0x2010, 0x2011, '-'},
    {0x2012, 0x2015, marks::dash},
    {0x2018, 0x201B, '\''},
    {0x201C, 0x201F, marks::quote},
    {0x2022, 0x2023, marks::bullet},
    {0x2026, 0x2026, '.'},
    {0x2032, 0x2032, '\''},
    {0x2039, 0x203A, marks::quote},
    {0x20AC, 0x20AC, marks::euro},
    {0x2192, 0x2192, marks::arrow},
    {0x21D2, 0x21D2, marks::arrow},
    {0x2212, 0x2212, marks::dash},
    {0x25A0, 0x25A0, marks::bullet},
    {0x25A1, 0x25A2, marks::unchecked},
    {0x25AA, 0x25AA, marks::bullet},
    {0x25BA, 0x25BA, marks::arrow},
    {0x25CB, 0x25CB, marks::bullet},
    {0x25CF, 0x25CF, marks::bullet},
    {0x25E6, 0x25E6, marks::bullet},
    {0x2610, 0x2610, marks::unchecked},
    {0x2611, 0x2611, marks::checked},
    {0x2612, 0x2612, marks::crossed},
    {0x2705, 0x2705, marks::checked},
    {0x2713, 0x2714, marks::checked},
    {0x2717, 0x2718, marks::crossed},
    {0x274C, 0x274C, marks::crossed},
}};

char mark_of(char32_t code) {
  if (code == '`' || code == '^' || code == '~' || code == '$') return code == '$' ? marks::euro : marks::other;
  if (code < 0x80) return static_cast<char>(code);
  if (code == 0x2794 || code == 0x279C || code == 0x27A1) return marks::arrow;
  for (const Shape& shape : shapes) {
    if (code < shape.first) break;
    if (code <= shape.last) return shape.mark;
  }
  return marks::other;
}

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

class Scanner {
 public:
  Scanner(std::string_view text, std::string& storage, std::vector<Token>& tokens)
      : text_(text), storage_(storage), tokens_(tokens) {}

  void scan() {
    while (at_ < text_.size()) {
      const Character next = character_at(text_, at_);
      if (next.code == '\n') {
        push(TokenKind::line_end, at_, at_ + 1);
        ++at_;
        space_ = true;
      } else if (is_blank(next.code)) {
        at_ += next.bytes;
        space_ = true;
      } else if (next.code == 0x200D || next.code == 0xFE0F || next.code == 0xAD) {
        at_ += next.bytes;  // joins emoji, or is a hyphen that nobody sees
      } else if (is_digit(next.code)) {
        number();
      } else if (is_letter(next.code)) {
        word();
      } else {
        mark(next);
      }
    }
  }

 private:
  Token& push(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.span = {begin, end};
    token.space_before = std::exchange(space_, false) || begin == 0;
    tokens_.push_back(token);
    return tokens_.back();
  }

  void number() {
    const std::size_t begin = at_;
    long value = 0;
    while (at_ < text_.size() && is_digit(static_cast<unsigned char>(text_[at_]))) {
      if (at_ - begin < 9) value = value * 10 + (text_[at_] - '0');
      ++at_;
    }
    Token& token = push(TokenKind::number, begin, at_);
    token.number = at_ - begin <= 9 ? static_cast<int>(value) : -1;
  }

  void mark(const Character& next) {
    const std::size_t begin = at_;
    char kind = mark_of(next.code);
    at_ += next.bytes;
    if ((kind == '-' || kind == '=') && at_ < text_.size() && text_[at_] == '>') {
      kind = marks::arrow;
      ++at_;
    }
    if (kind == '-' && at_ < text_.size() && text_[at_] == '-' && begin > 0) {
      kind = marks::dash;
      ++at_;
    }
    push(TokenKind::mark, begin, at_).mark = kind;
  }

  /// "i.s.m.", "d.d.", "J.P.": short letter groups with dots between them and no space are one word.
  bool continues_dotted(std::size_t group) const {
    if (group > 2 || at_ + 1 >= text_.size() || text_[at_] != '.') return false;
    const Character after = character_at(text_, at_ + 1);
    if (!is_letter(after.code)) return false;
    std::size_t end = at_ + 1;
    for (int letters = 0; end < text_.size(); ++letters) {
      const Character next = character_at(text_, end);
      if (!is_letter(next.code)) break;
      if (letters == 2) return false;
      end += next.bytes;
    }
    return end < text_.size() && text_[end] == '.' ? true : tokens_has_dot_;
  }

  /// "d'ici", "l’été": a French elided word ends at its apostrophe.
  bool elides(std::string_view folded) const {
    constexpr std::string_view elided = " d l j m t s n c qu jusqu lorsqu puisqu ";
    if (folded.empty() || at_ >= text_.size()) return false;
    const std::size_t found = elided.find(folded);
    if (found == std::string_view::npos || found == 0 || elided[found - 1] != ' ' ||
        elided[found + folded.size()] != ' ')
      return false;
    const Character quote = character_at(text_, at_);
    return mark_of(quote.code) == '\'' && at_ + quote.bytes < text_.size() &&
           is_letter(character_at(text_, at_ + quote.bytes).code);
  }

  void word() {
    const std::size_t begin = at_;
    const std::size_t stored = storage_.size();
    std::size_t group = 0;
    std::size_t letters = 0;
    bool capital = is_upper_letter(character_at(text_, at_).code);
    bool upper = true;
    bool dotted = false;
    tokens_has_dot_ = false;
    while (at_ < text_.size()) {
      const Character next = character_at(text_, at_);
      if (!is_letter(next.code)) {
        if (!continues_dotted(group)) break;
        dotted = tokens_has_dot_ = true;
        group = 0;
        ++at_;
        continue;
      }
      upper = upper && is_upper_letter(next.code);
      store(next);
      at_ += next.bytes;
      ++group;
      ++letters;
    }
    if (dotted && at_ < text_.size() && text_[at_] == '.') ++at_;
    const std::string_view folded = std::string_view(storage_).substr(stored);
    if (!dotted && elides(folded)) at_ += character_at(text_, at_).bytes;
    Token& token = push(TokenKind::word, begin, at_);
    token.folded = folded;
    token.capital = capital;
    token.upper = upper && letters > 1;
    token.dotted = dotted;
  }

  void store(const Character& letter) {
    const std::string_view plain = folded_letter(letter.code);
    if (!plain.empty()) {
      storage_ += plain;
    } else if (letter.code < 0x300 || letter.code > 0x36F) {
      storage_ += text_.substr(at_, letter.bytes);
    }
  }

  std::string_view text_;
  std::string& storage_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool tokens_has_dot_ = false;
};

}  // namespace

TokenizedText::TokenizedText(std::string_view text) : text_(text) {
  storage_.reserve(text.size());  // folding never makes a letter longer, so views into it stay valid
  tokens_.reserve(text.size() / 4 + 8);
  Scanner(text_, storage_, tokens_).scan();
}

}  // namespace rtp
