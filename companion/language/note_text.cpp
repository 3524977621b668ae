#include <algorithm>

#include "language/note_draft.hpp"
#include "people/roster.hpp"

namespace rtp {
namespace {

/// The stop of a "dec." that was cut out.
bool ends_abbreviation(const NoteDraft& note, std::size_t at) {
  constexpr std::size_t longest_abbreviation = 5;
  if (at == note.begin || !note.chart.is_mark(at, '.') || note.chart.at(at).space_before) return false;
  if (!note.is_detached(at - 1) || !note.chart.is_word(at - 1)) return false;
  const bool named = note.chart.has(at - 1, Sense::month) || note.chart.has(at - 1, Sense::weekday_short);
  return named && note.chart.at(at - 1).folded.size() <= longest_abbreviation;
}

/// The note's words without what was detached: one space where something was cut out.
std::string kept_text(const NoteDraft& note) {
  std::string kept;
  std::size_t end_of_last = std::string_view::npos;
  bool cut = false;
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (note.is_detached(at)) {
      cut = true;
      continue;
    }
    const Token& token = note.chart.at(at);
    if (cut && ends_abbreviation(note, at)) continue;
    if (end_of_last != std::string_view::npos) {
      if (cut || token.span.begin != end_of_last) kept += ' ';
    }
    kept += token.span.of(note.chart.text());
    end_of_last = token.span.end;
    cut = false;
  }
  return kept;
}

bool strip_end(std::string_view& text, std::string_view mark) {
  if (!text.ends_with(mark)) return false;
  text.remove_suffix(mark.size());
  return true;
}

bool strip_front(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

/// Separators that lost what they separated.
std::string tidied(const std::string& kept) {
  const std::string one_line = collapsed(kept);
  std::string_view text = one_line;
  for (bool again = true; again;) {
    while (text.starts_with(' ')) text.remove_prefix(1);  // collapsed: there is no other white space
    while (text.ends_with(' ')) text.remove_suffix(1);
    again = false;
    for (const std::string_view mark : {",", ";", ":", " -", "–", "—", "|", "/", "→", "->", "=>", "&", "+", "()", "[]"})
      again = again || strip_end(text, mark);
    for (const std::string_view mark : {",", ";", ":", "- ", "– ", "— ", "|", "/ ", "→", "->", "=>", ". ", ")", "()"})
      again = again || strip_front(text, mark);
    if (text == "-" || text == ".") text = {};
  }
  std::string tidy(text);
  for (const std::string_view mark : {" ,", " .", " ;", " !"}) {  // "workshop (Ank)." keeps its stop where it was
    if (tidy.ends_with(mark)) tidy.erase(tidy.size() - mark.size(), 1);
  }
  return tidy;
}

void resolve_owners(NoteDraft& note) {
  const Roster* roster = note.context.roster;
  if (roster == nullptr) return;
  for (Owner& owner : note.reading.owners) {
    const Resolution found = resolve(*roster, owner.name, owner.org);
    if (found.person != nullptr)
      owner.person = found.person->id;
    else if (found.ambiguous)
      note.reading.ambiguous.push_back(owner.name);
  }
}

Deadline deadline_of(const NoteDraft& note, const TimeExpression& time) {
  Deadline deadline;
  deadline.period = time.period;
  deadline.precision = time.precision;
  deadline.modifier = time.modifier;
  deadline.due = due_day(time.period, time.modifier);
  deadline.span = note.chart.span(time.begin, time.end);
  deadline.text = collapsed(deadline.span.of(note.chart.text()));
  return deadline;
}

void order_annotation(std::vector<Span>& runs) {
  std::sort(runs.begin(), runs.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin || (a.begin == b.begin && a.end > b.end); });
  std::vector<Span> merged;
  for (const Span& run : runs) {
    if (run.empty()) continue;
    if (!merged.empty() && run.begin < merged.back().end)
      merged.back().end = std::max(merged.back().end, run.end);
    else
      merged.push_back(run);
  }
  runs = std::move(merged);
}

double confidence_of(const NoteDraft& note) {
  double confidence = 1;
  if (!note.sure) confidence -= 0.3;
  if (note.time && note.time_place <= Place::led) confidence -= 0.15;
  if (note.time && note.time->evidence != Evidence::anywhere && note.time_place < Place::part) confidence -= 0.1;
  if (!note.reading.ambiguous.empty()) confidence -= 0.3;
  return std::max(confidence, 0.1);
}

/// How sure it is that the words name a time, and that it is the deadline.
double confidence_of(const TimeExpression& time, Place place) {
  const double words = time.evidence == Evidence::anywhere ? 0.98 : time.evidence == Evidence::edge ? 0.88 : 0.8;
  return place <= Place::led ? words - 0.15 : words;
}

/// Whether anything but the task was read in the note.
bool says_more(const NoteReading& reading) {
  return !reading.annotation.empty() || !reading.label.empty() || reading.status != TaskStatus::open;
}

}  // namespace

void finish(NoteDraft& note) {
  note.reading.span = note.chart.span(note.begin, note.end);
  note.reading.task = tidied(kept_text(note));
  if (note.reading.task.empty() && !says_more(note.reading)) {
    // An emoji, "->" or "vraag:" and nothing else: what people wrote is better than an empty task.
    const Span all = note.begin < note.end ? note.chart.span(note.begin, note.end) : Span{};
    note.reading.task = collapsed(all.of(note.chart.text()));
  }
  if (note.time) {
    note.reading.deadline = deadline_of(note, *note.time);
    note.reading.sources.push_back({NoteField::deadline, note.reading.deadline->span, note.time->rule,
                                    confidence_of(*note.time, note.time_place)});
  }
  note.reading.sources.push_back({NoteField::kind, note.kind_span, note.kind_rule, note.sure ? 0.95 : 0.6});
  resolve_owners(note);
  order_annotation(note.reading.annotation);
  note.reading.confidence = confidence_of(note);
}

}  // namespace rtp
