#include "plan/loose.hpp"

#include <algorithm>

#include "plan/findings.hpp"
#include "plan/reading_order.hpp"

namespace rtp {

namespace {

bool says_who_or_when(const NoteReading& read) {
  return !read.owners.empty() || !read.role_owners.empty() || read.everyone || read.deadline;
}

class LooseReading {
 public:
  LooseReading(const BoardReading& reading, StepDraft& stepless, Plan& plan)
      : reading_(reading), stepless_(stepless), plan_(plan) {}

  void read(const std::vector<WritingIndexes>& lists, bool has_steps) {
    is_one_list_ = !has_steps && std::none_of(reading_.zones.begin(), reading_.zones.end(), is_findings_zone) &&
                   has_task_outside(lists);
    WritingIndexes remaining;
    for (const WritingIndexes& list : lists) remaining.insert(remaining.end(), list.begin(), list.end());
    goals_in_titles();
    for (const WritingIndex i : in_reading_order(reading_.writings, std::move(remaining))) read_one(i);
  }

 private:
  const Writing& writing(WritingIndex index) const { return reading_.writings[index]; }
  const Zone& zone_of(WritingIndex index) const { return reading_.zones[writing(index).zone]; }
  NoteLink link(WritingIndex index) const { return link_to(*writing(index).widget); }

  bool has_task_outside(const std::vector<WritingIndexes>& lists) const {
    for (ZoneIndex zone = 0; zone < lists.size(); ++zone) {
      if (reading_.zones[zone].role) continue;
      for (const WritingIndex i : lists[zone]) {
        if (writing(i).reading.kind == NoteKind::task) return true;
      }
    }
    return false;
  }

  /// "Doel: minder verzuim" as the title of the goal's own area.
  void goals_in_titles() {
    for (const Zone& zone : reading_.zones) {
      if (zone.role != Role::goal || zone.area == nullptr || zone.title.empty() || zone.heading) continue;
      plan_.goals.push_back({zone.title, link_to(*zone.area)});
    }
  }

  void park(WritingIndex index, EntryKind kind) {
    Entry entry = entry_of(writing(index), kind);
    plan_.parked.push_back({std::move(entry.text), name_of_parked(kind), std::move(entry.note)});
  }

  static std::string name_of_parked(EntryKind kind) {
    switch (kind) {
      case EntryKind::question: return "question";
      case EntryKind::idea: return "idea";
      default: return "note";
    }
  }

  void park_by_words(WritingIndex index, EntryKind otherwise) {
    if (writing(index).reading.kind == NoteKind::question) return park(index, EntryKind::question);
    park(index, says_kind(writing(index).text(), EntryKind::idea) ? EntryKind::idea : otherwise);
  }

  void read_one(WritingIndex index) {
    const NoteReading& read = writing(index).reading;
    const auto& role = zone_of(index).role;
    if (!role) return read_outside(index);
    switch (*role) {
      case Role::goal:
        if (read.kind == NoteKind::question) return park(index, EntryKind::question);
        plan_.goals.push_back(entry_of(writing(index), EntryKind::goal));
        return;
      case Role::questions: return park(index, EntryKind::question);
      case Role::notes: return park_by_words(index, EntryKind::note);
      case Role::parking_lot:
        return park_by_words(index, read.kind == NoteKind::note ? EntryKind::note : EntryKind::idea);
      case Role::agenda:
        if (read.kind == NoteKind::task && says_who_or_when(read)) {
          stepless_.tasks.push_back(index);
          return;
        }
        return park_by_words(index, EntryKind::note);
      default: return park_by_words(index, EntryKind::note);
    }
  }

  void read_outside(WritingIndex index) {
    const NoteReading& read = writing(index).reading;
    if (read.kind == NoteKind::goal) {
      plan_.goals.push_back(entry_of(writing(index), EntryKind::goal));
    } else if (is_one_list_) {
      stepless_.tasks.push_back(index);
    } else if (read.kind == NoteKind::question || read.kind == NoteKind::note) {
      park_by_words(index, EntryKind::note);
    } else if (read.kind == NoteKind::task && says_who_or_when(read) && !read.task.empty()) {
      stepless_.tasks.push_back(index);
      plan_.problems.push_back(
          {"task_without_step", Message("problem.task_without_step").with("text", read.task), link(index)});
    } else {
      plan_.unread.push_back({collapsed(writing(index).text()), reason_outside(zone_of(index)), link(index)});
    }
  }

  static Message reason_outside(const Zone& zone) {
    if (zone.area == nullptr || zone.holds_zones) return Message("unread.outside");
    const std::string title = collapsed(zone.area->text.plain);
    if (title.empty()) return Message("unread.untitled_area");
    return Message("unread.unknown_area").with("area", title);
  }

  const BoardReading& reading_;
  StepDraft& stepless_;
  Plan& plan_;
  bool is_one_list_ = false;
};

}  // namespace

void read_loose(const BoardReading& reading, const std::vector<WritingIndexes>& lists, bool has_steps,
                StepDraft& stepless, Plan& plan) {
  LooseReading(reading, stepless, plan).read(lists, has_steps);
}

}  // namespace rtp
