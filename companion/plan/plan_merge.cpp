#include "plan/plan_merge.hpp"

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "plan/task_ids.hpp"

namespace rtp {

namespace {

/// One of the fields that board and plan both have a say in.
struct Field {
  std::string name;
  bool (*same)(const Task&, const Task&);        ///< the same value
  bool (*same_words)(const Task&, const Task&);  ///< the same words on the board, however they were read
  void (*copy)(const Task& from, Task& to);
  std::string (*in_history)(const Task&);
};

bool same_owners(const Task& a, const Task& b) { return same_owners(owners_of(a), owners_of(b)); }

void copy_owners(const Task& from, Task& to) {
  to.owners = from.owners;
  to.everyone = from.everyone;
  to.role_owners = from.role_owners;
}

std::string owners_in_history(const Task& task) {
  std::string names;
  const auto add = [&](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
  for (const Owner& owner : task.owners) add(owner.org.empty() ? owner.name : owner.name + " – " + owner.org);
  for (const std::string& role : task.role_owners) add(role);
  if (task.everyone) add("*");
  return names;
}

bool same_deadline(const Task& a, const Task& b) { return same_deadline(a.deadline, b.deadline); }

bool same_deadline_words(const Task& a, const Task& b) { return same_deadline_words(a.deadline, b.deadline); }

std::string deadline_in_history(const Task& task) {
  if (!task.deadline) return "";
  const Deadline& deadline = *task.deadline;
  std::string days = iso(deadline.period.first);
  if (deadline.period.last != deadline.period.first) days += ".." + iso(deadline.period.last);
  const std::string modifier = deadline.modifier == Modifier::in ? "" : std::string(name_of(deadline.modifier)) + " ";
  return modifier + (deadline.text.empty() ? days : deadline.text + " (" + days + ")");
}

bool same_status(const Task& a, const Task& b) { return a.status == b.status; }
bool same_text(const Task& a, const Task& b) { return a.text == b.text; }
bool same_raw_text(const Task& a, const Task& b) { return a.text == b.text || a.raw == b.raw; }

const std::vector<Field>& fields() {
  static const std::vector<Field> all{
      {"owners", same_owners, same_owners, copy_owners, owners_in_history},
      {"deadline", same_deadline, same_deadline_words, [](const Task& from, Task& to) { to.deadline = from.deadline; },
       deadline_in_history},
      {"status", same_status, same_status, [](const Task& from, Task& to) { to.status = from.status; },
       [](const Task& task) { return std::string(name_of(task.status)); }},
      {"text", same_text, same_raw_text, [](const Task& from, Task& to) { to.text = from.text; },
       [](const Task& task) { return task.text; }},
  };
  return all;
}

bool same_in_all_fields(const Task& a, const Task& b) {
  return std::all_of(fields().begin(), fields().end(), [&](const Field& field) { return field.same(a, b); });
}

/// A task without what hangs under it: enough to compare fields with.
Task alone(const Task& task) {
  Task copy = task;
  copy.subtasks.clear();
  copy.questions.clear();
  copy.notes.clear();
  copy.conflicts.clear();
  return copy;
}

/// A task of the plan kept before, where it stood, and what board and plan last agreed about it.
struct KnownTask {
  const Task* task = nullptr;
  const Step* step = nullptr;
  const Task* agreed = nullptr;
};
using KnownTasks = std::unordered_map<std::string, KnownTask>;

template <typename Visit>
void for_each_task(const std::vector<Task>& tasks, const Visit& visit) {
  for (const Task& task : tasks) {
    visit(task);
    for_each_task(task.subtasks, visit);
  }
}

KnownTasks known_tasks(const KeptPlan& kept) {
  KnownTasks known;
  for (const Step& step : kept.plan.steps)
    for_each_task(step.tasks, [&](const Task& task) { known[task.id] = {&task, &step, &task}; });
  for (const Task& task : kept.board_values) {
    if (const auto found = known.find(task.id); found != known.end()) found->second.agreed = &task;
  }
  return known;
}

/// Whether the harvest counts days from the day it was made, as it does by itself, and not from an earlier one than
/// the harvest before it.
bool counts_from_its_own_day(const Plan& fresh, const Plan& before) {
  const auto off = fresh.session_date - std::chrono::floor<std::chrono::days>(fresh.read_at);
  return std::chrono::abs(off) <= std::chrono::days(1) && fresh.session_date >= before.session_date;
}

/// Which side a user takes where both changed the field; nothing when nobody decided.
std::optional<bool> takes_board(const std::vector<TakenSide>& taken, const std::string& task_id,
                                const std::string& field) {
  for (const TakenSide& side : taken) {
    if (side.task_id == task_id && (side.field.empty() || side.field == field)) return side.board;
  }
  return std::nullopt;
}

/// Merges one task that was known, which says what the board says; returns the agreement where that differs from the
/// plan now.
std::optional<Task> merge_task(Task& task, const KnownTask& known, bool keep_first_days,
                               const std::vector<TakenSide>& taken) {
  const Task& agreed_before = *known.agreed;
  const Task& planned = *known.task;
  if (task.gone) return known.agreed == known.task ? std::nullopt : std::optional<Task>(agreed_before);
  if (keep_first_days && task.deadline && same_deadline_words(task, agreed_before))
    task.deadline = agreed_before.deadline;
  const Task board = alone(task);
  Task agreed = board;
  for (const Field& field : fields()) {
    if (field.same(planned, agreed_before) || field.same(planned, board)) continue;
    const bool board_changed = !field.same_words(board, agreed_before) && !field.same(board, agreed_before);
    const std::optional<bool> take_board = takes_board(taken, task.id, field.name);
    if (board_changed && take_board.value_or(false)) continue;
    field.copy(planned, task);
    if (!board_changed || take_board) continue;
    field.copy(agreed_before, agreed);
    if (field.name == "text") agreed.raw = agreed_before.raw;
    task.conflicts.push_back({field.name, field.in_history(board), field.in_history(planned)});
  }
  if (same_in_all_fields(task, agreed)) return std::nullopt;
  return agreed;
}

std::string name_in_history(const Step& step) {
  const std::string number = step.number == 0 ? "" : std::to_string(step.number);
  return number.empty() || step.text.empty() ? number + step.text : number + " " + step.text;
}

bool same_step(const Step& a, const Step& b) {
  return a.note.id.empty() || b.note.id.empty() ? a.number == b.number : a.note.id == b.note.id;
}

/// One harvest on its way into what is kept.
class HarvestMerge {
 public:
  HarvestMerge(const Plan& fresh, const KeptPlan& before, const std::vector<TakenSide>& taken)
      : taken_(taken),
        known_(known_tasks(before)),
        keep_first_days_(counts_from_its_own_day(fresh, before.plan)),
        merge_{{with_known_ids(fresh, before.plan), {}}, {}} {}

  Merge run() && {
    for (Step& step : merge_.kept.plan.steps) merge_tasks(step.tasks, step);
    return std::move(merge_);
  }

 private:
  void merge_tasks(std::vector<Task>& tasks, const Step& step) {
    for (Task& task : tasks) {
      const auto found = known_.find(task.id);
      if (found == known_.end()) {
        record(task, "new", "", task.text);
      } else {
        merge_known_task(task, found->second, step);
      }
      merge_tasks(task.subtasks, step);
    }
  }

  void merge_known_task(Task& task, const KnownTask& known, const Step& step) {
    if (std::optional<Task> board = merge_task(task, known, keep_first_days_, taken_))
      merge_.kept.board_values.push_back(std::move(*board));
    for (HistoryEntry& entry : differences(*known.task, task, "harvest", merge_.kept.plan.read_at))
      merge_.history.push_back(std::move(entry));
    if (!task.gone && !same_step(*known.step, step))
      record(task, "step", name_in_history(*known.step), name_in_history(step));
  }

  void record(const Task& task, std::string field, std::string from, std::string to) {
    merge_.history.push_back(
        {merge_.kept.plan.read_at, "harvest", task.id, std::move(field), std::move(from), std::move(to)});
  }

  const std::vector<TakenSide>& taken_;
  KnownTasks known_;
  bool keep_first_days_;
  Merge merge_;
};

std::string shown(const std::string& value) { return value.empty() ? "-" : value; }

Task* find_by_id(Plan& plan, const std::string& id) {
  const std::vector<Task*> tasks = all_tasks(plan);
  const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const Task* task) { return task->id == id; });
  return found == tasks.end() ? nullptr : *found;
}

}  // namespace

std::vector<std::string> differing_fields(const Task& one, const Task& other) {
  std::vector<std::string> names;
  for (const Field& field : fields()) {
    if (!field.same(one, other)) names.push_back(field.name);
  }
  return names;
}

bool is_disputed(const Task& task, const std::string& field) {
  return std::any_of(task.conflicts.begin(), task.conflicts.end(),
                     [&](const FieldConflict& conflict) { return conflict.field == field; });
}

std::vector<HistoryEntry> differences(const Task& before, const Task& after, const std::string& actor, Instant at) {
  std::vector<HistoryEntry> entries;
  for (const Field& field : fields()) {
    std::string from = field.in_history(before);
    std::string to = field.in_history(after);
    if (from != to) entries.push_back({at, actor, after.id, field.name, std::move(from), std::move(to)});
  }
  if (before.gone != after.gone)
    entries.push_back({at, actor, after.id, "gone", after.gone ? after.text : "", after.gone ? "" : after.text});
  return entries;
}

Merge merge_harvest(const Plan& fresh, const std::optional<KeptPlan>& kept, const std::vector<TakenSide>& taken) {
  const KeptPlan nothing;
  return HarvestMerge(fresh, kept ? *kept : nothing, taken).run();
}

KeptPlan merge_written(KeptPlan kept, const std::vector<WrittenTask>& written) {
  for (const WrittenTask& entry : written) {
    Task* task = find_by_id(kept.plan, entry.board.id);
    if (task == nullptr) continue;
    const auto found = std::find_if(kept.board_values.begin(), kept.board_values.end(),
                                    [&](const Task& value) { return value.id == entry.board.id; });
    Task agreed = found == kept.board_values.end() ? alone(*task) : *found;
    task->raw = agreed.raw = entry.board.raw;
    for (const Field& field : fields()) {
      if (std::find(entry.fields.begin(), entry.fields.end(), field.name) == entry.fields.end()) continue;
      const bool user_changed = !field.same(*task, agreed);
      if (!user_changed || field.same(*task, entry.board)) field.copy(entry.board, *task);
      field.copy(entry.board, agreed);
    }
    const bool agree = same_in_all_fields(*task, agreed);
    if (found != kept.board_values.end()) {
      if (agree) {
        kept.board_values.erase(found);
      } else {
        *found = std::move(agreed);
      }
    } else if (!agree) {
      kept.board_values.push_back(std::move(agreed));
    }
  }
  return kept;
}

Merge merge_change(KeptPlan kept, const Task& seen, const Task& wanted, const std::string& actor, Instant at) {
  Task* task = find_by_id(kept.plan, seen.id);
  if (task == nullptr) throw Error(ErrorKind::not_found, Message("store.task_not_found").with("task", seen.id));
  const Task before = alone(*task);
  for (const Field& field : fields()) {
    if (field.same(seen, wanted) || field.same(*task, wanted)) continue;
    if (!field.same(*task, seen)) {
      throw Error(ErrorKind::conflict, Message("store.changed_meanwhile")
                                           .with("task", task->label.empty() ? task->id : task->label)
                                           .with("seen", shown(field.in_history(seen)))
                                           .with("now", shown(field.in_history(*task))));
    }
    field.copy(wanted, *task);
  }
  std::vector<HistoryEntry> history = differences(before, *task, actor, at);
  const bool board_value_kept = std::any_of(kept.board_values.begin(), kept.board_values.end(),
                                            [&](const Task& value) { return value.id == before.id; });
  if (!history.empty() && !board_value_kept) kept.board_values.push_back(before);
  return {std::move(kept), std::move(history)};
}

}  // namespace rtp
