#include "language/spelling.hpp"

#include <algorithm>

namespace rtp {
namespace {

constexpr std::size_t shortest = 5;  // "maat" is no "maart"

/// One letter more, less, other, or two neighbours swapped. A further letter at the end is an inflection: "Montage".
enum class Slip { none, other_letter, number_or_order };

Slip slip_between(std::string_view written, std::string_view right) {
  const auto [a, b] = std::mismatch(written.begin(), written.end(), right.begin(), right.end());
  const std::string_view rest(a, written.end());
  const std::string_view wanted(b, right.end());
  if (rest.empty()) return wanted.size() == 1 ? Slip::number_or_order : Slip::none;
  if (wanted.empty()) return Slip::none;
  const bool missing = rest == wanted.substr(1);
  const bool further = rest.substr(1) == wanted;
  const bool other = rest.substr(1) == wanted.substr(1) && written.size() > shortest;
  const bool swapped = rest.size() > 1 && wanted.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
                       rest.substr(2) == wanted.substr(2);
  if (missing || further || swapped) return Slip::number_or_order;
  return other ? Slip::other_letter : Slip::none;
}

/// "14 Janaur", "14. Janaur", "Janaur 2027".
bool beside_a_number(const Chart& chart, std::size_t at) {
  std::size_t before = at;
  if (before > 0 && (chart.is_mark(before - 1, '.') || chart.has(before - 1, Sense::ordinal_suffix))) --before;
  const bool day = before > 0 && chart.is_number(before - 1) && chart.at(before - 1).length() <= 2;
  return day || (chart.is_number(at + 1) && chart.at(at + 1).length() == 4);
}

bool names_a_time(const Chart& chart, std::size_t at) {
  const auto has = [&](Sense sense) { return chart.has(at, sense); };
  const bool weekday = has(Sense::weekday) && chart.language() == Language::en;
  const auto holiday = chart.find(at, Sense::holiday);
  return weekday || has(Sense::month) || has(Sense::season) || has(Sense::weekday_short) ||
         (holiday && holiday->end == at + 1);
}

bool is_surname(const Chart& chart, std::size_t at) {
  return chart.is_word(at) && chart.at(at).capital && !chart.at(at).upper && !chart.known(at);
}

}  // namespace

void find_names_of_time(Chart& chart) {
  if (chart.language() == Language::de) return;
  for (std::size_t at = 0; at + 1 < chart.size(); ++at) {
    if (!chart.is_word(at) || !chart.at(at).capital || chart.at(at).upper || !names_a_time(chart, at)) continue;
    if (at > 0 && chart.is_number(at - 1)) continue;  // "3 Mei Roermond"
    const bool starts = at == 0 || chart.at(at - 1).kind == TokenKind::line_end;
    const bool spoken = chart.has(at + 1, Sense::verb) && !chart.has(at + 1, Sense::statement_verb);
    const bool acts = starts && spoken && !chart.at(at + 1).capital && !chart.at(at + 1).folded.ends_with("en") &&
                      !chart.has(at, Sense::weekday_short);
    if (is_surname(chart, at + 1) || acts) chart.read_as_name(at);
  }
}

void mend_spelling(Chart& chart) {
  for (std::size_t at = 0; at < chart.size(); ++at) {
    if (!chart.is_word(at) || chart.known(at) || chart.at(at).upper || chart.at(at).folded.size() < shortest) continue;
    const std::string_view word = chart.at(at).folded;
    for (const Lexicon::Name& name : lexicon().time_names(chart.language())) {
      if (name.word.front() != word.front()) continue;
      const Slip slip = slip_between(word, name.word);
      if (slip == Slip::none) continue;
      const bool clear = slip == Slip::number_or_order && word.size() > shortest;  // "feburari", "agustus"
      if (name.sense == Sense::month && !clear && !beside_a_number(chart, at)) continue;
      chart.read_as(at, name.sense, name.value);
      break;
    }
  }
}

}  // namespace rtp
