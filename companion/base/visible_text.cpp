#include "base/visible_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

namespace rtp {

namespace {

bool same_format(const TextStyle& a, const TextStyle& b) {
  return a.bold == b.bold && a.italic == b.italic && a.underline == b.underline && a.strike == b.strike &&
         a.link == b.link;
}

bool is_html_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// `text` in normalisation form C, its styles moved along.
StyledText normalised(const StyledText& text) {
  UErrorCode status = U_ZERO_ERROR;
  StyledText result;
  icu::StringByteSink<std::string> sink(&result.plain);
  icu::Edits edits;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status)) nfc->normalizeUTF8(0, text.plain, sink, &edits, status);
  auto position = edits.getFineIterator();
  const auto moved = [&](std::size_t at) {
    return static_cast<std::size_t>(position.destinationIndexFromSourceIndex(static_cast<std::int32_t>(at), status));
  };
  for (TextStyle style : text.styles) {
    style.span = {moved(style.span.begin), moved(style.span.end)};
    if (!style.span.empty()) result.styles.push_back(std::move(style));
  }
  if (U_FAILURE(status)) throw std::runtime_error("text cannot be normalised");
  return result;
}

void cut(StyledText& text, std::size_t max_bytes) {
  text.plain.resize(cut_at_character(text.plain, max_bytes).size());
  for (TextStyle& style : text.styles) {
    style.span.begin = std::min(style.span.begin, text.plain.size());
    style.span.end = std::min(style.span.end, text.plain.size());
  }
  std::erase_if(text.styles, [](const TextStyle& style) { return style.span.empty(); });
}

}  // namespace

bool is_safe_link(std::string_view address) {
  const std::string begin = lower(address.substr(0, 8));
  return address.size() <= 2048 &&
         (begin.starts_with("http://") || begin.starts_with("https://") || begin.starts_with("mailto:"));
}

void VisibleText::add(std::string_view text, const TextStyle& format, bool preserve) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at).value_or(U'\uFFFD');
    if (!preserve && is_html_space(character)) {
      const bool shown = !space_pending_ && !new_line_needed_ && !at_line_begin() && marker_.empty();
      if (shown) space_format_ = format;
      space_pending_ = space_pending_ || shown;
      continue;
    }
    begin_content();
    append(character, format);
  }
}

void VisibleText::begin_content() {
  if (new_line_needed_ && !at_line_begin()) append('\n', {});
  if (space_pending_ && !new_line_needed_) append(' ', space_format_);
  new_line_needed_ = false;
  space_pending_ = false;
  if (marker_.empty()) return;
  for (char c : marker_) append(static_cast<char32_t>(c), {});
  marker_.clear();
}

void VisibleText::append(char32_t character, const TextStyle& format) {
  const std::size_t begin = filter_.text().size();
  filter_.put(character);
  const std::size_t end = filter_.text().size();
  if (begin == end || same_format(format, {})) return;
  if (!runs_.empty() && runs_.back().span.end == begin && same_format(runs_.back(), format)) {
    runs_.back().span.end = end;
  } else {
    runs_.push_back(format);
    runs_.back().span = {begin, end};
  }
}

void VisibleText::break_line(const TextStyle& format) {
  space_pending_ = false;
  begin_content();
  append('\n', format);
}

void VisibleText::end_block() {
  space_pending_ = false;
  new_line_needed_ = true;
}

StyledText VisibleText::finish() {
  const bool is_normalised = filter_.is_surely_normalised();
  StyledText text{filter_.take(), std::move(runs_)};
  if (text.plain.ends_with('\n')) cut(text, text.plain.size() - 1);
  if (!is_normalised) text = normalised(text);
  cut(text, max_note_bytes);
  return text;
}

}  // namespace rtp
