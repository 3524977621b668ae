#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// Rows of cells, as a spreadsheet shows them: `rows[0]` is row 1. Empty rows are kept, so that numbers stay right.
using CsvRows = std::vector<std::vector<std::string>>;

/// Reads CSV as Excel and LibreOffice save it: semicolon, comma or tab (whichever the first line has most; Excel's own
/// line "sep=;" decides), quotes, any line end; UTF-8 with or without byte order mark, UTF-16 with one, else
/// Windows-1252. Cells went through `clean_text` and are trimmed. Throws Error{unreadable} for a quote that is never
/// closed, naming `source` and the row.
CsvRows read_csv(std::string_view bytes, const std::string& source);

}  // namespace rtp
