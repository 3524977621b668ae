#include "language/number_words.hpp"

namespace rtp {

int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

std::optional<NumberPhrase> cardinal_at(const Chart& chart, std::size_t token) {
  if (chart.is_number(token)) {
    const Token& number = chart.at(token);
    if (number.number < 0 || number.length() > 4) return std::nullopt;
    return NumberPhrase{number.number, token + 1, false, true};
  }
  if (const auto word = chart.find(token, Sense::cardinal)) return NumberPhrase{word->value, word->end, false, false};
  return std::nullopt;
}

std::optional<NumberPhrase> ordinal_at(const Chart& chart, std::size_t token, bool dot) {
  if (chart.is_number(token)) {
    const Token& number = chart.at(token);
    if (number.number < 0 || number.length() > 2 || token + 1 >= chart.size()) return std::nullopt;
    const Token& next = chart.at(token + 1);
    if (next.space_before) return std::nullopt;
    if (const auto suffix = chart.find(token + 1, Sense::ordinal_suffix)) {
      return NumberPhrase{number.number, suffix->end, true, true};
    }
    if (next.is('.') && (dot || chart.language() == Language::de))
      return NumberPhrase{number.number, token + 2, true, true};
    return std::nullopt;
  }
  if (const auto word = chart.find(token, Sense::ordinal)) return NumberPhrase{word->value, word->end, true, false};
  return std::nullopt;
}

std::optional<NumberPhrase> day_number_at(const Chart& chart, std::size_t token) {
  auto number = ordinal_at(chart, token);
  if (!number) number = cardinal_at(chart, token);
  if (!number || number->value < 1 || number->value > 31) return std::nullopt;
  if (number->digits && chart.at(token).length() > 2) return std::nullopt;
  return number;
}

std::optional<NumberPhrase> year_at(const Chart& chart, std::size_t token, bool short_form) {
  if (chart.is_mark(token, '\'') && chart.is_number(token + 1) && chart.at(token + 1).length() == 2 &&
      !chart.at(token + 1).space_before) {
    return NumberPhrase{full_year(chart.at(token + 1).number), token + 2, false, true};
  }
  if (chart.is_number(token)) {
    const Token& number = chart.at(token);
    if (number.length() == 4 && number.number >= 1900 && number.number < 2200) {
      return NumberPhrase{number.number, token + 1, false, true};
    }
    if (short_form && number.length() == 2) return NumberPhrase{full_year(number.number), token + 1, false, true};
    return std::nullopt;
  }
  if (const auto thousands = chart.find(token, Sense::thousands)) {
    std::size_t at = thousands->end;
    if (chart.has(at, Sense::and_word)) ++at;
    const auto rest = cardinal_at(chart, at);
    if (rest && !rest->digits && rest->value < 100) {
      int value = rest->value;
      std::size_t end = rest->end;
      // "twenty seven" is two words in some languages
      const auto unit = value % 10 == 0 && value >= 20 ? cardinal_at(chart, end) : std::nullopt;
      if (unit && !unit->digits && unit->value < 10) {
        value += unit->value;
        end = unit->end;
      }
      return NumberPhrase{thousands->value + value, end, false, false};
    }
    return NumberPhrase{thousands->value, thousands->end, false, false};
  }
  return std::nullopt;
}

}  // namespace rtp
