#pragma once

#include <cstddef>
#include <optional>

#include "language/chart.hpp"

namespace rtp {

struct NumberPhrase {
  int value = 0;
  std::size_t end = 0;
  bool ordinal = false;
  bool digits = false;
};

/// "3", "drie", "een".
std::optional<NumberPhrase> cardinal_at(const Chart& chart, std::size_t token);

/// "3e", "3.", "derde", "21st". A dot counts only in languages that write ordinals so (German), or when `dot` asks for
/// it.
std::optional<NumberPhrase> ordinal_at(const Chart& chart, std::size_t token, bool dot = false);

/// A day of the month, 1 to 31, cardinal or ordinal.
std::optional<NumberPhrase> day_number_at(const Chart& chart, std::size_t token);

/// "2021", "'21", "tweeduizend achttien"; with `short_form` also "21".
std::optional<NumberPhrase> year_at(const Chart& chart, std::size_t token, bool short_form = false);

/// The century of a year of two digits: 00-49 is 20xx, 50-99 is 19xx.
int full_year(int two_digits);

}  // namespace rtp
