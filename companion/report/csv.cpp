#include "report/csv.hpp"

#include <algorithm>
#include <array>

namespace rtp {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// An optional sign, digits, and at most one decimal mark between digits.
bool is_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
  const auto other = std::count_if(text.begin(), text.end(), [](char character) { return !is_digit(character); });
  return other == 0 || (other == 1 && text.find_first_of(".,") != std::string_view::npos);
}

bool starts_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

/// Digits, an "e" and digits: a task's label such as "1e2", which a spreadsheet takes for the number 100.
bool looks_exponential(std::string_view text) {
  const auto is_exponent_mark = [](char character) { return character == 'e' || character == 'E'; };
  if (text.size() < 3 || !is_digit(text.front()) || !is_digit(text.back())) return false;
  const auto marks = std::count_if(text.begin(), text.end(), is_exponent_mark);
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return marks == 1 && static_cast<std::size_t>(marks + digits) == text.size();
}

bool needs_quotes(std::string_view text, char separator) {
  if (text.empty()) return false;
  return text.find_first_of("\"\r\n") != std::string_view::npos || text.find(separator) != std::string_view::npos ||
         text.front() == ' ' || text.back() == ' ';
}

}  // namespace

std::string csv_field(std::string_view text, char separator) {
  // Spreadsheets pass over white space in front.
  const std::string_view seen = text.substr(std::min(text.find_first_not_of(" \n"), text.size()));
  const bool misread = looks_exponential(text) || (starts_formula(seen) && !is_number(text));
  std::string field = (misread ? "'" : "") + std::string(text);
  if (!needs_quotes(field, separator)) return field;
  std::string quoted = "\"";
  for (const char character : field) {
    if (character == '"') quoted += '"';
    quoted += character;
  }
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& fields, char separator) {
  std::string row;
  for (const std::string& field : fields) {
    if (&field != fields.data()) row += separator;
    row += csv_field(field, separator);
  }
  return row + "\r\n";
}

}  // namespace rtp
