#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "mural/widget.hpp"

namespace rtp {

namespace {

struct Tag {
  bool TextStyle::*is_on;
  std::string_view name;
};

constexpr std::array<Tag, 4> tags{
    {{&TextStyle::bold, "b"}, {&TextStyle::italic, "i"}, {&TextStyle::underline, "u"}, {&TextStyle::strike, "s"}}};

/// Escaped, with no-break spaces where HTML would show fewer spaces than there are.
void append_words(std::string& html, std::string_view line, Span words) {
  constexpr std::string_view no_break_space = "&nbsp;";
  std::size_t from = words.begin;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const bool lost = line[i] == ' ' && (i == 0 || i + 1 == line.size() || line[i - 1] == ' ' || line[i - 1] == '\t');
    if (!lost && line[i] != '\t') continue;
    html += escape_html(line.substr(from, i - from));
    html += no_break_space;
    if (line[i] == '\t') html.append(no_break_space).append(no_break_space).append(no_break_space);
    from = i + 1;
  }
  html += escape_html(line.substr(from, words.end - from));
}

/// The part of `style` that lies in the line, counted from its begin.
Span within(const Span& style, std::size_t begin, std::size_t size) {
  const std::size_t from = std::clamp(style.begin, begin, begin + size);
  const std::size_t to = std::clamp(style.end, from, begin + size);
  return {from - begin, to - begin};
}

void append_run(std::string& html, std::string_view line, Span run, const TextStyle& style) {
  for (const Tag& tag : tags) {
    if (style.*tag.is_on) html.append("<").append(tag.name).append(">");
  }
  append_words(html, line, run);
  for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
    if (style.*tag->is_on) html.append("</").append(tag->name).append(">");
  }
}

std::string hex(Colour colour, bool with_alpha) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "#";
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue, colour.alpha}) {
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return with_alpha ? text : text.substr(0, 7);
}

}  // namespace

std::string mural_colour(Colour colour) { return colour.alpha == 0 ? "#FFFFFF00" : hex(colour, true); }

std::string mural_html(const StyledText& text) { return mural_html(text, transparent); }

std::string mural_html(const StyledText& text, Colour ink) {
  if (text.plain.empty()) return "";
  const std::string opening = ink.alpha == 0 ? "" : "<span style=\"color: " + hex(ink, false) + "\">";
  const std::string closing = ink.alpha == 0 ? "" : "</span>";
  std::string html;
  std::size_t begin = 0;
  std::size_t first_style = 0;
  for (const std::string_view line : lines_of(text.plain)) {
    html += "<div>" + opening;
    std::size_t done = 0;
    while (first_style < text.styles.size() && text.styles[first_style].span.end <= begin) ++first_style;
    for (std::size_t i = first_style; i < text.styles.size() && text.styles[i].span.begin < begin + line.size(); ++i) {
      const Span run = within(text.styles[i].span, begin, line.size());
      append_words(html, line, {done, run.begin});
      if (!run.empty()) append_run(html, line, run, text.styles[i]);
      done = run.end;
    }
    append_words(html, line, {done, line.size()});
    if (line.empty()) html += "<br>";
    html += closing + "</div>";
    begin += line.size() + 1;
  }
  return html;
}

}  // namespace rtp
