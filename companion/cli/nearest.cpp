#include "cli/nearest.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace rtp {

std::optional<std::string> nearest(const std::vector<std::string>& names, const std::string& written) {
  constexpr std::size_t most_typing_errors = 3;
  const std::string word = lower(clean_text(written, 256));
  if (word.empty()) return std::nullopt;
  std::optional<std::string> best;
  std::size_t least = std::min(most_typing_errors, length_in_characters(word) / 2) + 1;
  for (const std::string& name : names) {
    if (word.size() > 1 && name.starts_with(word) && word != "--") return name;
    const std::size_t distance = edit_distance(word, name, most_typing_errors);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

}  // namespace rtp
