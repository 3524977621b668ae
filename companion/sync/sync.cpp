#include "sync/sync.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "plan/plan_merge.hpp"
#include "plan/task_ids.hpp"
#include "sync/gap_marks.hpp"

namespace rtp {

namespace {

using Texts = std::unordered_map<WidgetId, const Widget*>;

Texts texts_of(const BoardSnapshot& board) {
  Texts texts;
  for (const Note& note : board.notes) texts.emplace(note.id, &note);
  for (const FreeText& text : board.texts) texts.emplace(text.id, &text);
  return texts;
}

bool stands_on(const Task& task, const std::unordered_set<WidgetId>& things) {
  return things.contains(task.note.id) || std::any_of(task.attached.begin(), task.attached.end(),
                                                      [&](const NoteLink& link) { return things.contains(link.id); });
}

/// The fields in which the board says something else than was agreed, of the tasks on these things, on which nobody but
/// us wrote since. Conflicts were there before.
std::vector<WrittenTask> written_tasks(const Plan& fresh, const KeptPlan& kept,
                                       const std::unordered_set<WidgetId>& ours) {
  std::unordered_map<std::string, const Task*> agreed;
  for (const Task* task : all_tasks(kept.plan)) agreed[task->id] = task;
  for (const Task& task : kept.board_values) agreed[task.id] = &task;
  std::unordered_map<std::string, const Task*> planned;
  for (const Task* task : all_tasks(kept.plan)) planned[task->id] = task;
  std::vector<WrittenTask> written;
  for (const Task* task : all_tasks(fresh)) {
    const auto before = agreed.find(task->id);
    if (!stands_on(*task, ours) || before == agreed.end()) continue;
    WrittenTask entry{*task, differing_fields(*before->second, *task)};
    std::erase_if(entry.fields, [&](const std::string& field) {
      // The same words, read on another day, are no writing of ours.
      const bool same_words = field == "deadline" && same_deadline_words(before->second->deadline, task->deadline);
      return same_words || is_disputed(*planned.at(task->id), field) ||
             (field == "text" && !ours.contains(task->note.id));
    });
    if (!entry.fields.empty()) written.push_back(std::move(entry));
  }
  return written;
}

/// Runs that were begun and not finished: what they wrote is on the board or not, and the board tells which.
void settle(const SyncPlaces& places, const BoardSnapshot& board, const Plan& fresh, const KeptPlan& kept) {
  const Texts texts = texts_of(board);
  for (StampRun& run : places.log.runs(board.ref)) {
    if (run.is_done || !run.template_id.empty()) continue;
    std::unordered_set<WidgetId> ours;
    for (const StampedChange& change : run.changes) {
      const auto found = texts.find(change.id);
      const bool is_written =
          found != texts.end() && change.text_after && found->second->text.plain == *change.text_after;
      if (is_written) ours.insert(change.id);
    }
    const bool has_marks = std::any_of(run.things.begin(), run.things.end(), [&](const StampedThing& thing) {
      return std::any_of(board.notes.begin(), board.notes.end(), [&](const Note& note) {
        return note.mark && note.mark->stamp == thing.stamp && note.mark->place == thing.place;
      });
    });
    if (ours.empty() && !has_marks) {
      places.log.forget(run.number);
      continue;
    }
    if (!ours.empty()) places.plans.save_written(board.ref, written_tasks(fresh, kept, ours));
    places.log.finish(run);
  }
}

std::vector<TakenSide> with_ids(std::vector<TakenSide> taken, const Plan& known) {
  if (taken.empty()) return taken;
  Plan plan = known;
  for (TakenSide& side : taken) {
    const Task* task = find_task(plan, side.task_id);
    if (task == nullptr)
      throw Error(ErrorKind::not_found,
                  Message("sync.error.no_such_task").with("task", side.task_id).with("board", plan.board_ref));
    side.task_id = task->id;
  }
  return taken;
}

StampRun run_for(const BoardSnapshot& board, const std::vector<WidgetChange>& changes,
                 const std::vector<NewWidget>& marks, Instant now) {
  StampRun run;
  run.board_ref = board.ref;
  run.begun = now;
  for (const WidgetChange& change : changes) {
    if (!change.text) continue;  // only a tag
    StampedChange entry;
    entry.id = change.id;
    entry.text_before = change.seen_text;
    entry.text_after = change.text->plain;
    run.changes.push_back(std::move(entry));
  }
  for (const NewWidget& mark : marks)
    run.things.push_back({mark.kind, mark.mark->stamp, mark.mark->place, mark.text, mark.rect, ""});
  return run;
}

/// Writes what still looks as it was seen; returns the things on which somebody wrote meanwhile.
std::unordered_set<WidgetId> write(BoardProvider& board, std::vector<WidgetChange> changes) {
  std::unordered_set<WidgetId> meanwhile;
  constexpr int most_tries = 4;
  for (int tries = 0; !changes.empty(); ++tries) {
    try {
      board.change(changes);
      return meanwhile;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::conflict || tries + 1 >= most_tries) throw;
    }
    const BoardSnapshot now = board.read();
    const Texts texts = texts_of(now);
    std::erase_if(changes, [&](const WidgetChange& change) {
      const auto found = texts.find(change.id);
      const bool is_written =
          found != texts.end() && change.text && !change.tags && found->second->text.plain == change.text->plain;
      if (is_written) return true;
      if (found != texts.end() && found->second->text.plain == change.seen_text) return false;
      meanwhile.insert(change.id);
      return true;
    });
  }
  return meanwhile;
}

}  // namespace

bool SyncReport::needs_a_person() const {
  if (refusal || !unwritable.empty() || !changed_meanwhile.empty()) return true;
  const std::vector<const Task*> tasks = all_tasks(plan);
  return std::any_of(tasks.begin(), tasks.end(), [](const Task* task) { return !task->conflicts.empty(); });
}

SyncReport sync(const SyncPlaces& places, const SyncOptions& options) {
  SyncReport report;
  const BoardSnapshot board = places.board.read();
  const Plan fresh = harvest(board, options.manner.reading);
  std::optional<KeptPlan> kept = places.plans.load_kept(board.ref);
  if (kept) {
    const Plan known = with_known_ids(fresh, kept->plan);
    if ((report.refusal = guard(board, known, *kept, options.accepted))) {
      report.plan = std::move(kept->plan);
      return report;
    }
    if (!options.dry_run) {
      settle(places, board, known, *kept);
      kept = places.plans.load_kept(board.ref);
    }
  }
  const std::vector<TakenSide> taken = kept ? with_ids(options.taken, kept->plan) : options.taken;
  Merge merge = merge_harvest(fresh, kept, taken);
  report.from_board = std::move(merge.history);
  if (!options.dry_run) {
    places.plans.save_harvest(fresh, taken);
    merge.kept = places.plans.load_kept(board.ref).value();
  }
  Reconciliation todo = reconcile(board, with_known_ids(fresh, merge.kept.plan), merge.kept, options.manner);
  report.unwritable = std::move(todo.unwritable);
  report.plan = std::move(merge.kept.plan);
  GapMarks marks;
  if (options.mark_gaps) marks = gap_marks(board, report.plan);
  report.gaps_marked = marks.missing.size();
  report.gaps_filled = marks.filled.size();
  const bool nothing_to_write = todo.changes.empty() && marks.missing.empty() && marks.filled.empty();
  if (options.dry_run || nothing_to_write) {
    report.written = std::move(todo.written);
    return report;
  }

  StampRun run = run_for(board, todo.changes, marks.missing, options.manner.reading.read_at);
  run.number = report.run = places.log.begin(run, 0);
  const std::unordered_set<WidgetId> meanwhile = write(places.board, todo.changes);
  std::unordered_set<std::string> untouched;
  std::erase_if(todo.then, [&](const WrittenTask& task) {
    if (!stands_on(task.board, meanwhile)) return false;
    untouched.insert(task.board.id);
    return true;
  });
  if (!todo.then.empty()) report.plan = places.plans.save_written(board.ref, todo.then);
  if (!marks.missing.empty()) {
    const std::vector<WidgetId> ids = places.board.create(marks.missing);
    for (std::size_t i = 0; i < ids.size(); ++i) run.things[i].id = ids[i];
  }
  if (!marks.filled.empty()) places.board.remove(marks.filled);
  places.log.finish(run);
  for (TaskWriting& writing : todo.written)
    (untouched.contains(writing.task_id) ? report.changed_meanwhile : report.written).push_back(std::move(writing));
  return report;
}

}  // namespace rtp
