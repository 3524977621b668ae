#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// Columns that `text` takes on a terminal: 2 for East Asian wide characters and emoji, 0 for combining and invisible
/// ones (Unicode Standard Annex 11 and the emoji presentation rules).
std::size_t display_width(std::string_view text);

/// The lines of `text` broken at spaces so that none is wider than `width` columns (at least 2); a longer word is
/// broken inside. White space is collapsed; an empty text is one empty line.
std::vector<std::string> wrapped_to_columns(std::string_view text, std::size_t width);

/// `text` with spaces behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace rtp
