#include "plan/task_ids.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <functional>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"

namespace rtp {

namespace {

/// Tasks that may be the same, each side in plan order. Those that found each other are null.
struct Candidates {
  std::vector<Task*> fresh;
  std::vector<const Task*> known;
};

using TextOf = std::string (*)(const Task&);

constexpr std::size_t compared_characters = 120;
constexpr std::size_t most_comparisons = 4096;

std::string comparable(std::string_view text) { return folded(shortened(collapsed(text), compared_characters)); }
std::string raw_of(const Task& task) { return comparable(task.raw); }
std::string text_of(const Task& task) { return comparable(task.text); }

void pair_up(Candidates& candidates, std::size_t fresh, std::size_t known) {
  candidates.fresh[fresh]->id = candidates.known[known]->id;
  candidates.fresh[fresh] = nullptr;
  candidates.known[known] = nullptr;
}

void drop_paired(Candidates& candidates) {
  std::erase(candidates.fresh, nullptr);
  std::erase(candidates.known, nullptr);
}

/// Same text, first with first.
void pair_equal_texts(Candidates& candidates, TextOf text) {
  std::unordered_map<std::string, std::deque<std::size_t>> known_by_text;
  for (std::size_t i = 0; i < candidates.known.size(); ++i) known_by_text[text(*candidates.known[i])].push_back(i);
  for (std::size_t i = 0; i < candidates.fresh.size(); ++i) {
    const auto found = known_by_text.find(text(*candidates.fresh[i]));
    if (found == known_by_text.end() || found->second.empty()) continue;
    pair_up(candidates, i, found->second.front());
    found->second.pop_front();
  }
  drop_paired(candidates);
}

/// 1 for equal texts, 0 when more than half of the longer one differs.
double likeness(const std::string& a, const std::string& b) {
  const std::size_t longest = std::max(length_in_characters(a), length_in_characters(b));
  const std::size_t limit = longest / 2;
  const std::size_t distance = edit_distance(a, b, limit);
  if (longest == 0 || distance > limit) return 0;
  return 1 - static_cast<double>(distance) / static_cast<double>(longest);
}

/// The most alike first. Long lists in which nearly everything changed are left to their order.
void pair_similar_texts(Candidates& candidates, TextOf text) {
  if (candidates.fresh.size() * candidates.known.size() > most_comparisons) return;
  struct Pair {
    double likeness;
    std::size_t fresh;
    std::size_t known;
  };
  std::vector<std::string> known_texts;
  for (const Task* task : candidates.known) known_texts.push_back(text(*task));
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < candidates.fresh.size(); ++i) {
    const std::string fresh_text = text(*candidates.fresh[i]);
    for (std::size_t j = 0; j < known_texts.size(); ++j) {
      if (const double alike = likeness(fresh_text, known_texts[j]); alike > 0) pairs.push_back({alike, i, j});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
  for (const Pair& pair : pairs) {
    if (candidates.fresh[pair.fresh] != nullptr && candidates.known[pair.known] != nullptr)
      pair_up(candidates, pair.fresh, pair.known);
  }
  drop_paired(candidates);
}

void pair_in_order(Candidates& candidates) {
  const std::size_t count = std::min(candidates.fresh.size(), candidates.known.size());
  for (std::size_t i = 0; i < count; ++i) pair_up(candidates, i, i);
  drop_paired(candidates);
}

/// The tasks of one note: by text, and what is left by order, so that the note's tasks keep their ids whatever is
/// rewritten. Tasks that went from a note that stayed come back only with their own text.
void pair_within_note(Candidates candidates) {
  std::unordered_set<std::string_view> raws;
  const bool raw_differs = std::all_of(candidates.fresh.begin(), candidates.fresh.end(),
                                       [&](const Task* task) { return raws.insert(task->raw).second; });
  const TextOf text = raw_differs ? raw_of : text_of;
  const auto is_gone = [](const Task* task) { return task->gone; };
  std::stable_partition(candidates.known.begin(), candidates.known.end(), std::not_fn(is_gone));
  const bool note_stayed = !candidates.known.empty() && !candidates.known.front()->gone;
  if (candidates.fresh.size() > 1 || candidates.known.size() > 1) {
    pair_equal_texts(candidates, text);
    if (note_stayed) std::erase_if(candidates.known, is_gone);
    pair_similar_texts(candidates, text);
  }
  pair_in_order(candidates);
}

/// Gives every task of `fresh` that `known` has its id; the others get an empty one.
void give_known_ids(Plan& fresh, const Plan& known) {
  std::unordered_map<std::string_view, Candidates> by_note;
  for (const Task* task : all_tasks(known)) by_note[task->note.id].known.push_back(task);
  for (Task* task : all_tasks(fresh)) {
    task->id.clear();
    by_note[task->note.id].fresh.push_back(task);
  }
  for (const auto& [note, candidates] : by_note) {
    if (!note.empty()) pair_within_note(candidates);
  }
  std::unordered_set<std::string_view> found;
  Candidates moved;
  for (Task* task : all_tasks(fresh)) {
    if (task->id.empty()) moved.fresh.push_back(task);
    found.insert(task->id);
  }
  for (const Task* task : all_tasks(known)) {
    if (!task->gone && !found.contains(task->id)) moved.known.push_back(task);
  }
  pair_equal_texts(moved, raw_of);
}

std::size_t number_in(const std::string& id) {
  std::size_t number = 0;
  if (id.starts_with('t')) std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number;
}

void give_new_ids(Plan& fresh, const Plan& known) {
  std::size_t last = 0;
  for (const Task* task : all_tasks(known)) last = std::max(last, number_in(task->id));
  for (Task* task : all_tasks(fresh)) {
    if (task->id.empty()) task->id = "t" + std::to_string(++last);
  }
}

/// Tasks that are gone, by where they are to be kept.
struct GoneTasks {
  std::unordered_set<std::string> ids_on_board;
  std::unordered_set<std::string> labels_on_board;
  std::unordered_map<std::string, std::vector<Task>> under_task;  ///< by the id of a task on the board

  void collect(const std::vector<Task>& known, std::vector<Task>& place) {
    for (const Task& task : known) {
      if (ids_on_board.contains(task.id)) {
        if (!task.subtasks.empty()) collect(task.subtasks, under_task[task.id]);
        continue;
      }
      Task gone = task;
      gone.gone = true;
      gone.subtasks.clear();
      if (labels_on_board.contains(gone.label)) gone.label.clear();
      collect(task.subtasks, gone.subtasks);
      place.push_back(std::move(gone));
    }
  }
};

void append_gone(std::vector<Task>& tasks, const GoneTasks& gone) {
  for (Task& task : tasks) {
    append_gone(task.subtasks, gone);
    const auto found = gone.under_task.find(task.id);
    if (found != gone.under_task.end())
      task.subtasks.insert(task.subtasks.end(), found->second.begin(), found->second.end());
  }
}

Step& step_like(Plan& plan, const Step& known) {
  const auto same_note = [&](const Step& step) { return !known.note.id.empty() && step.note.id == known.note.id; };
  const auto same_number = [&](const Step& step) { return step.number == known.number; };
  const auto no_step = [](const Step& step) { return step.number == 0; };
  auto found = std::find_if(plan.steps.begin(), plan.steps.end(), same_note);
  if (found == plan.steps.end()) found = std::find_if(plan.steps.begin(), plan.steps.end(), same_number);
  if (found == plan.steps.end()) found = std::find_if(plan.steps.begin(), plan.steps.end(), no_step);
  return found == plan.steps.end() ? plan.steps.emplace_back() : *found;
}

void keep_gone_tasks(Plan& fresh, const Plan& known) {
  GoneTasks gone;
  for (const Task* task : all_tasks(fresh)) {
    gone.ids_on_board.insert(task->id);
    gone.labels_on_board.insert(task->label);
  }
  std::vector<std::vector<Task>> by_step(known.steps.size());
  for (std::size_t i = 0; i < known.steps.size(); ++i) gone.collect(known.steps[i].tasks, by_step[i]);
  for (Step& step : fresh.steps) append_gone(step.tasks, gone);
  for (std::size_t i = 0; i < known.steps.size(); ++i) {
    if (by_step[i].empty()) continue;
    std::vector<Task>& tasks = step_like(fresh, known.steps[i]).tasks;
    std::move(by_step[i].begin(), by_step[i].end(), std::back_inserter(tasks));
  }
}

}  // namespace

Plan with_known_ids(Plan fresh, const Plan& known) {
  give_known_ids(fresh, known);
  give_new_ids(fresh, known);
  keep_gone_tasks(fresh, known);
  return fresh;
}

}  // namespace rtp
