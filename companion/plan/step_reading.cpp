#include "plan/step_reading.hpp"

#include <algorithm>
#include <unordered_map>

#include "plan/reading_order.hpp"
#include "plan/task_list.hpp"

namespace rtp {

namespace {

/// The writings of one step by what they are.
struct Sorted {
  WritingIndexes tasks;
  WritingIndexes questions;
  WritingIndexes notes;
  std::vector<std::pair<WritingIndex, LooseAnnotation>> annotations;
};

class StepReading {
 public:
  StepReading(const StepDraft& draft, const BoardReading& reading, Plan& plan)
      : draft_(draft), reading_(reading), plan_(plan) {
    step_.number = draft.number;
    step_.text = draft.text;
    step_.note = draft.note;
  }

  Step read() {
    sort_out();
    make_tasks();
    const TaskPartners partners(reading_.ties, reading_.writings, sorted_.tasks);
    for (auto& [index, annotation] : sorted_.annotations) attach(index, annotation, partners);
    add_entries(draft_.questions, EntryKind::question);
    add_entries(draft_.notes, EntryKind::note);
    for (const WritingIndex i : sorted_.questions) {
      Task* task = task_for(partners.for_subnote(i));
      (task != nullptr ? task->questions : step_.questions).push_back(entry_of(writing(i), EntryKind::question));
    }
    for (const WritingIndex i : sorted_.notes) {
      Task* task = task_for(partners.for_subnote(i));
      const bool is_about_step = task == nullptr || reading_.writings[i].reading.deliberately_empty;
      (is_about_step ? step_.notes : task->notes).push_back(entry_of(writing(i), EntryKind::note));
    }
    std::vector<NumberedTask> numbered = listed_under_title();
    for (const WritingIndex i : sorted_.tasks) {
      numbered.push_back({std::move(tasks_.at(i)), numbering_of(reading_.writings[i].text())});
    }
    step_.tasks = arranged(std::move(numbered), step_.number);
    step_.deliberately_empty = step_.tasks.empty() && says_empty_;
    return std::move(step_);
  }

 private:
  const Writing& writing(WritingIndex index) const { return reading_.writings[index]; }

  void sort_out() {
    for (const WritingIndex i : in_reading_order(reading_.writings, draft_.tasks)) {
      const NoteReading& read = writing(i).reading;
      says_empty_ = says_empty_ || read.deliberately_empty;
      if (read.deliberately_empty) {
        sorted_.notes.push_back(i);
      } else if (auto annotation = loose_annotation(writing(i), reading_.names, reading_.context)) {
        sorted_.annotations.emplace_back(i, std::move(*annotation));
      } else if (read.kind == NoteKind::question) {
        sorted_.questions.push_back(i);
      } else if (read.kind == NoteKind::task) {
        sorted_.tasks.push_back(i);
      } else {
        sorted_.notes.push_back(i);
      }
    }
    settle_uncertain_names();
    for (const WritingIndex i : draft_.notes) says_empty_ = says_empty_ || writing(i).reading.deliberately_empty;
  }

  /// One word that may be a name is a name when it lies at a task as a small note; else it is a task.
  void settle_uncertain_names() {
    const TaskPartners partners(reading_.ties, reading_.writings, sorted_.tasks);
    const auto is_task = [&](const auto& candidate) {
      const auto& [index, annotation] = candidate;
      return !annotation.is_certain && !partners.for_annotation(index, annotation);
    };
    for (const auto& candidate : sorted_.annotations) {
      if (is_task(candidate)) sorted_.tasks.push_back(candidate.first);
    }
    std::erase_if(sorted_.annotations, is_task);
    sorted_.tasks = in_reading_order(reading_.writings, std::move(sorted_.tasks));
  }

  void make_tasks() {
    for (const WritingIndex i : sorted_.tasks) {
      tasks_.emplace(i, task_of(writing(i), reading_.zones[writing(i).zone]));
      for (const std::string& name : writing(i).reading.ambiguous) {
        plan_.problems.push_back(
            {"ambiguous_owner", Message("problem.ambiguous_owner").with("name", name), link_to(*writing(i).widget)});
      }
    }
  }

  Task* task_for(std::optional<WritingIndex> index) { return index ? &tasks_.at(*index) : nullptr; }

  void attach(WritingIndex index, LooseAnnotation& annotation, const TaskPartners& partners) {
    Task* task = task_for(partners.for_annotation(index, annotation));
    const NoteLink link = link_to(*writing(index).widget);
    if (task == nullptr) {
      plan_.unread.push_back({collapsed(writing(index).text()), Message("unread.nothing_to_attach_to"), link});
      return;
    }
    std::move(annotation.owners.begin(), annotation.owners.end(), std::back_inserter(task->owners));
    std::move(annotation.role_owners.begin(), annotation.role_owners.end(), std::back_inserter(task->role_owners));
    task->everyone = task->everyone || annotation.everyone;
    task->attached.push_back(link);
    if (!annotation.deadline) return;
    if (!task->deadline) {
      task->deadline = std::move(annotation.deadline);
    } else if (task->deadline->period != annotation.deadline->period) {
      plan_.problems.push_back(
          {"second_deadline", Message("problem.second_deadline").with("text", annotation.deadline->text), link});
    }
  }

  /// What lies where the step's questions or notes are. A note that calls itself a question is one there too.
  void add_entries(const WritingIndexes& indexes, EntryKind kind) {
    for (const WritingIndex i : in_reading_order(reading_.writings, indexes)) {
      const bool is_question = kind == EntryKind::question || says_kind(writing(i).text(), EntryKind::question);
      if (is_question) {
        step_.questions.push_back(entry_of(writing(i), EntryKind::question));
      } else {
        step_.notes.push_back(entry_of(writing(i), kind));
      }
    }
  }

  /// Tasks that stand as a list on the very note that names the step.
  std::vector<NumberedTask> listed_under_title() {
    std::vector<NumberedTask> numbered;
    if (!draft_.heading || writing(*draft_.heading).reading.items.empty()) return numbered;
    const Writing& heading = writing(*draft_.heading);
    Task listed = task_of(heading, reading_.zones[heading.zone]);
    if (const auto title = read_heading(lines_of(trimmed(heading.text())).front())) step_.text = title->rest;
    for (Entry& question : listed.questions) step_.questions.push_back(std::move(question));
    for (Entry& note : listed.notes) step_.notes.push_back(std::move(note));
    for (Task& task : listed.subtasks) numbered.push_back({std::move(task), {}});
    return numbered;
  }

  const StepDraft& draft_;
  const BoardReading& reading_;
  Plan& plan_;
  Step step_;
  Sorted sorted_;
  std::unordered_map<WritingIndex, Task> tasks_;
  bool says_empty_ = false;
};

}  // namespace

Step read_step(const StepDraft& draft, const BoardReading& reading, Plan& plan) {
  return StepReading(draft, reading, plan).read();
}

}  // namespace rtp
