#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "language/chart.hpp"
#include "language/reading.hpp"

namespace rtp {

/// How much has to stand around the words before they are believed to name a time.
enum class Evidence {
  anywhere,  ///< clear by themselves: "14 mei", "week 21", "volgende week"
  edge,      ///< at the end or start of a part of the note, or behind a preposition: "di", "Q4", "10-12"
  slot       ///< only where a time is expected: brackets, behind "wanneer:", behind a preposition: "2022", "24/7"
};

/// Words that name a time, understood.
struct TimeExpression {
  std::size_t begin = 0;  ///< tokens [begin, end), preposition included
  std::size_t core = 0;   ///< first token behind the preposition
  std::size_t end = 0;
  Period period{};
  Precision precision = Precision::day;
  Modifier modifier = Modifier::in;
  Evidence evidence = Evidence::anywhere;
  bool led = false;          ///< a preposition stands before it
  bool no_deadline = false;  ///< a time, but past, repeated or a mere duration: nobody can be late for it
  std::string_view rule;     ///< which rule of the grammar read it
};

/// The time expression that starts at the token (its preposition included), the longest reading first.
std::optional<TimeExpression> time_at(const Chart& chart, std::size_t token, Day reference);

/// All of them from left to right, not overlapping.
std::vector<TimeExpression> times_in(const Chart& chart, Day reference);

/// Last day in time.
std::optional<Day> due_day(const Period& period, Modifier modifier);

}  // namespace rtp
