#include "language/spelling.hpp"

#include <algorithm>

namespace rtp {
namespace {

constexpr std::size_t shortest = 5;  // "maat" is no "maart"

/// One letter more, less, other, or two neighbours swapped. A further letter at the end is an inflection: "Montage".
bool one_slip(std::string_view written, std::string_view right) {
  const auto [a, b] = std::mismatch(written.begin(), written.end(), right.begin(), right.end());
  const std::string_view rest(a, written.end());
  const std::string_view wanted(b, right.end());
  if (rest.empty() || rest == wanted) return wanted.size() == 1;
  const bool missing = !wanted.empty() && rest == wanted.substr(1);
  const bool further = rest.substr(1) == wanted && !wanted.empty();
  const bool other = !wanted.empty() && rest.substr(1) == wanted.substr(1) && written.size() > shortest;
  const bool swapped = rest.size() > 1 && wanted.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
                       rest.substr(2) == wanted.substr(2);
  return missing || further || other || swapped;
}

/// "14 Janaur", "14. Janaur", "Janaur 2027".
bool beside_a_number(const Chart& chart, std::size_t at) {
  std::size_t before = at;
  if (before > 0 && chart.is_mark(before - 1, '.')) --before;
  const bool day = before > 0 && chart.is_number(before - 1) && chart.at(before - 1).length() <= 2;
  return day || (chart.is_number(at + 1) && chart.at(at + 1).length() == 4);
}

}  // namespace

void mend_spelling(Chart& chart) {
  for (std::size_t at = 0; at < chart.size(); ++at) {
    if (!chart.is_word(at) || chart.known(at) || chart.at(at).upper || chart.at(at).folded.size() < shortest) continue;
    const std::string_view word = chart.at(at).folded;
    for (const Lexicon::Name& name : lexicon().time_names(chart.language())) {
      if (name.word.front() != word.front() || !one_slip(word, name.word)) continue;
      if (name.sense == Sense::month && !beside_a_number(chart, at)) continue;
      chart.read_as(at, name.sense, name.value);
      break;
    }
  }
}

}  // namespace rtp
