#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/locale.hpp"
#include "language/lexicon.hpp"
#include "language/token.hpp"

namespace rtp {

/// A phrase that the words of a language know, found in a note.
struct Found {
  int value = 0;
  std::size_t end = 0;  ///< token after the phrase
};

using SenseSet = std::bitset<static_cast<std::size_t>(Sense::count)>;

/// A note's tokens with what each can mean in one language. The grammars ask it only "is there such a phrase here?".
class Chart {
 public:
  /// `expected` is the board's language; the note is read in another one only when its common words clearly outweigh.
  Chart(const TokenizedText& text, Language expected);

  Language language() const { return language_; }
  std::string_view text() const { return text_.text(); }
  const std::vector<Token>& tokens() const { return text_.tokens(); }
  const Token& at(std::size_t token) const { return text_.tokens()[token]; }
  std::size_t size() const { return text_.tokens().size(); }

  /// The longest phrase with this sense that starts at the token.
  std::optional<Found> find(std::size_t token, Sense sense) const;
  bool has(std::size_t token, Sense sense) const { return token < senses_.size() && senses_[token].test(index(sense)); }
  /// Whether the token has any sense at all in this language.
  bool known(std::size_t token) const { return token < senses_.size() && senses_[token].any(); }

  /// Whether a time, or a preposition before one, can begin here: asked before any rule is tried.
  bool may_begin_time(std::size_t token) const;

  bool is_mark(std::size_t token, char mark) const { return token < size() && at(token).is(mark); }
  bool is_number(std::size_t token) const { return token < size() && at(token).digits(); }
  bool is_word(std::size_t token) const { return token < size() && at(token).word(); }
  bool is_word(std::size_t token, std::string_view folded) const {
    return is_word(token) && at(token).folded == folded;
  }

  /// Bytes from the first token's start to the last token's end; empty for an empty range.
  Span span(std::size_t first, std::size_t end) const;

  /// Adds a sense to one token: a misspelt month that a later look makes readable.
  void read_as(std::size_t token, Sense sense, int value);

  /// Makes one token a given name that names no time: "April Mensah", "Sep koppelt".
  void read_as_name(std::size_t token);

 private:
  struct Entry {
    Sense sense;
    int value;
    std::size_t end;
  };
  static std::size_t index(Sense sense) { return static_cast<std::size_t>(sense); }
  void take(std::size_t token, std::span<const WordUse> uses);

  const TokenizedText& text_;
  Language language_;
  std::vector<SenseSet> senses_;
  std::vector<std::size_t> first_entry_;  ///< per token, into entries_; one more at the end
  std::vector<Entry> entries_;
  std::vector<std::pair<std::size_t, Entry>> added_;
};

}  // namespace rtp
