#include "base/styled_text.hpp"

#include <algorithm>

#include "base/visible_text.hpp"

namespace rtp {

namespace {

/// Whether HTML would lose white space: a tab, an end of a line, or more than one in a row.
bool has_fragile_space(std::string_view text) {
  char before = '\n';
  for (char c : text) {
    if (c == '\t' || (c == ' ' && (before == ' ' || before == '\n')) || (c == '\n' && before == ' ')) return true;
    before = c;
  }
  return before == ' ';
}

void append_escaped(std::string& html, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html += c;
    }
  }
}

void append_lines(std::string& html, std::string_view text) {
  bool first = true;
  for (std::string_view line : lines_of(text)) {
    if (!first) html += "<br>";
    first = false;
    append_escaped(html, line);
  }
}

void append_run(std::string& html, std::string_view text, const TextStyle& style) {
  std::string closing;
  const auto open = [&](bool wanted, const char* name) {
    if (!wanted) return;
    html.append("<").append(name).append(">");
    closing = std::string("</") + name + ">" + closing;
  };
  if (is_safe_link(style.link)) {
    html.append("<a href=\"").append(escape_html(style.link)).append("\">");
    closing = "</a>";
  }
  open(style.bold, "b");
  open(style.italic, "i");
  open(style.underline, "u");
  open(style.strike, "s");
  append_lines(html, text);
  html += closing;
}

}  // namespace

std::string text_to_html(const StyledText& text) {
  const std::string_view plain = text.plain;
  const bool keep_spaces = has_fragile_space(plain);
  std::string html = keep_spaces ? "<span style=\"white-space:pre-wrap\">" : "";
  std::size_t done = 0;
  for (const TextStyle& style : text.styles) {
    append_lines(html, plain.substr(done, style.span.begin - done));
    append_run(html, style.span.of(plain), style);
    done = style.span.end;
  }
  append_lines(html, plain.substr(done));
  // The last line break of a block is not seen, so one more makes it seen.
  if (plain.ends_with('\n')) html += "<br>";
  if (keep_spaces) html += "</span>";
  return html;
}

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  append_escaped(html, text);
  return html;
}

StyledText replaced(const StyledText& text, Span span, std::string_view words) {
  StyledText result;
  result.plain = text.plain.substr(0, span.begin) + std::string(words) + text.plain.substr(span.end);
  const std::size_t new_end = span.begin + words.size();
  const auto moved = [&](std::size_t at, bool is_begin) {
    if (span.empty() && at == span.begin) return is_begin ? new_end : at;  // put in at the edge of a run: outside it
    if (at <= span.begin && (is_begin || at < span.end)) return at;
    if (at >= span.end) return at - span.end + new_end;
    return is_begin ? new_end : span.begin;
  };
  for (const TextStyle& style : text.styles) {
    TextStyle kept = style;
    kept.span = {moved(style.span.begin, true), moved(style.span.end, false)};
    if (kept.span.begin < kept.span.end) result.styles.push_back(std::move(kept));
  }
  return result;
}

StyledText reworded(const StyledText& text, std::string_view words) {
  const std::string_view old = text.plain;
  const auto is_inside_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; };
  const std::size_t most = std::min(old.size(), words.size());
  std::size_t front = 0;
  while (front < most && old[front] == words[front]) ++front;
  while (front > 0 && ((front < old.size() && is_inside_character(old[front])) ||
                       (front < words.size() && is_inside_character(words[front]))))
    --front;
  std::size_t back = 0;
  while (back < most - front && old[old.size() - 1 - back] == words[words.size() - 1 - back]) ++back;
  while (back > 0 && is_inside_character(old[old.size() - back])) --back;
  return replaced(text, {front, old.size() - back}, words.substr(front, words.size() - back - front));
}

}  // namespace rtp
