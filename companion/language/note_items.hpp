#pragma once

#include <cstddef>
#include <vector>

#include "language/chart.hpp"
#include "language/reading.hpp"
#include "language/time_expression.hpp"

namespace rtp {

/// A line of a list in a note: tokens [begin, end). A line without a bullet belongs to the list as a whole.
struct NoteItem {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool listed = false;
};

/// The lines of a note that is a list of at least two marked lines; empty when it is no list.
std::vector<NoteItem> items_of(const Chart& chart);

/// Reads tokens [begin, end) as one note.
NoteReading read_range(const Chart& chart, const ReadingContext& context, const std::vector<TimeExpression>& times,
                       std::size_t begin, std::size_t end);

/// Reads a list: each marked line is an item; what the other lines say (a heading, "klaar op 30/9", "allen") holds for
/// all.
NoteReading read_list(const Chart& chart, const ReadingContext& context, const std::vector<TimeExpression>& times,
                      const std::vector<NoteItem>& lines);

}  // namespace rtp
