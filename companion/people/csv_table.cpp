#include "people/csv_table.hpp"

#include <csv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <new>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_cell_bytes = 2000;

std::string decoded(std::string_view bytes, const char* encoding) {
  std::string text;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding).toUTF8String(text);
  return text;
}

std::string as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return decoded(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decoded(bytes.substr(2), "UTF-16BE");
  return is_valid_utf8(bytes) ? std::string(bytes) : decoded(bytes, "windows-1252");
}

std::string with_unix_line_ends(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

/// The separator that the first line with text uses most, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::string_view separators = ";,\t";
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (char c : text.substr(std::min(text.find_first_not_of('\n'), text.size()))) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    const std::size_t which = separators.find(c);
    if (which != std::string_view::npos && !quoted) ++counts[which];
  }
  return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// libcsv's parser with its rows.
class CsvParser {
 public:
  explicit CsvParser(char separator) {
    if (csv_init(&parser_, CSV_REPALL_NL) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  ~CsvParser() { csv_free(&parser_); }
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;

  /// False when the last quote is never closed.
  bool parse(std::string_view text) {
    if (csv_parse(&parser_, text.data(), text.size(), take_cell, take_row_end, this) != text.size()) {
      throw std::bad_alloc();
    }
    // Strict only now: a quote inside a cell is let pass, an open one at the end is not.
    csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    if (csv_fini(&parser_, take_cell, take_row_end, this) == 0) return true;
    if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
    return false;
  }

  CsvRows& rows() { return rows_; }

 private:
  static void take_cell(void* bytes, std::size_t size, void* self) {
    const std::string_view cell(static_cast<const char*>(bytes), size);
    static_cast<CsvParser*>(self)->row_.emplace_back(trimmed(clean_text(cell, max_cell_bytes)));
  }

  static void take_row_end(int, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    parser.rows_.push_back(std::move(parser.row_));
    parser.row_.clear();
  }

  csv_parser parser_{};
  CsvRows rows_;
  std::vector<std::string> row_;
};

}  // namespace

CsvRows read_csv(std::string_view bytes, const std::string& source) {
  const std::string text = with_unix_line_ends(as_utf8(bytes));
  const bool says_separator = text.size() > 5 && lower(text.substr(0, 4)) == "sep=" && text[5] == '\n';
  CsvParser parser(says_separator ? text[4] : separator_of(text));
  if (!parser.parse(text)) {
    throw Error(ErrorKind::unreadable, Message("roster.quote_open")
                                           .with("source", source)
                                           .with("row", static_cast<std::int64_t>(parser.rows().size() + 1)));
  }
  if (says_separator) parser.rows().front().clear();
  return std::move(parser.rows());
}

}  // namespace rtp
