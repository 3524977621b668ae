#include "plan/title.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "plan/title_words.hpp"

namespace rtp {

namespace {

constexpr std::size_t most_title_words = 12;
constexpr std::size_t longest_heading = 48;  ///< bytes of a heading that is only title words
constexpr std::size_t longest_step_heading = 240;

struct Word {
  std::string folded;
  Span span;
};

bool is_word_byte(unsigned char c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Punctuation outside ASCII that people put between title and text.
bool is_dash_or_quote(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "–" || text.substr(at, 3) == "—" || text.substr(at, 3) == "’" ||
         text.substr(at, 3) == "‘" || text.substr(at, 3) == "•" || text.substr(at, 2) == "\u00b7";
}

std::size_t dash_length(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\u00b7" ? 2 : 3; }

/// The first words of `text`; an apostrophe inside a word belongs to it and is left out ("thema's" is "themas").
std::vector<Word> first_words(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size() && words.size() < most_title_words) {
    if (is_dash_or_quote(text, at)) {
      at += dash_length(text, at);
      continue;
    }
    if (!is_word_byte(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::string letters;
    while (at < text.size()) {
      if (text[at] == '\'' || text.substr(at, 3) == "’") {
        at += text[at] == '\'' ? 1 : 3;
      } else if (is_word_byte(static_cast<unsigned char>(text[at])) && !is_dash_or_quote(text, at)) {
        letters.push_back(text[at++]);
      } else {
        break;
      }
    }
    std::string folded_word = folded(letters);
    if (!folded_word.empty()) words.push_back({std::move(folded_word), {begin, at}});
  }
  return words;
}

/// `text` without white space, separators and brackets' leftovers at its front.
std::string without_separator(std::string_view text) {
  for (;;) {
    text = trimmed(text);
    if (!text.empty() && std::string_view(":.-)]/|>").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_dash_or_quote(text, 0)) {
      text.remove_prefix(dash_length(text, 0));
    } else {
      return collapsed(text);
    }
  }
}

/// "Stap 2: Onderzoeken", "Stap: Onderzoeken", "Thema 1 – Zorg".
std::optional<Title> numbered_title(std::string_view text, const std::vector<Word>& words) {
  if (words.empty()) return std::nullopt;
  const bool is_step = is_step_word(words[0].folded);
  if (!is_step && !is_theme_word(words[0].folded)) return std::nullopt;
  Title title;
  title.role = is_step ? Role::step : Role::theme;
  std::size_t end = words[0].span.end;
  if (words.size() > 1) title.number = number_word(words[1].folded);
  if (title.number > 0) {
    end = words[1].span.end;
  } else if (trimmed(text.substr(end)).substr(0, 1) != ":") {
    return std::nullopt;
  }
  title.rest = without_separator(text.substr(end));
  return title;
}

struct PhraseMatch {
  const TitlePhrase* phrase = nullptr;
  std::size_t words = 0;  ///< how many words it took
};

/// The longest phrase that `words` have at `from`.
PhraseMatch phrase_at(const std::vector<Word>& words, std::size_t from) {
  static const auto by_words = [] {
    std::unordered_map<std::string_view, const TitlePhrase*> map;
    for (const TitlePhrase& phrase : title_phrases()) map.emplace(phrase.words, &phrase);
    return map;
  }();
  constexpr std::size_t longest_phrase = 5;
  PhraseMatch best;
  std::string joined;
  for (std::size_t i = from; i < words.size() && i < from + longest_phrase; ++i) {
    if (i > from) joined += ' ';
    joined += words[i].folded;
    if (const auto found = by_words.find(joined); found != by_words.end()) best = {found->second, i - from + 1};
  }
  return best;
}

PhraseMatch leading_phrase(const std::vector<Word>& words, std::size_t& from) {
  PhraseMatch match = phrase_at(words, 0);
  from = 0;
  if (match.phrase == nullptr && words.size() > 1 && is_filler(words[0].folded)) {
    from = 1;
    match = phrase_at(words, 1);
  }
  return match;
}

/// The number of the step that the words from `from` name: "taken stap 2".
int step_number(const std::vector<Word>& words, std::size_t from) {
  for (std::size_t i = from; i + 1 < words.size() && i <= from + 1; ++i) {
    if (is_step_word(words[i].folded)) return number_word(words[i + 1].folded);
  }
  return 0;
}

Title title_of(const TitlePhrase& phrase, std::string rest) {
  Title title;
  title.role = phrase.role;
  title.chosen = phrase.chosen;
  title.rest = std::move(rest);
  return title;
}

/// Whether the text goes on with something of its own after the title words: "Doel: minder verzuim".
bool says_more(std::string_view after) {
  after = trimmed(after);
  return !after.empty() && (after.front() == ':' || is_dash_or_quote(after, 0) || after.front() == '-');
}

/// `text` without what stands in brackets.
std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) kept.push_back(c);
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return kept;
}

}  // namespace

std::optional<Title> read_area_title(std::string_view text) {
  const std::vector<Word> words = first_words(text);
  if (auto title = numbered_title(text, words)) return title;
  std::size_t from = 0;
  const PhraseMatch match = leading_phrase(words, from);
  if (match.phrase == nullptr) return std::nullopt;
  const std::string_view after = text.substr(words[from + match.words - 1].span.end);
  const bool line_follows = after.find('\n') != std::string_view::npos;
  Title title = title_of(*match.phrase, says_more(after) || line_follows ? without_separator(after) : std::string());
  title.number = step_number(words, from + match.words);
  return title;
}

std::optional<Title> read_heading(std::string_view text) {
  text = trimmed(text);
  if (text.size() > longest_step_heading) return std::nullopt;
  const std::vector<Word> words = first_words(text);
  if (auto title = numbered_title(text, words)) {
    if (title->role == Role::step || (title->number > 0 && text.size() <= longest_heading)) return title;
    return std::nullopt;
  }
  if (text.size() > longest_heading || text.find('?') != std::string_view::npos) return std::nullopt;
  const std::vector<Word> bare = first_words(without_brackets(text));
  std::size_t at = 0;
  const PhraseMatch first = leading_phrase(bare, at);
  if (first.phrase == nullptr) return std::nullopt;
  const int of_step = step_number(bare, at + first.words);
  for (at += first.words; at < bare.size() && of_step == 0;) {
    const PhraseMatch next = phrase_at(bare, at);
    if (next.phrase == nullptr && !is_joint(bare[at].folded) && !is_filler(bare[at].folded)) return std::nullopt;
    at += next.phrase == nullptr ? 1 : next.words;
  }
  Title title = title_of(*first.phrase, "");
  title.number = of_step;
  return title;
}

std::optional<std::string> read_board_theme(std::string_view text) {
  const std::vector<Word> words = first_words(text);
  if (words.empty()) return std::nullopt;
  std::size_t end = 0;
  if (is_theme_word(words[0].folded)) {
    end = words[0].span.end;
    if (trimmed(text.substr(end)).substr(0, 1) != ":") return std::nullopt;
  } else if (words.size() >= 3 && words[0].folded == "road" && words[1].folded == "to" &&
             words[2].folded == "progress") {
    end = words[2].span.end;
  } else {
    return std::nullopt;
  }
  return without_separator(text.substr(end));
}

}  // namespace rtp
