#include "sync/gap_marks.hpp"

#include <string>
#include <unordered_map>

namespace rtp {

namespace {

constexpr const char* gap_stamp = "gaps/1";
constexpr const char* question_mark = "?";
constexpr double size = 40;

NewWidget mark_beside(const Widget& note, const std::string& task_id) {
  NewWidget widget;
  widget.text = question_mark;
  widget.rect = {note.rect.right() - size / 2, note.rect.y - size / 2, size, size};
  widget.fill = {0xff, 0xd4, 0x3b};
  widget.stroke = {0x1e, 0x1e, 0x1e};
  widget.font_size = 20;
  widget.mark = Mark{gap_stamp, task_id, Role::furniture, 0, text_hash(question_mark)};
  return widget;
}

}  // namespace

GapMarks gap_marks(const BoardSnapshot& board, const Plan& plan) {
  std::unordered_map<WidgetId, const Widget*> things;
  std::unordered_map<std::string, WidgetId> present;
  for (const Note& note : board.notes) {
    things.emplace(note.id, &note);
    if (note.mark && note.mark->stamp == gap_stamp && note.text.plain == question_mark)
      present.emplace(note.mark->place, note.id);
  }
  for (const FreeText& text : board.texts) things.emplace(text.id, &text);

  GapMarks marks;
  for (const Task* task : all_tasks(plan)) {
    const auto note = things.find(task->note.id);
    if (note == things.end() || gaps_of(*task).empty()) continue;
    if (present.erase(task->id) == 0) marks.missing.push_back(mark_beside(*note->second, task->id));
  }
  for (const auto& [place, id] : present) marks.filled.push_back(id);
  return marks;
}

}  // namespace rtp
