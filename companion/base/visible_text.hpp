#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/styled_text.hpp"
#include "base/text_filter.hpp"

namespace rtp {

/// Whether an address may become a link: http, https or mailto, at most 2,048 bytes. Others could run a program.
bool is_safe_link(std::string_view address);

/// Puts together what a person sees of a page: runs of white space are one space and vanish at the ends of lines,
/// blocks stand on lines of their own, the last line break of a block is not seen (as browsers do, HTML 15.3 and CSS
/// Text 3).
class VisibleText {
 public:
  /// Text with the formatting of `format` (its span does not matter). `preserve` keeps white space as it is written.
  void add(std::string_view text, const TextStyle& format, bool preserve);

  /// A forced line break, formatted like the text round it.
  void break_line(const TextStyle& format);

  /// The begin or end of a block: what follows stands on a new line.
  void end_block();

  /// What stands before the next text of this block, e.g. "- ".
  void mark_item(std::string marker) { marker_ = std::move(marker); }

  /// White space that stands between two cells.
  void separate() { add(" ", {}, false); }

  /// The text and its formatting, through the rules of `clean_text`.
  StyledText finish();

 private:
  void begin_content();
  void append(char32_t character, const TextStyle& format);
  bool at_line_begin() const { return filter_.text().empty() || filter_.text().back() == '\n'; }

  TextFilter filter_;
  std::vector<TextStyle> runs_;
  bool new_line_needed_ = false;
  bool space_pending_ = false;
  TextStyle space_format_;
  std::string marker_;
};

}  // namespace rtp
