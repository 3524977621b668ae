#include "stamp/stamp_log.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace rtp {

namespace {

using MarkSet = std::set<std::pair<std::string, std::string>>;  // stamp and place

MarkSet marks_on(const BoardSnapshot& board) {
  MarkSet marks;
  for_each_widget(board, [&](const Widget& thing) {
    if (thing.mark) marks.emplace(thing.mark->stamp, thing.mark->place);
  });
  return marks;
}

}  // namespace

StampRun run_of(const StampPlan& plan, const BoardSnapshot& board) {
  StampRun run;
  run.board_ref = board.ref;
  const MarkSet present_marks = marks_on(board);
  for (const NewWidget& widget : plan.missing) {
    if (!present_marks.contains({widget.mark->stamp, widget.mark->place}))
      run.things.push_back({widget.kind, widget.mark->stamp, widget.mark->place, widget.text, widget.rect, ""});
  }
  std::unordered_map<WidgetId, const Widget*> present;
  for_each_widget(board, [&](const Widget& thing) { present.emplace(thing.id, &thing); });
  const auto note = [&](const WidgetChange& change) {
    const auto thing = present.find(change.id);
    if (thing == present.end()) return;
    StampedChange noted{change.id, {}, {}, {}, change.rect};
    if (change.rect) noted.rect_before = thing->second->rect;
    if (change.text) {
      noted.text_before = thing->second->text.plain;
      noted.text_after = change.text->plain;
    }
    run.changes.push_back(std::move(noted));
  };
  std::ranges::for_each(plan.moves, note);
  std::ranges::for_each(plan.known_now, note);
  return run;
}

const StampRun* stopped_run(const std::vector<StampRun>& runs, const StampRun& next) {
  const auto is_same = [&](const StampRun& run) {
    return !run.is_done && run.template_id == next.template_id && run.theme == next.theme;
  };
  const auto found = std::find_if(runs.rbegin(), runs.rend(), is_same);
  return found == runs.rend() ? nullptr : &*found;
}

StampRun continued(StampRun next, const StampRun& stopped, const BoardSnapshot& board) {
  const MarkSet marks = marks_on(board);
  MarkSet planned;
  for (const StampedThing& thing : next.things) planned.emplace(thing.stamp, thing.place);
  for (const StampedThing& thing : stopped.things) {
    const std::pair mark{thing.stamp, thing.place};
    if (marks.contains(mark) && planned.insert(mark).second) next.things.push_back(thing);
  }
  next.changes.insert(next.changes.begin(), stopped.changes.begin(), stopped.changes.end());
  return next;
}

StampRun with_ids(StampRun run, const StampPlan& plan, const std::vector<WidgetId>& created,
                  const BoardSnapshot& board) {
  std::map<std::pair<std::string, std::string>, WidgetId> ids;
  for (std::size_t i = 0; i < created.size(); ++i)
    ids.emplace(std::pair(plan.missing[i].mark->stamp, plan.missing[i].mark->place), created[i]);
  for_each_widget(board, [&](const Widget& thing) {
    if (thing.mark) ids.emplace(std::pair(thing.mark->stamp, thing.mark->place), thing.id);
  });
  for (StampedThing& thing : run.things) {
    if (const auto id = ids.find({thing.stamp, thing.place}); id != ids.end()) thing.id = id->second;
  }
  return run;
}

}  // namespace rtp
