#include "plan/plan.hpp"

namespace rtp {

namespace {

template <typename TaskPointer, typename Tasks>
void collect(Tasks& tasks, std::vector<TaskPointer>& found) {
  for (auto& task : tasks) {
    found.push_back(&task);
    collect(task.subtasks, found);
  }
}

}  // namespace

OwnersReading owners_of(const Task& task) { return {task.owners, task.everyone, task.role_owners}; }

std::vector<std::string> gaps_of(const Task& task) {
  if (task.gone || task.status != TaskStatus::open || !task.subtasks.empty()) return {};
  std::vector<std::string> gaps;
  if (task.owners.empty() && task.role_owners.empty() && !task.everyone) gaps.emplace_back("owner");
  if (!task.deadline) gaps.emplace_back("deadline");
  return gaps;
}

std::vector<Task*> all_tasks(Plan& plan) {
  std::vector<Task*> found;
  for (Step& step : plan.steps) collect(step.tasks, found);
  return found;
}

std::vector<const Task*> all_tasks(const Plan& plan) {
  std::vector<const Task*> found;
  for (const Step& step : plan.steps) collect(step.tasks, found);
  return found;
}

Task* find_task(Plan& plan, std::string_view id_or_label) {
  const std::vector<Task*> tasks = all_tasks(plan);
  for (Task* task : tasks) {
    if (task->id == id_or_label) return task;
  }
  for (Task* task : tasks) {
    if (task->label == id_or_label) return task;
  }
  return nullptr;
}

}  // namespace rtp
