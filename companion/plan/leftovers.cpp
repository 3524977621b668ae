#include "plan/leftovers.hpp"

#include <algorithm>
#include <unordered_set>

#include "plan/reading_order.hpp"

namespace rtp {

namespace {

/// Ids of everything that the plan tells of.
class Mentioned {
 public:
  explicit Mentioned(const Plan& plan) {
    add(plan.goals);
    for (const Step& step : plan.steps) add(step);
    add(plan.findings);
    add(plan.parked);
    add(plan.unread);
  }

  bool contains(const WidgetId& id) const { return ids_.contains(id); }

 private:
  template <typename Thing>
  void add(const std::vector<Thing>& things) {
    for (const Thing& thing : things) ids_.insert(thing.note.id);
  }

  void add_task(const Task& task) {
    ids_.insert(task.note.id);
    for (const NoteLink& link : task.attached) ids_.insert(link.id);
    add(task.questions);
    add(task.notes);
    for (const Task& part : task.subtasks) add_task(part);
  }

  void add(const Step& step) {
    ids_.insert(step.note.id);
    add(step.questions);
    add(step.notes);
    for (const Task& task : step.tasks) add_task(task);
  }

  void add(const Findings& findings) {
    add(findings.success_factors);
    add(findings.needs);
    add(findings.themes);
    add(findings.obstacles);
    for (const Theme& theme : findings.themes) add(theme.ideas);
    for (const Obstacle& obstacle : findings.obstacles) add(obstacle.ways);
  }

  std::unordered_set<WidgetId> ids_;
};

/// Big shapes that people wrote on, where the words say nothing that the program knows.
void add_unknown_shapes(const std::vector<Zone>& zones, Plan& plan) {
  for (const Zone& zone : zones) {
    const bool is_shape = zone.area != nullptr && !zone.area->is_frame && !zone.area->mark;
    if (!is_shape || zone.role || zone.holds_zones || zone.title.empty()) continue;
    plan.unread.push_back({zone.title, Message("unread.area_title"), link_to(*zone.area)});
  }
}

/// Headings that nothing in the plan refers to; and, so that nothing can ever be lost, whatever else it does not tell
/// of.
void add_unmentioned(const std::vector<Writing>& writings, const Mentioned& mentioned, Plan& plan) {
  WritingIndexes rest;
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    if (!mentioned.contains(writings[i].widget->id)) rest.push_back(i);
  }
  for (const WritingIndex i : in_reading_order(writings, std::move(rest))) {
    const Entry entry = entry_of(writings[i]);
    if (writings[i].is_heading) {
      plan.headings.push_back(entry);
    } else {
      plan.unread.push_back({entry.text, Message("unread.outside"), entry.note});
    }
  }
}

/// Things of one kind with people's text on them, in the order in which the board is read.
template <typename Thing>
std::vector<const Thing*> written_on(const std::vector<Thing>& things) {
  std::vector<const Thing*> written;
  for (const Thing& thing : things) {
    if (!trimmed(thing.text.plain).empty() && !is_as_stamped(thing)) written.push_back(&thing);
  }
  std::sort(written.begin(), written.end(), [](const Thing* a, const Thing* b) { return a->id < b->id; });
  std::vector<Rect> boxes;
  for (const Thing* thing : written) boxes.push_back(box_of(*thing));
  std::vector<const Thing*> ordered;
  for (const std::size_t i : reading_order(boxes)) ordered.push_back(written[i]);
  return ordered;
}

/// Titles of areas that say more than what the area is for, where nothing in the plan refers to the area.
void add_area_titles(const BoardSnapshot& board, const Mentioned& mentioned, Plan& plan) {
  for (const Area* area : written_on(board.areas)) {
    const auto known = read_area_title(area->text.plain);
    const bool says_more = !known || !known->rest.empty();
    if (says_more && !mentioned.contains(area->id))
      plan.headings.push_back({collapsed(area->text.plain), link_to(*area)});
  }
}

void add_unread_kinds(const BoardSnapshot& board, Plan& plan) {
  for (const Arrow* arrow : written_on(board.arrows)) {
    plan.unread.push_back({collapsed(arrow->text.plain), Message("unread.on_arrow"), link_to(*arrow)});
  }
  for (const OtherThing* thing : written_on(board.others)) {
    plan.unread.push_back(
        {collapsed(thing->text.plain), Message("unread.unknown_kind").with("kind", thing->kind), link_to(*thing)});
  }
}

}  // namespace

void add_leftovers(const BoardSnapshot& board, const std::vector<Writing>& writings, const std::vector<Zone>& zones,
                   Plan& plan) {
  add_unknown_shapes(zones, plan);
  const Mentioned mentioned(plan);
  add_unmentioned(writings, mentioned, plan);
  add_area_titles(board, mentioned, plan);
  add_unread_kinds(board, plan);
}

}  // namespace rtp
