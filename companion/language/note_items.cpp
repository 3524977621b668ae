#include "language/note_items.hpp"

#include <algorithm>

#include "language/slot.hpp"

namespace rtp {
namespace {

bool listed(const Chart& chart, std::size_t at, std::size_t end) {
  if (at + 1 >= end) return false;
  const Token& first = chart.at(at);
  const bool spaced = chart.at(at + 1).space_before;
  if (first.is(marks::bullet) || first.is(marks::checked) || first.is(marks::unchecked) || first.is(marks::crossed))
    return true;
  if ((first.is('-') || first.is(marks::dash) || first.is('*') || first.is('+') || first.is('>') ||
       first.is(marks::arrow)) &&
      spaced)
    return true;
  if (first.is('[') && at + 2 < end && (chart.is_mark(at + 1, ']') || chart.is_mark(at + 2, ']'))) return true;
  const bool short_mark =
      (first.digits() && first.length() <= 2) || (first.word() && first.folded.size() == 1 && !first.dotted);
  if (!short_mark || at + 2 >= end) return false;
  const bool closed = chart.is_mark(at + 1, ')') || (chart.is_mark(at + 1, '.') && !first.capital);
  return closed && !chart.at(at + 1).space_before && chart.at(at + 2).space_before;
}

void gather(NoteReading& whole, const NoteReading& part) {
  for (const Owner& owner : part.owners) {
    const auto same = [&](const Owner& other) { return other.name == owner.name && other.org == owner.org; };
    if (std::none_of(whole.owners.begin(), whole.owners.end(), same)) whole.owners.push_back(owner);
  }
  const auto add_new = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& name : more) {
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    }
  };
  add_new(whole.role_owners, part.role_owners);
  add_new(whole.partners, part.partners);
  add_new(whole.ambiguous, part.ambiguous);
  whole.everyone = whole.everyone || part.everyone;
  whole.annotation.insert(whole.annotation.end(), part.annotation.begin(), part.annotation.end());
  whole.sources.insert(whole.sources.end(), part.sources.begin(), part.sources.end());
  whole.confidence = std::min(whole.confidence, part.confidence);
  if (!part.task.empty()) whole.task += (whole.task.empty() ? "" : " ") + part.task;
}

bool has_owner(const NoteReading& reading) {
  return !reading.owners.empty() || !reading.role_owners.empty() || reading.everyone;
}

}  // namespace

std::vector<NoteItem> items_of(const Chart& chart) {
  std::vector<NoteItem> lines;
  std::size_t marked = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= chart.size(); ++at) {
    if (at < chart.size() && chart.at(at).kind != TokenKind::line_end) continue;
    if (at > begin) {
      lines.push_back({begin, at, listed(chart, begin, at)});
      marked += lines.back().listed ? 1 : 0;
    }
    begin = at + 1;
  }
  if (marked < 2) return {};
  // A line that goes on below its bullet belongs to it, unless it closes the list.
  return lines;
}

NoteReading read_list(const Chart& chart, const ReadingContext& context, const std::vector<TimeExpression>& times,
                      const std::vector<NoteItem>& lines) {
  NoteReading whole;
  NoteReading shared;
  bool first = true;
  for (const NoteItem& line : lines) {
    NoteReading part = read_range(chart, context, times, line.begin, line.end);
    if (!line.listed) {
      if (first) {
        whole.kind = shared.kind = part.kind;
        whole.label = part.label;
      }
      if (part.deadline && !shared.deadline) shared.deadline = part.deadline;
      const bool only_a_time =
          part.deadline && trimmed(chart.span(line.begin, line.end).of(chart.text())) == part.deadline->text;
      if (only_a_time) part.task.clear();
      gather(shared, part);
    } else {
      whole.items.push_back(std::move(part));
    }
    first = false;
  }
  // "Budgetantrag stellen / – Kämmerei / – bis 18.2.": one task, and below it who and when.
  const auto only_who_and_when = [&](const NoteItem& line) {
    if (!line.listed) return true;
    const NoteDraft draft(chart, context, line.begin + 1, line.end);
    const SlotReading slot = read_slot(draft, draft.begin, draft.end, Trust::names);
    return slot.only && slot.sure();
  };
  if (!shared.task.empty() && std::all_of(lines.begin(), lines.end(), only_who_and_when))
    return read_range(chart, context, times, 0, chart.size());
  whole.deadline = shared.deadline;
  gather(whole, shared);
  for (NoteReading& item : whole.items) {
    gather(whole, item);
    if (!item.deadline) item.deadline = shared.deadline;
    if (!whole.deadline) whole.deadline = item.deadline;
    if (!has_owner(item)) {
      item.owners = shared.owners;
      item.role_owners = shared.role_owners;
      item.everyone = shared.everyone;
    }
  }
  const auto done = [](const NoteReading& item) { return item.status != TaskStatus::open; };
  if (std::all_of(whole.items.begin(), whole.items.end(), done)) whole.status = whole.items.front().status;
  std::sort(whole.annotation.begin(), whole.annotation.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return whole;
}

}  // namespace rtp
