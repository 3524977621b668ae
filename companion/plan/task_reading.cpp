#include <algorithm>
#include <cmath>

#include "plan/status_tag.hpp"
#include "plan/step_reading.hpp"

namespace rtp {

namespace {

double rounded(double confidence) { return std::round(std::clamp(confidence, 0.0, 1.0) * 100) / 100; }

/// `read` is the note, or one item of a list in it.
Task task_from(const NoteReading& read, const Writing& writing, double certainty) {
  Task task;
  task.text = read.task;
  task.owners = read.owners;
  task.everyone = read.everyone;
  task.role_owners = read.role_owners;
  task.partners = read.partners;
  task.deadline = read.deadline;
  task.status = read.status;
  task.confidence = rounded(read.confidence * certainty);
  task.note = link_to(*writing.widget);
  return task;
}

void add_items(Task& task, const std::vector<NoteReading>& items, const Writing& writing, double certainty) {
  for (const NoteReading& item : items) {
    if (item.kind == NoteKind::question) {
      task.questions.push_back({item.task, task.note});
    } else if (item.kind == NoteKind::note) {
      task.notes.push_back({item.task, task.note});
    } else {
      Task part = task_from(item, writing, certainty);
      part.id = task.id + "#" + std::to_string(task.subtasks.size() + 1);
      part.raw = item.task;
      add_items(part, item.items, writing, certainty);
      task.subtasks.push_back(std::move(part));
    }
  }
}

}  // namespace

Task task_of(const Writing& writing, const Zone& zone) {
  const double certainty = writing.certainty * zone.certainty;
  Task task = task_from(writing.reading, writing, certainty);
  task.id = writing.widget->id;
  task.raw = writing.text();
  if (task.text.empty()) task.text = collapsed(writing.text());
  if (writing.note != nullptr) {
    for (const std::string& tag : writing.note->tags) task.status = status_of_tag(tag).value_or(task.status);
  }
  add_items(task, writing.reading.items, writing, certainty);
  return task;
}

}  // namespace rtp
