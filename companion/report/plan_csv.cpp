#include "report/csv.hpp"
#include "report/plan_documents.hpp"
#include "report/plan_outline.hpp"
#include "report/plan_words.hpp"

namespace rtp {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What Excel of that language splits a .csv at.
char separator_of(Language language) { return language == Language::en ? ',' : ';'; }

std::vector<std::string> heading(Language language) {
  std::vector<std::string> fields;
  for (const char* key :
       {"report.csv.step", "report.csv.step_text", "report.column.label", "report.column.task", "report.column.who",
        "report.csv.partners", "report.column.when", "report.csv.from", "report.csv.until", "report.csv.as_written",
        "report.csv.status", "report.csv.gaps", "report.csv.questions", "report.csv.notes", "report.csv.raw",
        "report.csv.url", "report.csv.id"})
    fields.push_back(say(key, language));
  return fields;
}

std::string texts_of(const std::vector<Entry>& entries) {
  std::string texts;
  for (const Entry& entry : entries) {
    if (!texts.empty()) texts += "\n";
    texts += entry.text;
  }
  return texts;
}

std::string gaps_in_words(const TaskRow& row) {
  std::vector<std::string> gaps;
  if (!row.who_gap.empty()) gaps.push_back(row.who_gap);
  if (!row.when_gap.empty()) gaps.push_back(row.when_gap);
  return listed(gaps);
}

std::vector<std::string> fields_of(const Step& step, const TaskRow& row, Language language) {
  const Task& task = *row.task;
  const bool dated = task.deadline.has_value();
  return {step.number == 0 ? "" : std::to_string(step.number),
          step.text,
          task.label,
          task.text,
          row.who,
          listed(task.partners),
          dated && task.deadline->due ? iso(*task.deadline->due) : "",
          dated ? iso(task.deadline->period.first) : "",
          dated ? iso(task.deadline->period.last) : "",
          dated ? task.deadline->text : "",
          state_in_words(task, language),
          gaps_in_words(row),
          texts_of(task.questions),
          texts_of(task.notes),
          task.raw,
          row.url,
          task.id};
}

}  // namespace

std::string plan_csv(const Plan& plan) {
  const char separator = separator_of(plan.language);
  const PlanOutline outline = outline_of(plan);
  std::string text(byte_order_mark);
  text += csv_row(heading(plan.language), separator);
  for (std::size_t step = 0; step < plan.steps.size(); ++step) {
    for (const TaskRow& row : outline.steps[step].rows)
      text += csv_row(fields_of(plan.steps[step], row, plan.language), separator);
  }
  return text;
}

}  // namespace rtp
