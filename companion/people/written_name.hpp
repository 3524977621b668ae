#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// A name taken apart for comparing: its words, folded (no case, no accents), without punctuation, and without the
/// small words that people leave out ("van", "de", "le"). "Gert-Jan van der Meer" is gert, jan, meer.
struct WrittenName {
  std::vector<std::string> words;

  explicit WrittenName(std::string_view name);
  bool empty() const { return words.empty(); }
  std::string joined() const;  ///< the words without spaces, so that "Gert-Jan" and "Gertjan" are equal
  bool operator==(const WrittenName&) const = default;
};

/// How well a written name fits a known one, from not at all to best.
enum class NameFit {
  none,
  similar,    ///< looks alike, but may be somebody else: worth showing, never worth taking
  misspelt,   ///< one or two letters differ, or the end is missing: "Heck" for "Heckers"
  last_name,  ///< only the last name
  part,       ///< first name, or first name and part of the rest: "Gert Jan", "Mirjam H.", "M. Hendriks"
  whole,      ///< all of it
};

/// Whether `written` is right for the full name `known`: whole, part, last_name or none. Quick.
NameFit exact_fit(const WrittenName& written, const WrittenName& known);

/// Whether `written` is wrong but close: misspelt, similar or none. Slow; to be asked when nobody fits exactly.
NameFit loose_fit(const WrittenName& written, const WrittenName& known);

/// Whether two words are the same but for a slip: they sound the same ("Erik", "Eric"), or begin with the same letter
/// and differ in one letter (from 5 letters on), in two (from 8 letters on), or by a swap of two neighbours.
bool is_misspelling(std::string_view written, std::string_view known);

/// Whether `written` is the beginning of `known`, of at least 4 letters: "Heck" for "Heckers".
bool is_cut_short(std::string_view written, std::string_view known);

}  // namespace rtp
