#include "board/board_ref.hpp"

#include <algorithm>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_name = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}
bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_name_character);
}
bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// Takes `prefix` off the front of `text`; false, and nothing taken, when it is not there.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

[[noreturn]] void refuse(std::string key, std::string_view text) {
  Message message(std::move(key));
  message.values.emplace_back("text", shortened(clean_text(text), 200));
  if (message.key == "board.ref_local_name") message.values.emplace_back("most", std::int64_t{longest_name});
  throw Error(ErrorKind::usage, std::move(message));
}

bool is_local_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && name[0] != '.' &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_name_character(c) || c == '.'; });
}

/// "<workspace>.<number>"
bool is_mural_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && is_name(name.substr(0, dot)) && is_number(name.substr(dot + 1));
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t slash = 0; (slash = path.find('/')) != std::string_view::npos; path.remove_prefix(slash + 1)) {
    parts.push_back(path.substr(0, slash));
  }
  parts.push_back(path);
  return parts;
}

/// "<workspace>.<number>" from what follows "https://" in the browser's address bar; empty for another address.
std::string mural_in_address(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  const std::vector<std::string_view> parts = parts_of(address);
  if (parts.size() < 6) return "";
  const bool is_mural = parts[0] == "app.mural.co" || parts[0].ends_with(".mural.co");
  if (!is_mural || parts[1] != "t" || parts[3] != "m" || !is_name(parts[4]) || !is_number(parts[5])) return "";
  return std::string(parts[4]) + "." + std::string(parts[5]);
}

}  // namespace

BoardRef parse_board_ref(std::string_view text) {
  const std::string_view given = trimmed(text);
  std::string_view rest = given;
  if (take(rest, "local:")) {
    if (!is_local_name(rest)) refuse("board.ref_local_name", given);
    return {BoardRef::Kind::local, std::string(rest)};
  }
  if (take(rest, "mural:")) {
    if (!is_mural_name(rest)) refuse("board.ref_mural", given);
    return {BoardRef::Kind::mural, std::string(rest)};
  }
  if (take(rest, "https://")) {
    std::string name = mural_in_address(rest);
    if (name.empty()) refuse("board.ref_mural", given);
    return {BoardRef::Kind::mural, std::move(name)};
  }
  const bool has_nul = given.find('\0') != std::string_view::npos;
  if (has_nul || !given.ends_with(".excalidraw")) refuse("board.ref_unknown", given);
  return {BoardRef::Kind::file, std::string(given)};
}

std::string to_string(const BoardRef& ref) {
  switch (ref.kind) {
    case BoardRef::Kind::local: return "local:" + ref.name;
    case BoardRef::Kind::mural: return "mural:" + ref.name;
    case BoardRef::Kind::file: break;
  }
  return ref.name;
}

}  // namespace rtp
