#include "world/plan_places.hpp"

namespace rtp {

namespace {

class Places {
 public:
  std::vector<std::string> of(const Plan& plan) {
    add(plan.goals);
    for (const Step& step : plan.steps) add(step);
    add(plan.findings.success_factors);
    add(plan.findings.needs);
    add(plan.findings.themes);
    for (const Theme& theme : plan.findings.themes) add(theme.ideas);
    add(plan.findings.obstacles);
    for (const Obstacle& obstacle : plan.findings.obstacles) add(obstacle.ways);
    add(plan.parked);
    add(plan.unread);
    add(plan.headings);
    return std::move(ids_);
  }

 private:
  template <typename Thing>
  void add(const std::vector<Thing>& things, const std::string& within = "") {
    for (const Thing& thing : things) {
      if (!thing.note.id.empty() && thing.note.id != within) ids_.push_back(thing.note.id);
    }
  }

  void add(const Step& step) {
    if (!step.note.id.empty()) ids_.push_back(step.note.id);
    add(step.questions, step.note.id);
    add(step.notes, step.note.id);
    for (const Task& task : step.tasks) add_task(task, step.note.id);
  }

  void add_task(const Task& task, const std::string& within) {
    if (task.note.id != within) ids_.push_back(task.note.id);
    for (const NoteLink& link : task.attached) ids_.push_back(link.id);
    add(task.questions, task.note.id);
    add(task.notes, task.note.id);
    for (const Task& part : task.subtasks) add_task(part, task.note.id);
  }

  std::vector<std::string> ids_;
};

}  // namespace

std::vector<std::string> places_of_notes(const Plan& plan) { return Places().of(plan); }

}  // namespace rtp
