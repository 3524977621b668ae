#include "people/organisation_name.hpp"

#include <algorithm>
#include <array>

#include "people/written_name.hpp"

namespace rtp {

namespace {

// Sorted. What kind of body it is does not tell which one.
constexpr std::array<std::string_view, 16> kinds = {
    "city",         "commune", "council",   "gem",   "gemeente",  "gemeinde", "kreis", "mairie",
    "municipality", "of",      "provincie", "stadt", "stichting", "the",      "ville", "waterschap"};

WrittenName telling_words(std::string_view name) {
  WrittenName result(name);
  const auto is_kind = [](const std::string& word) { return std::ranges::binary_search(kinds, word); };
  // Of "a/d" two letters are left, of "aan de" nothing.
  const auto is_filler = [&](const std::string& word) { return is_kind(word) || word == "a" || word == "d"; };
  if (!std::ranges::all_of(result.words, is_filler)) std::erase_if(result.words, is_filler);
  return result;
}

bool same_word(const std::string& written, const std::string& known) {
  return written == known || is_misspelling(written, known) || is_cut_short(written, known);
}

bool are_in_order_in(const WrittenName& written, const WrittenName& known) {
  auto at = known.words.begin();
  for (const std::string& word : written.words) {
    at = std::find_if(at, known.words.end(), [&](const std::string& candidate) { return same_word(word, candidate); });
    if (at == known.words.end()) return false;
    ++at;
  }
  return true;
}

std::string initials_of(const WrittenName& name) {
  std::string result;
  for (const std::string& word : name.words) result += word.front();
  return result;
}

}  // namespace

bool means_organisation(std::string_view written, std::string_view known) {
  const WrittenName short_form = telling_words(written);
  const WrittenName full = telling_words(known);
  if (short_form.empty() || full.empty()) return false;
  if (short_form.joined() == full.joined() || are_in_order_in(short_form, full)) return true;
  const std::string letters = short_form.joined();
  return letters.size() >= 2 && (letters == initials_of(full) || letters == initials_of(WrittenName(known)));
}

}  // namespace rtp
