#include "plan/numbering.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace rtp {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_capital(std::string_view part) { return part[0] >= 'A' && part[0] <= 'Z'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

constexpr std::size_t most_digits = 2;
constexpr std::size_t most_parts = 3;

/// Reads numbering from the front of a text, part by part.
class Front {
 public:
  explicit Front(std::string_view text) : rest_(text) {}

  /// One letter, or one or two digits; empty when neither comes next. A letter that begins a word is none.
  std::string part() {
    if (rest_.empty()) return {};
    if (is_letter(rest_[0])) {
      if (rest_.size() > 1 && (is_letter(rest_[1]) || static_cast<unsigned char>(rest_[1]) >= 0x80)) return {};
      return std::string(take(1));
    }
    std::size_t digits = 0;
    while (digits < rest_.size() && is_digit(rest_[digits])) ++digits;
    return digits == 0 || digits > most_digits ? std::string() : std::string(take(digits));
  }

  bool eat(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void skip_spaces() {
    while (!rest_.empty() && is_space(rest_[0])) rest_.remove_prefix(1);
  }

  std::string_view rest() const { return rest_; }
  bool at_end_or_space() const { return rest_.empty() || is_space(rest_[0]); }

  bool capital_follows() const { return rest_.size() > 1 && rest_[0] == ' ' && rest_[1] >= 'A' && rest_[1] <= 'Z'; }

  bool next_is_digit() const { return !rest_.empty() && is_digit(rest_[0]); }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
};

/// What came after a part: nothing that closes it, another part glued to it, or a sign that closes it.
enum class Closing { none, glued, closed };

/// `part` as written and the part before it decide what a dot means: "a. Bellen", "1. Bellen" and "1.2 Bellen" number,
/// "J. Bos", "a.s.", "24.4.", "1.5 meter" do not.
Closing closing_after(Front& front, const std::string& part, bool is_second_number) {
  if (front.eat(')')) return Closing::closed;
  const bool is_number = !is_letter_part(part);
  if (is_number && front.eat(':')) return front.at_end_or_space() ? Closing::closed : Closing::none;
  if (is_second_number && part.size() == 1 && front.capital_follows()) return Closing::closed;
  if (front.eat('.')) {
    if (front.eat(')')) return Closing::closed;
    if (front.at_end_or_space()) return is_second_number || is_capital(part) ? Closing::none : Closing::closed;
    return is_number || front.next_is_digit() ? Closing::glued : Closing::none;
  }
  return Closing::glued;
}

}  // namespace

bool is_letter_part(std::string_view part) { return !part.empty() && is_letter(part[0]); }

Numbering numbering_of(std::string_view text) {
  const std::string_view body = trimmed(text);
  Front front(body);
  const bool in_brackets = front.eat('(');
  Numbering numbering;
  std::size_t closed_parts = 0;
  while (numbering.parts.size() < most_parts) {
    Front ahead = front;
    std::string part = ahead.part();
    if (part.empty()) break;
    const bool after_open_number = closed_parts < numbering.parts.size() && !is_letter_part(numbering.parts.back());
    const Closing closing = closing_after(ahead, part, after_open_number && !is_letter_part(part));
    if (closing == Closing::none) break;
    numbering.parts.push_back(lower(part));
    front = ahead;
    if (closing == Closing::closed) {
      closed_parts = numbering.parts.size();
      numbering.end = static_cast<std::size_t>(front.rest().data() - text.data());
      front.skip_spaces();
      if (in_brackets) break;
    }
  }
  numbering.parts.resize(closed_parts);
  return numbering;
}

std::size_t ordinal_of(std::string_view part) {
  if (is_letter_part(part)) {
    std::size_t ordinal = 0;
    for (const char c : part.substr(0, 6)) {
      if (c < 'a' || c > 'z') return 0;
      ordinal = ordinal * 26 + static_cast<std::size_t>(c - 'a') + 1;
    }
    return ordinal;
  }
  std::size_t ordinal = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), ordinal);
  return error == std::errc() && end == part.data() + part.size() ? ordinal : 0;
}

std::string letters_for(std::size_t ordinal) {
  std::string letters;
  for (; ordinal > 0; ordinal = (ordinal - 1) / 26) {
    letters.push_back(static_cast<char>('a' + static_cast<char>((ordinal - 1) % 26)));
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

}  // namespace rtp
