#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace rtp {

/// Formatting of one run of a note's text.
struct TextStyle {
  Span span;
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  std::string link;  ///< address, empty when the run is no link
  bool operator==(const TextStyle&) const = default;
};

/// A note's text as people see it, and its formatting. `plain` went through `clean_text`; spans are byte offsets in it,
/// in order and not overlapping; a run without formatting has no entry.
struct StyledText {
  std::string plain;
  std::vector<TextStyle> styles;

  bool empty() const { return plain.empty(); }
  bool operator==(const StyledText&) const = default;
};

/// The text with the bytes of `span` replaced. Formatting stays with the characters that it was on; what replaces a
/// formatted run as a whole, or stands inside one, is formatted as it was.
StyledText replaced(const StyledText& text, Span span, std::string_view words);

/// The text with other words, formatted as before where the words stay: only the bytes between the common beginning and
/// the common end are replaced.
StyledText reworded(const StyledText& text, std::string_view words);

/// What a person sees of HTML from a board: tags gone, entities decoded (HTML5 names too), `<br>`, `<p>`, `<div>` and
/// `<li>` as lines ("- " or "1. " before list items), script and style content gone. Never throws: bad HTML is read as
/// a browser would; more than 64 kB is cut. Time is linear in the length, also for deep nesting.
StyledText html_to_text(std::string_view html);

/// The HTML that `html_to_text` reads back as `text`: escaped, lines as `<br>`, styles as `<b> <i> <u> <s> <a>`.
std::string text_to_html(const StyledText& text);

/// `text` with the characters for HTML escaped: & < > " '.
std::string escape_html(std::string_view text);

}  // namespace rtp
