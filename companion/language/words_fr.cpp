#include <array>

#include "language/lexicon.hpp"

namespace rtp {
namespace {
constexpr std::array rows{WordRow{Sense::stop_word, 0, "x"}};
}
std::span<const WordRow> words_fr() { return rows; }
}  // namespace rtp
