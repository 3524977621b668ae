#include "plan/harvest.hpp"

#include <algorithm>
#include <unordered_set>

#include "plan/board_theme.hpp"
#include "plan/findings.hpp"
#include "plan/headings.hpp"
#include "plan/loose.hpp"
#include "plan/reading_order.hpp"
#include "plan/step_reading.hpp"

namespace rtp {

namespace {

Language language_of(const std::vector<Writing>& writings, const HarvestOptions& options) {
  if (options.language) return *options.language;
  std::vector<std::string_view> texts;
  texts.reserve(writings.size());
  for (const Writing& writing : writings) texts.push_back(writing.text());
  return guess_language(texts).value_or(options.fallback);
}

/// The board's notes without text: dots that people vote with.
std::vector<const Note*> dots_on(const BoardSnapshot& board) {
  std::vector<const Note*> dots;
  for (const Note& note : board.notes) {
    if (trimmed(note.text.plain).empty() && !note.mark) dots.push_back(&note);
  }
  std::sort(dots.begin(), dots.end(), [](const Note* a, const Note* b) { return a->id < b->id; });
  return dots;
}

/// What is left for `read_loose`: neither findings nor anything of a step.
std::vector<WritingIndexes> loose_lists(const BoardReading& reading, const std::vector<WritingIndexes>& lists,
                                        const std::vector<StepDraft>& drafts) {
  std::vector<bool> is_taken(reading.writings.size(), false);
  const auto take = [&](const WritingIndexes& indexes) {
    for (const WritingIndex i : indexes) is_taken[i] = true;
  };
  for (const StepDraft& draft : drafts) {
    take(draft.tasks);
    take(draft.questions);
    take(draft.notes);
  }
  std::vector<WritingIndexes> loose(lists.size());
  for (ZoneIndex zone = 0; zone < lists.size(); ++zone) {
    if (is_findings_zone(reading.zones[zone])) continue;
    std::copy_if(lists[zone].begin(), lists[zone].end(), std::back_inserter(loose[zone]),
                 [&](WritingIndex i) { return !is_taken[i]; });
  }
  return loose;
}

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

/// Headings that nothing in the plan refers to; and, so that nothing can ever be lost, whatever else it does not tell
/// of.
void add_unmentioned(const std::vector<Writing>& writings, Plan& plan) {
  const Mentioned mentioned(plan);
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

/// Big shapes that people wrote on, where the words say nothing that the program knows. A frame's name is not listed.
void add_unknown_areas(const std::vector<Zone>& zones, Plan& plan) {
  for (const Zone& zone : zones) {
    const bool is_shape = zone.area != nullptr && !zone.area->is_frame && !zone.area->mark;
    if (!is_shape || zone.role || zone.holds_zones || zone.title.empty()) continue;
    plan.unread.push_back({zone.title, Message("unread.area_title"), link_to(*zone.area)});
  }
}

bool is_empty(const Step& step) { return step.tasks.empty() && step.questions.empty() && step.notes.empty(); }

}  // namespace

Plan harvest(const BoardSnapshot& board, const HarvestOptions& options) {
  std::vector<Writing> writings = writings_of(board);
  Plan plan;
  plan.board_ref = board.ref;
  plan.board_title = board.title;
  plan.board_url = board.url;
  plan.read_at = options.read_at;
  plan.session_date = options.session_date;
  plan.language = language_of(writings, options);
  const ReadingContext context{plan.language, options.session_date, options.roster};
  for (Writing& writing : writings) writing.reading = read_note(writing.text(), context);

  std::vector<Zone> zones = zones_of(board);
  settle_in_zones(writings, zones);
  name_by_headings(zones, writings);
  plan.theme = take_theme(board, zones, writings);
  const Ties ties(board, writings, zones);
  add_columns(zones, writings, ties);
  take_areas_as_steps(zones, writings);
  join_neighbours(zones, writings);

  std::vector<StepDraft> drafts = draft_steps(board, zones, writings, ties);
  const std::vector<WritingIndexes> lists = by_zone(writings, zones.size());
  const KnownNames names = names_on(writings);
  const BoardReading reading{writings, zones, ties, context, names};
  read_loose(reading, loose_lists(reading, lists, drafts), drafts.size() > 1, drafts.back(), plan);
  read_findings(reading, lists, dots_on(board), plan);
  for (const StepDraft& draft : drafts) {
    Step step = read_step(draft, reading, plan);
    if (draft.number > 0 || !is_empty(step)) plan.steps.push_back(std::move(step));
  }
  add_unknown_areas(zones, plan);
  add_unmentioned(writings, plan);
  return plan;
}

}  // namespace rtp
