#include "board/text_layout.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "board/font_advances.hpp"

namespace rtp {

namespace {

constexpr double widening = 1.02;
constexpr std::int64_t emoji_advance = units_per_em * 4 / 3;
constexpr UChar32 zero_width_joiner = 0x200d;

struct Character {
  UChar32 code = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The character that begins at byte `begin` of `text`.
Character character_at(std::string_view text, std::size_t begin) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto end = static_cast<std::int64_t>(begin);
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(bytes, end, size, code);
  return {code, begin, static_cast<std::size_t>(end)};
}

/// Whether the character only changes how the one before it looks.
bool extends_previous(UChar32 code) {
  constexpr std::uint32_t kinds = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  const bool skin_tone = code >= 0x1f3fb && code <= 0x1f3ff;
  return skin_tone || (code >= 0x80 && (U_GET_GC_MASK(code) & kinds) != 0);
}

template <std::size_t size>
std::int64_t advance_in(const std::array<std::uint16_t, size>& advances, UChar32 code, UChar32 first) {
  const UChar32 place = code - first;
  return place >= 0 && place < static_cast<UChar32>(size) ? advances[static_cast<std::size_t>(place)] : 0;
}

std::int64_t symbol_advance(UChar32 code) {
  const auto* const found = std::lower_bound(
      symbol_advances.begin(), symbol_advances.end(), code,
      [](const CharacterAdvance& entry, UChar32 wanted) { return static_cast<UChar32>(entry.character) < wanted; });
  return found != symbol_advances.end() && static_cast<UChar32>(found->character) == code ? found->advance : 0;
}

std::int64_t advance_of(UChar32 code) {
  if (code == '\t') code = ' ';
  if (code < ' ' || extends_previous(code)) return 0;
  std::int64_t advance = advance_in(basic_latin_advances, code, 0x20);
  if (advance == 0) advance = advance_in(latin_accented_advances, code, 0xa0);
  if (advance == 0) advance = advance_in(punctuation_advances, code, 0x2010);
  if (advance == 0) advance = symbol_advance(code);
  if (advance != 0) return advance;
  const bool emoji = code >= 0x1f000 || (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff);
  return emoji ? emoji_advance : units_per_em;
}

/// White space where a line may end: not the no-break spaces.
bool is_breaking_space(UChar32 code) {
  if (code < 0x80) return code == ' ' || code == '\t';
  return code == 0x200b || (u_isspace(code) && code != 0xa0 && code != 0x2007 && code != 0x202f);
}

bool is_hyphen(UChar32 code) {
  return code == '-' || code == '/' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

/// Whether a line may end between the two last characters and the next one: "samen-|werken", but not "24-04" or "-
/// item".
bool may_break_after_hyphen(UChar32 before_hyphen, UChar32 hyphen, UChar32 next) {
  const bool inside_word = before_hyphen != 0 && !is_breaking_space(before_hyphen);
  return inside_word && is_hyphen(hyphen) && !is_hyphen(next) && !u_isdigit(next);
}

/// Breaks one paragraph into lines; widths in font units.
class LineBreaker {
 public:
  LineBreaker(std::string_view paragraph, std::size_t offset, std::int64_t limit, std::vector<Span>& lines)
      : text_(paragraph), offset_(offset), limit_(limit), lines_(lines) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const Character character = character_at(text_, at);
      add(character);
      at = character.end;
      before_previous_ = previous_;
      previous_ = character.code;
    }
    end_line(text_.size());
  }

 private:
  /// A place where the present line may end.
  struct Opportunity {
    std::size_t line_end = 0;
    std::size_t next_begin = 0;
    std::int64_t width = 0;  ///< of the present line up to `next_begin`
  };

  void add(const Character& character) {
    const std::int64_t advance = advance_of(character.code);
    if (is_breaking_space(character.code)) {
      const bool first = previous_ == 0 || !is_breaking_space(previous_);
      opportunity_ = {first ? character.begin : opportunity_.line_end, character.end, width_ + advance};
    } else {
      if (may_break_after_hyphen(before_previous_, previous_, character.code)) {
        opportunity_ = {character.begin, character.begin, width_};
      }
      while (width_ + advance > limit_ && break_before(character)) {
      }
    }
    width_ += advance;
  }

  /// Ends the present line at the last opportunity, else right before `character`; false when neither is possible.
  bool break_before(const Character& character) {
    if (opportunity_.next_begin > begin_) {
      if (opportunity_.line_end > begin_) end_line(opportunity_.line_end);
      begin_ = opportunity_.next_begin;
      width_ -= opportunity_.width;
      return true;
    }
    const bool inside_character = extends_previous(character.code) || previous_ == zero_width_joiner;
    if (character.begin == begin_ || inside_character) return false;
    end_line(character.begin);
    begin_ = character.begin;
    width_ = 0;
    return true;
  }

  void end_line(std::size_t end) {
    while (end > begin_ && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    lines_.push_back({offset_ + begin_, offset_ + end});
  }

  std::string_view text_;
  std::size_t offset_;
  std::int64_t limit_;
  std::vector<Span>& lines_;
  std::size_t begin_ = 0;
  std::int64_t width_ = 0;
  Opportunity opportunity_;
  UChar32 previous_ = 0;
  UChar32 before_previous_ = 0;
};

/// The widest line in font units whose `text_width` is not over `width`.
std::int64_t limit_in_font_units(double width, double font_size) {
  constexpr double unlimited = 1e15;
  const double units = width / (font_size * widening) * static_cast<double>(units_per_em);
  // A hair of tolerance, so that a box made as wide as its text holds it on one line again.
  const bool usable = font_size > 0 && !std::isnan(units);
  return static_cast<std::int64_t>(usable ? std::clamp(units + 1e-6, 0.0, unlimited) : unlimited);
}

}  // namespace

double text_width(std::string_view text, double font_size) {
  std::int64_t advance = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    advance += advance_of(character.code);
    at = character.end;
  }
  return static_cast<double>(advance) / static_cast<double>(units_per_em) * widening * font_size;
}

std::vector<Span> wrapped_spans(std::string_view text, double width, double font_size) {
  const std::int64_t limit = limit_in_font_units(width, font_size);
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    LineBreaker(text.substr(begin, end - begin), begin, limit, lines).run();
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> wrapped(std::string_view text, double width, double font_size) {
  std::vector<std::string> lines;
  for (const Span& line : wrapped_spans(text, width, font_size)) lines.emplace_back(line.of(text));
  return lines;
}

Size text_size(std::string_view text, double width, double font_size) {
  const std::vector<Span> lines = wrapped_spans(text, width, font_size);
  double widest = 0;
  for (const Span& line : lines) widest = std::max(widest, text_width(line.of(text), font_size));
  return {widest, static_cast<double>(lines.size()) * line_height * font_size};
}

}  // namespace rtp
