#include "app/board_names.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "board/mark.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t hash_digits = 8;

/// Letters without accents and digits, with "-" for everything between them.
std::string slug(std::string_view text) {
  std::string result;
  for (const char character : folded(text)) {
    const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (plain) result += character;
    if (!plain && !result.empty() && result.back() != '-') result += '-';
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

/// Whether the slug says all of the theme but case, accents and white space.
bool says_all(std::string_view theme) {
  const std::string words = folded(collapsed(theme));
  return !words.empty() && words.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 ") == std::string::npos;
}

/// Two themes that differ only in what a name cannot hold still need two boards: the end tells them apart.
std::string shortened_slug(std::string_view theme, std::size_t room) {
  std::string name = slug(theme);
  if (says_all(theme) && name.size() <= room) return name;
  name.resize(std::min(name.size(), room - hash_digits - 1));
  return (name.empty() ? "" : name + "-") + text_hash(folded(theme)).substr(0, hash_digits);
}

}  // namespace

std::string board_name(std::string_view prefix, std::string_view template_id, std::string_view theme) {
  std::string name = std::string(prefix) + "-" + std::string(template_id);
  const std::size_t needed = name.size() + (theme.empty() ? 0 : 1 + hash_digits + 8);
  if (needed > longest_name) throw Error(ErrorKind::usage, Message("app.prefix_too_long").with("prefix", prefix));
  if (!theme.empty()) name += "-" + shortened_slug(theme, longest_name - name.size() - 1);
  return name;
}

}  // namespace rtp
