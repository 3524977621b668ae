#include "harvest_outline.hpp"

#include <algorithm>

#include "plan/harvest.hpp"

namespace rtp {

namespace {

class Outline {
 public:
  std::string of(const Plan& plan) {
    if (!plan.theme.empty()) line(0, "theme " + plan.theme);
    for (const Entry& goal : plan.goals) line(0, "goal " + goal.text);
    for (const Step& step : plan.steps) add(step);
    for (const Entry& factor : plan.findings.success_factors) line(0, "success " + factor.text);
    for (const Entry& need : plan.findings.needs) line(0, "need " + need.text);
    for (const Theme& theme : plan.findings.themes) add(theme);
    for (const Obstacle& obstacle : plan.findings.obstacles) {
      line(0, "obstacle " + obstacle.text);
      add("way ", obstacle.ways, 1);
    }
    for (const ParkedEntry& entry : plan.parked) line(0, "parked " + entry.kind + " " + entry.text);
    for (const UnreadNote& note : plan.unread) line(0, "unread (" + note.reason.key + ") " + note.text);
    for (const Problem& problem : plan.problems) line(0, "problem " + problem.code + " at " + problem.note.id);
    for (const Entry& heading : plan.headings) line(0, "heading " + heading.text);
    return text_;
  }

 private:
  void line(int depth, const std::string& text) {
    text_ += std::string(static_cast<std::size_t>(2 * depth), ' ') + text + "\n";
  }

  void add(const std::string& prefix, const std::vector<Entry>& entries, int depth) {
    for (const Entry& entry : entries) line(depth, prefix + entry.text);
  }

  void add(const Theme& theme) {
    line(0, "theme-found " + theme.text + (theme.votes > 0 ? " votes " + std::to_string(theme.votes) : "") +
                (theme.chosen ? " chosen" : ""));
    add("idea ", theme.ideas, 1);
  }

  void add(const Step& step) {
    line(0, "step " + std::to_string(step.number) + (step.text.empty() ? "" : " " + step.text) +
                (step.deliberately_empty ? " (empty on purpose)" : ""));
    for (const Task& task : step.tasks) add(task, 1);
    add("? ", step.questions, 1);
    add("- ", step.notes, 1);
  }

  void add(const Task& task, int depth) {
    std::string text = task.label + " " + task.text;
    for (const Owner& owner : task.owners) text += " @" + owner.name + (owner.org.empty() ? "" : "/" + owner.org);
    for (const std::string& role : task.role_owners) text += " @@" + role;
    if (task.everyone) text += " @everyone";
    for (const std::string& partner : task.partners) text += " &" + partner;
    if (task.deadline) text += " <" + task.deadline->text + ">";
    line(depth, text);
    add("? ", task.questions, depth + 1);
    add("- ", task.notes, depth + 1);
    for (const Task& part : task.subtasks) add(part, depth + 1);
  }

  std::string text_;
};

}  // namespace

Plan harvested(const BoardSnapshot& board, const Roster* roster) {
  HarvestOptions options;
  options.session_date = *make_day(2020, 4, 24);
  options.language = Language::nl;
  options.roster = roster;
  return harvest(board, options);
}

Plan harvested(const BoardSketch& sketch, const Roster* roster) { return harvested(sketch.board(), roster); }

std::string outline(const Plan& plan) { return Outline().of(plan); }

}  // namespace rtp
