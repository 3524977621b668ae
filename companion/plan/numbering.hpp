#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// The numbering at the front of a note, part by part: "c) 1." has the parts "c" and "1", "2b)" has "2" and "b".
/// Letters are lower case. Empty when the note has none. Amounts, dates, times and abbreviations ("3 dagen", "24.4.",
/// "9.30 uur", "a.s. vrijdag") are no numbering.
struct Numbering {
  std::vector<std::string> parts;
  std::size_t end = 0;  ///< bytes of the text that it takes, with its signs

  bool empty() const { return parts.empty(); }
  bool operator==(const Numbering&) const = default;
};
Numbering numbering_of(std::string_view text);

bool is_letter_part(std::string_view part);

/// 1 for "a" or "1", 27 for "aa"; 0 when it is neither letters nor a number.
std::size_t ordinal_of(std::string_view part);

/// "a" for 1, "z" for 26, "aa" for 27.
std::string letters_for(std::size_t ordinal);

}  // namespace rtp
