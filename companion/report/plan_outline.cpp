#include "report/plan_outline.hpp"

#include <chrono>

#include "base/text.hpp"
#include "report/plan_words.hpp"

namespace rtp {

namespace {

/// Only addresses that a browser opens on the web; a board may carry any other scheme.
std::string web_address(const std::string& url) {
  const std::string start = lower(url.substr(0, 8));
  return start.starts_with("https://") || start.starts_with("http://") ? url : "";
}

/// People often write the word themselves: "Vraag: wie betaalt dit?" needs no second one.
bool starts_with_word(const std::string& text, const std::string& word) {
  const std::string start = folded(text.substr(0, word.size() + 4));
  return start.starts_with(folded(word) + ":") || start.starts_with(folded(word) + " :");
}

OutlineItem item_of(const Entry& entry, std::string remark = "") {
  if (!remark.empty() && starts_with_word(entry.text, remark)) remark.clear();
  return {entry.text, std::move(remark), web_address(entry.note.url), {}};
}

void add_entries(std::vector<OutlineItem>& items, const std::vector<Entry>& questions, const std::vector<Entry>& notes,
                 Language language) {
  for (const Entry& entry : questions) items.push_back(item_of(entry, say("report.kind.question", language)));
  for (const Entry& entry : notes) items.push_back(item_of(entry, say("report.kind.note", language)));
}

TaskRow row_of(const Task& task, std::size_t depth, Language language) {
  TaskRow row;
  row.task = &task;
  row.depth = depth;
  row.text = collapsed(task.text);
  row.who = who_in_words(task, language);
  row.together_with = partners_in_words(task, language);
  if (task.deadline) row.when = when_in_words(*task.deadline, language);
  if (has_gap(task, "owner")) row.who_gap = say("report.gap.owner", language);
  if (has_gap(task, "deadline")) row.when_gap = say("report.gap.deadline", language);
  if (task.gone || task.status != TaskStatus::open) row.state = state_in_words(task, language);
  row.url = web_address(task.note.url);
  add_entries(row.entries, task.questions, task.notes, language);
  return row;
}

void add_rows(std::vector<TaskRow>& rows, const std::vector<Task>& tasks, std::size_t depth, Language language) {
  for (const Task& task : tasks) {
    rows.push_back(row_of(task, depth, language));
    add_rows(rows, task.subtasks, depth + 1, language);
  }
}

std::string title_of(const Step& step, Language language) {
  const std::string text = collapsed(step.text);
  if (step.number == 0) return text.empty() ? say("report.step.none", language) : text;
  if (text.empty()) return say(Message("report.step.number").with("number", std::to_string(step.number)), language);
  return say(Message("report.step.title").with("number", std::to_string(step.number)).with("text", text), language);
}

OutlineStep step_of(const Step& step, Language language) {
  OutlineStep result;
  result.title = title_of(step, language);
  result.on_purpose = step.deliberately_empty;
  if (step.tasks.empty())
    result.remark = say(step.deliberately_empty ? "report.step.empty_on_purpose" : "report.gap.tasks", language);
  add_entries(result.entries, step.questions, step.notes, language);
  add_rows(result.rows, step.tasks, 0, language);
  return result;
}

std::vector<OutlineSection> attention_of(const Plan& plan) {
  std::vector<OutlineSection> sections;
  OutlineSection unread{say("report.unread.title", plan.language), say("report.unread.lead", plan.language), {}};
  for (const UnreadNote& note : plan.unread)
    unread.items.push_back({note.text, say(note.reason, plan.language), web_address(note.note.url), {}});
  OutlineSection problems{say("report.problems.title", plan.language), "", {}};
  for (const Problem& problem : plan.problems)
    problems.items.push_back({say(problem.message, plan.language), "", web_address(problem.note.url), {}});
  if (!unread.items.empty()) sections.push_back(std::move(unread));
  if (!problems.items.empty()) sections.push_back(std::move(problems));
  return sections;
}

OutlineItem item_of(const Theme& theme, Language language) {
  std::vector<std::string> remarks;
  if (theme.chosen) remarks.push_back(say("report.theme.chosen", language));
  if (theme.votes > 0) remarks.push_back(say(Message("report.theme.votes").with("votes", theme.votes), language));
  OutlineItem item{theme.text, listed(remarks), web_address(theme.note.url), {}};
  for (const Entry& idea : theme.ideas) item.parts.push_back(item_of(idea));
  return item;
}

OutlineItem item_of(const Obstacle& obstacle, Language language) {
  OutlineItem item{obstacle.text, "", web_address(obstacle.note.url), {}};
  for (const Entry& way : obstacle.ways) item.parts.push_back(item_of(way, say("report.kind.way", language)));
  return item;
}

OutlineSection section_of(const char* title_key, const std::vector<Entry>& entries, Language language) {
  OutlineSection section{say(title_key, language), "", {}};
  for (const Entry& entry : entries) section.items.push_back(item_of(entry));
  return section;
}

std::vector<OutlineSection> findings_and_parked(const Plan& plan) {
  const Language language = plan.language;
  OutlineSection themes{say("report.findings.themes", language), "", {}};
  for (const Theme& theme : plan.findings.themes) themes.items.push_back(item_of(theme, language));
  OutlineSection obstacles{say("report.findings.obstacles", language), "", {}};
  for (const Obstacle& obstacle : plan.findings.obstacles) obstacles.items.push_back(item_of(obstacle, language));
  OutlineSection parked{say("report.parked.title", language), "", {}};
  for (const ParkedEntry& entry : plan.parked)
    parked.items.push_back({entry.text, say("report.kind." + entry.kind, language), web_address(entry.note.url), {}});

  std::vector<OutlineSection> sections{
      section_of("report.findings.success_factors", plan.findings.success_factors, language), std::move(themes),
      section_of("report.findings.needs", plan.findings.needs, language), std::move(obstacles), std::move(parked)};
  std::erase_if(sections, [](const OutlineSection& section) { return section.items.empty(); });
  return sections;
}

std::string board_name(const Plan& plan) {
  return collapsed(plan.board_title.empty() ? plan.board_ref : plan.board_title);
}

std::string origin_of(const Plan& plan) {
  const Day day = std::chrono::floor<std::chrono::days>(plan.read_at);
  return say(Message("report.origin")
                 .with("board", board_name(plan))
                 .with("day", in_words(day, plan.language))
                 .with("time", iso(plan.read_at).substr(11, 5)),
             plan.language);
}

std::vector<std::string> facts_of(const Plan& plan) {
  std::int64_t tasks = 0;
  std::int64_t without_owner = 0;
  std::int64_t without_deadline = 0;
  for (const Task* task : all_tasks(plan)) {
    if (task->gone) continue;
    ++tasks;
    without_owner += has_gap(*task, "owner");
    without_deadline += has_gap(*task, "deadline");
  }
  const auto counted = [&](const char* key, std::int64_t count) {
    return say(Message(key).with("count", count), plan.language);
  };
  std::vector<std::string> facts{
      say(Message("report.fact.session").with("day", in_words(plan.session_date, plan.language)), plan.language),
      counted("report.fact.steps", static_cast<std::int64_t>(plan.steps.size())), counted("report.fact.tasks", tasks)};
  if (without_owner > 0) facts.push_back(counted("report.fact.without_owner", without_owner));
  if (without_deadline > 0) facts.push_back(counted("report.fact.without_deadline", without_deadline));
  if (!plan.unread.empty())
    facts.push_back(counted("report.fact.unread", static_cast<std::int64_t>(plan.unread.size())));
  return facts;
}

}  // namespace

PlanOutline outline_of(const Plan& plan) {
  PlanOutline outline;
  outline.title = plan.theme.empty() ? board_name(plan) : collapsed(plan.theme);
  outline.facts = facts_of(plan);
  outline.attention = attention_of(plan);
  outline.goals = section_of("report.goals.title", plan.goals, plan.language);
  for (const Step& step : plan.steps) outline.steps.push_back(step_of(step, plan.language));
  outline.more = findings_and_parked(plan);
  outline.board_url = web_address(plan.board_url);
  outline.origin = origin_of(plan);
  return outline;
}

}  // namespace rtp
