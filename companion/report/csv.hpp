#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// A text as one field that no spreadsheet takes for a formula: a leading = + - @ (also full-width), tab or carriage
/// return gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10), a plain number such as "-5" or "+3,25" stays as it is.
/// Also "1e2", which is a task's label to us and the number 100 to a spreadsheet. Quoted when it holds `separator`, a
/// quote or a line end, or starts or ends with a space (RFC 4180).
std::string csv_field(std::string_view text, char separator);

/// The fields with `separator` between them and CRLF at the end.
std::string csv_row(const std::vector<std::string>& fields, char separator);

}  // namespace rtp
