#include <algorithm>

#include "language/note_draft.hpp"
#include "language/note_items.hpp"
#include "language/reading.hpp"

namespace rtp {

NoteReading read_range(const Chart& chart, const ReadingContext& context, const std::vector<TimeExpression>& times,
                       std::size_t begin, std::size_t end) {
  NoteDraft note(chart, context, begin, end);
  const auto first = std::lower_bound(times.begin(), times.end(), begin,
                                      [](const TimeExpression& time, std::size_t token) { return time.begin < token; });
  for (auto time = first; time != times.end() && time->end <= end; ++time) note.times.push_back(*time);
  read_front(note);
  read_kind_key(note);
  read_fields(note);
  read_brackets(note);
  read_mentions(note);
  read_prefix(note);
  read_parts(note);
  read_comma_tail(note);
  read_times(note);
  read_end_status(note);
  read_sentence(note);
  decide_kind(note);
  finish(note);
  return note.reading;
}

NoteReading read_note(std::string_view text, const ReadingContext& context) {
  const TokenizedText tokens(text);
  const Chart chart(tokens, context.language);
  const std::vector<TimeExpression> times = times_in(chart, context.reference);
  const std::vector<NoteItem> items = items_of(chart);
  if (items.size() < 2) return read_range(chart, context, times, 0, chart.size());
  return read_list(chart, context, times, items);
}

}  // namespace rtp
