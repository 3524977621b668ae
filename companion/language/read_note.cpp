#include <algorithm>

#include "language/note_draft.hpp"
#include "language/note_items.hpp"
#include "language/reading.hpp"
#include "language/spelling.hpp"

namespace rtp {

namespace {

struct ReadingStep {
  void (*read)(NoteDraft&);
  std::string_view name;
};

constexpr ReadingStep steps[] = {{read_front, "front"},
                                 {read_kind_key, "word in front"},
                                 {read_fields, "named field"},
                                 {read_brackets, "brackets"},
                                 {read_mentions, "mention"},
                                 {read_prefix, "name in front"},
                                 {read_parts, "part between dashes"},
                                 {read_comma_tail, "behind a comma"},
                                 {read_times, "time in the sentence"},
                                 {read_end_status, "end"},
                                 {read_sentence, "sentence"},
                                 {decide_kind, "whole note"}};

}  // namespace

NoteReading read_range(const Chart& chart, const ReadingContext& context, const std::vector<TimeExpression>& times,
                       std::size_t begin, std::size_t end) {
  NoteDraft note(chart, context, begin, end);
  const auto first = std::lower_bound(times.begin(), times.end(), begin,
                                      [](const TimeExpression& time, std::size_t token) { return time.begin < token; });
  for (auto time = first; time != times.end() && time->end <= end; ++time) note.times.push_back(*time);
  for (const auto& [read, name] : steps) {
    note.step = name;
    read(note);
  }
  finish(note);
  return note.reading;
}

NoteReading read_note(std::string_view text, const ReadingContext& context) {
  const TokenizedText tokens(text);
  Chart chart(tokens, context.language);
  mend_spelling(chart);
  find_names_of_time(chart);
  const std::vector<TimeExpression> times = times_in(chart, context.reference);
  const std::vector<NoteItem> items = items_of(chart);
  if (items.size() < 2) return read_range(chart, context, times, 0, chart.size());
  return read_list(chart, context, times, items);
}

}  // namespace rtp
