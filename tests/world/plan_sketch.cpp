#include "world/plan_sketch.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "plan/plan_json.hpp"

namespace rtp {

Task task_of(const std::string& note_id, const std::string& text) {
  Task task;
  task.text = text;
  task.raw = text;
  task.note.id = note_id;
  return task;
}

Owner owner_called(const std::string& name, const std::string& organisation) { return {name, organisation, "", {}}; }

Deadline deadline_on(const std::string& day, const std::string& words) {
  const Day civil = parse_iso_day(day).value();
  return {{civil, civil}, Precision::day, Modifier::in, civil, words, {}};
}

Plan plan_of(std::vector<Task> tasks, const std::string& board_ref) {
  Plan plan;
  plan.board_ref = board_ref;
  plan.board_title = "Sketch";
  plan.session_date = parse_iso_day("2026-03-02").value();
  plan.read_at = plan.session_date + std::chrono::hours(9);
  Step& step = plan.steps.emplace_back();
  step.number = 1;
  step.text = "Voorbereiden";
  step.note.id = "step-1";
  for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i].label = "1" + std::string(1, static_cast<char>('a' + i % 26));
  step.tasks = std::move(tasks);
  return plan;
}

const Task& task_from(const Plan& plan, const std::string& note_id) {
  for (const Task* task : all_tasks(plan)) {
    if (task->note.id == note_id) return *task;
  }
  FAIL("no task from note " << note_id);
  throw std::logic_error("unreachable");
}

std::string document(const Plan& plan) { return plan_json(plan, plan.language, JsonShape::indented); }

}  // namespace rtp
