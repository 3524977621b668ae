#include "people/written_name.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/text_filter.hpp"

namespace rtp {

namespace {

// Sorted. Dutch, German and French; they vary in writing and are often left out.
constexpr std::array<std::string_view, 16> particles = {"aan", "de", "den", "der", "du",  "het", "in",  "la",
                                                        "le",  "op", "te",  "ten", "ter", "van", "von", "zu"};

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'`'; }

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return u_isalnum(static_cast<UChar32>(c));
}

bool is_initial_of(std::string_view written, std::string_view word) {
  return length_in_characters(written) == 1 && word.starts_with(written);
}

/// Whether each of `words` equals the known word at the same place, or is its initial; at least one must be written
/// out.
bool fits_word_by_word(const std::vector<std::string>& written, const std::vector<std::string>& known,
                       std::size_t known_begin) {
  if (known_begin + written.size() > known.size()) return false;
  bool any_whole = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string& word = known[known_begin + i];
    const bool whole = written[i] == word;
    if (!whole && !is_initial_of(written[i], word)) return false;
    any_whole = any_whole || whole;
  }
  return any_whole;
}

/// First name and last name, each whole or as an initial, whatever stands between: "J. Smit" for "Jan Piet Smit".
bool fits_first_and_last(const std::vector<std::string>& written, const std::vector<std::string>& known) {
  if (written.size() < 2 || known.size() < 2) return false;
  const bool first = written.front() == known.front();
  const bool last = written.back() == known.back();
  return (first && last) || (first && is_initial_of(written.back(), known.back())) ||
         (last && is_initial_of(written.front(), known.front()));
}

/// Whether the known words from the first on, written as one, are the written words written as one: "Gertjan" for
/// "Gert Jan de Vries" and the other way round.
bool is_joined_begin(const WrittenName& written, const WrittenName& known) {
  const std::string whole = written.joined();
  std::string_view rest = whole;
  for (const std::string& word : known.words) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    if (rest.empty()) return true;
  }
  return false;
}

/// A slip that is forgiven where the other half of the name is right: "Jan Smit" for "Jan Smid".
bool is_close(const std::string& a, const std::string& b) {
  return is_misspelling(a, b) ||
         (a.front() == b.front() && std::min(a.size(), b.size()) >= 4 && edit_distance(a, b, 1) <= 1);
}

bool is_misspelt(const WrittenName& written, const WrittenName& known) {
  const std::string& first = known.words.front();
  const std::string& last = known.words.back();
  if (written.words.size() == 1) {
    const std::string& word = written.words[0];
    // Half a first name is another name; half a last name is a slip.
    return is_misspelling(word, first) || is_misspelling(word, last) ||
           (known.words.size() > 1 && is_cut_short(word, last));
  }
  if (known.words.size() == 1) return is_misspelling(written.joined(), first);
  const bool same_first = written.words.front() == first;
  const bool same_last = written.words.back() == last;
  if (same_first) return same_last || is_close(written.words.back(), last) || is_cut_short(written.words.back(), last);
  if (same_last) return is_close(written.words.front(), first);
  return is_misspelling(written.words.front(), first) && is_misspelling(written.words.back(), last);
}

bool is_similar(const WrittenName& written, const WrittenName& known) {
  const auto near = [](const std::string& a, const std::string& b) {
    const std::size_t limit = std::min(a.size(), b.size()) >= 6 ? 2 : 1;
    return std::min(a.size(), b.size()) >= 3 && edit_distance(a, b, limit) <= limit;
  };
  return near(written.words.front(), known.words.front()) || near(written.words.back(), known.words.back()) ||
         near(written.joined(), known.joined());
}

/// Two neighbouring letters changed places, and nothing else.
bool is_swap(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin());
  const auto at = static_cast<std::size_t>(differ.first - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

/// The word with ways of writing the same sound made one: Erik and Eric, Cees and Kees, Geert and Gert, Matthijs and
/// Mattijs.
std::string sound_of(std::string_view word) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == 'h' && !result.empty() && (result.back() == 't' || result.back() == 'k')) continue;
    if (c == 'p' && next == 'h') {
      c = 'f';
      ++i;
    }
    if (c == 'c' && next != 'h') c = 'k';
    if (c == 'y' || (c == 'i' && next == 'j')) c = 'i';
    if (c == 'i' && next == 'j') ++i;
    if (c == 'z') c = 's';
    if (result.empty() || result.back() != c) result += c;
  }
  return result;
}

}  // namespace

WrittenName::WrittenName(std::string_view name) {
  const std::string text = folded(name);
  std::string word;
  char32_t before = U' ';  // what stands before the word
  const auto end_word = [&](char32_t after) {
    // The rests of "d'", "l'" and "'t" are small words; elsewhere one letter is an initial.
    const bool elided =
        (is_apostrophe(after) && (word == "d" || word == "l")) || (is_apostrophe(before) && word == "t");
    if (!word.empty() && !elided) words.push_back(std::move(word));
    word.clear();
    before = after;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at).value_or(U' ');
    if (is_word_character(character)) {
      word.append(text, begin, at - begin);
    } else {
      end_word(character);
    }
  }
  end_word(U' ');
  const auto is_particle = [](const std::string& w) { return std::ranges::binary_search(particles, w); };
  // A name of nothing but small words keeps them: "De".
  if (!std::ranges::all_of(words, is_particle)) std::erase_if(words, is_particle);
}

std::string WrittenName::joined() const {
  std::string result;
  for (const std::string& word : words) result += word;
  return result;
}

NameFit exact_fit(const WrittenName& written, const WrittenName& known) {
  if (written.empty() || known.empty()) return NameFit::none;
  if (written == known) return NameFit::whole;
  if (written.words.front().front() == known.words.front().front()) {
    if (is_joined_begin(written, known)) {
      return written.joined().size() == known.joined().size() ? NameFit::whole : NameFit::part;
    }
    if (fits_word_by_word(written.words, known.words, 0) || fits_first_and_last(written.words, known.words)) {
      return NameFit::part;
    }
  }
  const std::size_t rest = known.words.size() - std::min(known.words.size(), written.words.size());
  return rest > 0 && fits_word_by_word(written.words, known.words, rest) ? NameFit::last_name : NameFit::none;
}

NameFit loose_fit(const WrittenName& written, const WrittenName& known) {
  if (written.empty() || known.empty()) return NameFit::none;
  if (is_misspelt(written, known)) return NameFit::misspelt;
  return is_similar(written, known) ? NameFit::similar : NameFit::none;
}

bool is_misspelling(std::string_view written, std::string_view known) {
  if (written == known || written.empty() || known.empty()) return false;
  const std::size_t shorter = std::min(length_in_characters(written), length_in_characters(known));
  if (shorter >= 3 && sound_of(written) == sound_of(known)) return true;
  if (written.front() != known.front()) return false;
  const std::size_t limit = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  return edit_distance(written, known, limit) <= limit || (shorter >= 4 && is_swap(written, known));
}

bool is_cut_short(std::string_view written, std::string_view known) {
  return length_in_characters(written) >= 4 && known.size() > written.size() && known.starts_with(written);
}

}  // namespace rtp
