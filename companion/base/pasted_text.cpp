#include "base/pasted_text.hpp"

#include "base/styled_text.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

bool is_letter(char character) { return (character | 0x20) >= 'a' && (character | 0x20) <= 'z'; }

bool is_name(char character) {
  return is_letter(character) || (character >= '0' && character <= '9') || character == '#';
}

/// "<b", "</b", "<!--": a "<" in "a < b" or "<3" is none.
bool holds_tag(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.empty() || rest.find('>') == std::string_view::npos) return false;
    if (is_letter(rest[0]) || rest.starts_with("!--")) return true;
    if (rest[0] == '/' && rest.size() > 1 && is_letter(rest[1])) return true;
  }
  return false;
}

/// "&amp;", "&#8217;": the "&" of "R&D; HR" has a name behind it too, but no entity name is that short.
bool holds_entity(std::string_view text) {
  constexpr std::size_t longest_entity = 32;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && end - at < longest_entity && is_name(text[end])) ++end;
    if (end > at + 2 && end < text.size() && text[end] == ';') return true;
  }
  return false;
}

std::string with_line_tags(std::string_view text) {
  std::string html;
  for (const char character : text) {
    if (character == '\n') {
      html += "<br>";
    } else if (character == '<') {
      html += "&lt;";
    } else {
      html += character;
    }
  }
  return html;
}

}  // namespace

std::string seen_text(std::string_view raw) {
  if (holds_tag(raw)) return html_to_text(raw).plain;
  if (holds_entity(raw)) return html_to_text(with_line_tags(raw)).plain;
  return clean_text(raw);
}

}  // namespace rtp
