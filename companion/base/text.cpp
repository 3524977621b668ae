#include "base/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "base/text_filter.hpp"

namespace rtp {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool is_clean_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; });
}

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

char32_t next_or_replacement(std::string_view text, std::size_t& at) {
  return next_character(text, at).value_or(U'\uFFFD');
}

bool is_white_space(char32_t character) {
  if (character < 0x80) return character == ' ' || (character >= 0x09 && character <= 0x0D);
  return u_isUWhiteSpace(static_cast<UChar32>(character));
}

/// Where the last character of the text begins, if the text is well-formed there.
std::size_t start_of_last_character(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return start;
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("Unicode: ") + u_errorName(status));
}

/// Row by row; only cells within `limit` of the diagonal can matter.
template <typename Text>
std::size_t limited_distance(Text first, Text second, std::size_t limit) {
  if (first.size() > second.size()) std::swap(first, second);
  const std::size_t beyond = limit + 1;
  if (second.size() - first.size() > limit) return beyond;
  std::vector<std::size_t> row(first.size() + 1);
  for (std::size_t i = 0; i <= first.size(); ++i) row[i] = std::min(i, beyond);
  for (std::size_t j = 1; j <= second.size(); ++j) {
    const std::size_t from = j > limit ? j - limit : 1;
    const std::size_t to = std::min(first.size(), j + limit);
    std::size_t diagonal = row[from - 1];
    row[from - 1] = from == 1 ? std::min(j, beyond) : beyond;
    std::size_t best = row[from - 1];
    for (std::size_t i = from; i <= to; ++i) {
      const std::size_t substitution = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
      diagonal = i == j + limit ? beyond : row[i];
      row[i] = std::min({substitution, diagonal + 1, row[i - 1] + 1, beyond});
      best = std::min(best, row[i]);
    }
    if (best > limit) return beyond;
  }
  return row[first.size()];
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) characters += next_or_replacement(text, at);
  return characters;
}

}  // namespace

std::string clean_text(std::string_view raw, std::size_t max_bytes) {
  if (is_clean_ascii(raw)) return std::string(raw.substr(0, max_bytes));
  TextFilter filter;
  filter.put_utf8(raw);
  const bool normalised = filter.is_surely_normalised();
  std::string text = filter.take();
  if (!normalised) text = to_nfc(text);
  // The start of a normalised text is normalised.
  text.resize(cut_at_character(text, max_bytes).size());
  return text;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!next_character(text, at)) return false;
  }
  return true;
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  check(status);
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString decomposed = decompose->normalize(fold->normalize(source, status), status);
  check(status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 character = decomposed.char32At(at);
    if (u_charType(character) != U_NON_SPACING_MARK) bare.append(character);
  }
  std::string result;
  compose->normalize(bare, status).toUTF8String(result);
  check(status);
  return result;
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  check(status);
  return result;
}

std::string_view trimmed(std::string_view text) {
  for (std::size_t next = 0; next < text.size() && is_white_space(next_or_replacement(text, next)); next = 0)
    text.remove_prefix(next);
  while (!text.empty()) {
    const std::size_t start = start_of_last_character(text);
    std::size_t at = start;
    if (!is_white_space(next_or_replacement(text, at)) || at != text.size()) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string collapsed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool space_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_white_space(next_or_replacement(text, at))) {
      space_before = !result.empty();
      continue;
    }
    if (space_before) result += ' ';
    space_before = false;
    result.append(text, start, at - start);
  }
  return result;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

std::size_t length_in_characters(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) next_or_replacement(text, at);
  return length;
}

std::string shortened(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  std::size_t cut = 0;
  for (std::size_t seen = 0; at < text.size() && seen < characters; ++seen) {
    cut = at;
    next_or_replacement(text, at);
  }
  if (at == text.size()) return std::string(text);
  return characters == 0 ? "" : std::string(text.substr(0, cut)) + "…";
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (is_ascii(a) && is_ascii(b)) return limited_distance(a, b, limit);
  const std::u32string first = characters_of(a);
  const std::u32string second = characters_of(b);
  return limited_distance(std::u32string_view(first), std::u32string_view(second), limit);
}

}  // namespace rtp
