#include "report/markdown_text.hpp"

#include "base/text.hpp"

namespace rtp {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Where a "1." or "1)" at the front ends its digits: the place of the mark that makes it a list; npos when none.
std::size_t list_mark(std::string_view text) {
  std::size_t place = 0;
  while (place < text.size() && is_digit(text[place])) ++place;
  const bool is_mark = place > 0 && place < text.size() && (text[place] == '.' || text[place] == ')');
  return is_mark ? place : std::string_view::npos;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>&|~";
  constexpr std::string_view special_in_front = "#+-=:";
  const std::string line = collapsed(text);
  const std::size_t mark = list_mark(line);
  std::string escaped;
  for (std::size_t place = 0; place < line.size(); ++place) {
    const char character = line[place];
    const bool in_front = place == 0 && special_in_front.find(character) != std::string_view::npos;
    if (in_front || place == mark || special.find(character) != std::string_view::npos) escaped += '\\';
    // Some readers make a link of a bare address; a colon that is escaped stops them and looks the same.
    const bool before_slashes = character == ':' && line.compare(place, 3, "://") == 0;
    if (before_slashes && !in_front) escaped += '\\';
    escaped += character;
  }
  return escaped;
}

}  // namespace rtp
