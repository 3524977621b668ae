#include "base/html_entities.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace rtp {

namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

// Sorted by name. Those of the HTML5 list that people and editors do write; the rest are mathematics.
constexpr Entity html5_entities[] = {
    {"Dot", "¨"},
    {"NewLine", "\n"},
    {"Tab", "\t"},
    {"Verbar", "‖"},
    {"abreve", "ă"},
    {"amacr", "ā"},
    {"aogon", "ą"},
    {"apos", "&#39;"},
    {"ast", "*"},
    {"bigstar", "★"},
    {"blank", "␣"},
    {"bsol", "\\"},
    {"bullet", "•"},
    {"cacute", "ć"},
    {"caron", "ˇ"},
    {"ccaron", "č"},
    {"check", "✓"},
    {"checkmark", "✓"},
    {"cir", "○"},
    {"colon", ":"},
    {"comma", ","},
    {"commat", "@"},
    {"cross", "✗"},
    {"dash", "‐"},
    {"dcaron", "ď"},
    {"dollar", "$"},
    {"dstrok", "đ"},
    {"ecaron", "ě"},
    {"emacr", "ē"},
    {"eogon", "ę"},
    {"equals", "="},
    {"excl", "!"},
    {"female", "♀"},
    {"ffilig", "ﬀ"},
    {"flat", "♭"},
    {"frac13", "⅓"},
    {"frac18", "⅛"},
    {"frac23", "⅔"},
    {"gbreve", "ğ"},
    {"grave", "`"},
    {"half", "½"},
    {"horbar", "―"},
    {"hyphen", "‐"},
    {"imacr", "ī"},
    {"inodot", "ı"},
    {"lbrace", "{"},
    {"lbrack", "["},
    {"lcub", "{"},
    {"longrightarrow", "⟶"},
    {"lowbar", "_"},
    {"lpar", "("},
    {"lsqb", "["},
    {"lstrok", "ł"},
    {"male", "♂"},
    {"mldr", "…"},
    {"nacute", "ń"},
    {"natural", "♮"},
    {"ncaron", "ň"},
    {"nldr", "‥"},
    {"num", "#"},
    {"numero", "№"},
    {"odblac", "ő"},
    {"omacr", "ō"},
    {"percnt", "%"},
    {"period", "."},
    {"phone", "☎"},
    {"plus", "+"},
    {"quest", "?"},
    {"rarrw", "↝"},
    {"rbrace", "}"},
    {"rbrack", "]"},
    {"rcaron", "ř"},
    {"rcub", "}"},
    {"rightarrow", "→"},
    {"rpar", ")"},
    {"rsqb", "]"},
    {"sacute", "ś"},
    {"scedil", "ş"},
    {"semi", ";"},
    {"sharp", "♯"},
    {"sol", "/"},
    {"squ", "□"},
    {"square", "□"},
    {"star", "☆"},
    {"starf", "★"},
    {"tcaron", "ť"},
    {"udblac", "ű"},
    {"umacr", "ū"},
    {"uring", "ů"},
    {"verbar", "|"},
    {"vert", "|"},
    {"zcaron", "ž"},
    {"zdot", "ż"},
};

constexpr std::string_view without_semicolon[] = {"amp", "gt", "lt", "nbsp", "quot"};

/// What the bytes 0x80 to 0x9F mean in Windows-1252; 0 where they mean nothing.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::optional<std::string_view> html5_entity(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(html5_entities), std::end(html5_entities), name,
                                       [](const Entity& entity, std::string_view key) { return entity.name < key; });
  if (found == std::end(html5_entities) || found->name != name) return std::nullopt;
  return found->text;
}

/// The Windows-1252 character that "#150" or "#x96" means; nothing when it is an ordinary reference.
std::optional<std::string> windows_character(std::string_view reference) {
  if (!reference.starts_with('#')) return std::nullopt;
  const bool hexadecimal = reference.size() > 1 && (reference[1] == 'x' || reference[1] == 'X');
  const std::string_view digits = reference.substr(hexadecimal ? 2 : 1);
  unsigned number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size() || number < 0x80 || number > 0x9F) {
    return std::nullopt;
  }
  const char32_t character = windows_1252[number - 0x80];
  if (character == 0) return std::nullopt;
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(character));
  return std::string(bytes.data(), length);
}

}  // namespace

std::string with_html5_entities(std::string_view html) {
  std::string result;
  result.reserve(html.size());
  std::size_t done = 0;
  for (std::size_t at = html.find('&'); at != std::string_view::npos; at = html.find('&', at + 1)) {
    std::size_t end = at + 1;
    if (end < html.size() && html[end] == '#') ++end;
    while (end < html.size() && is_name_character(html[end])) ++end;
    const std::string_view name = html.substr(at + 1, end - at - 1);
    const bool closed = end < html.size() && html[end] == ';';
    std::optional<std::string> written = windows_character(name);
    if (!written && closed) written = html5_entity(name);
    if (!written && !closed && std::ranges::find(without_semicolon, name) != std::end(without_semicolon)) {
      written = "&" + std::string(name) + ";";
    }
    if (!written) continue;
    result.append(html, done, at - done).append(*written);
    done = closed ? end + 1 : end;
  }
  return result.append(html, done);
}

}  // namespace rtp
