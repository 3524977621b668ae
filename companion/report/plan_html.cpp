#include "base/text.hpp"
#include "report/html_page.hpp"
#include "report/plan_documents.hpp"
#include "report/plan_outline.hpp"

namespace rtp {

namespace {

using Values = ctemplate::TemplateDictionary;

Values& included(Values& values, const char* place, const char* page) {
  Values* inner = values.AddIncludeDictionary(place);
  inner->SetFilename(page);
  return *inner;
}

void show_text(Values& values, const char* section, const std::string& text) {
  if (!text.empty()) values.AddSectionDictionary(section)->SetValue("TEXT", text);
}

void show_lines(Values& values, const std::string& text) {
  for (const std::string_view line : lines_of(text))
    values.AddSectionDictionary("LINE")->SetValue("TEXT", collapsed(line));
}

void show_link(Values& values, const std::string& url) {
  if (!url.empty()) values.AddSectionDictionary("NOTE")->SetValue("URL", url);
}

void show_item(Values& values, const OutlineItem& item) {
  show_lines(values, item.text);
  show_text(values, "REMARK", item.remark);
  show_link(values, item.url);
  if (item.parts.empty()) return;
  Values* parts = values.AddSectionDictionary("PARTS");
  for (const OutlineItem& part : item.parts) show_item(included(*parts, "PART", "plan-item.html"), part);
}

void show_section(Values& page, const char* place, const char* kind, const OutlineSection& section) {
  if (section.items.empty()) return;
  Values& values = included(page, place, "plan-section.html");
  values.SetValue("KIND", kind);
  values.SetValue("HEADING", section.title);
  show_text(values, "LEAD", section.lead);
  for (const OutlineItem& item : section.items) show_item(included(values, "ITEM", "plan-item.html"), item);
}

void show_entries(Values& values, const std::vector<OutlineItem>& entries) {
  if (entries.empty()) return;
  Values* list = values.AddSectionDictionary("ENTRIES");
  for (const OutlineItem& entry : entries) {
    Values& line = included(*list, "ENTRY", "plan-entry.html");
    show_text(line, "KIND", entry.remark);
    show_lines(line, entry.text);
    show_link(line, entry.url);
  }
}

void show_row(Values& values, const TaskRow& row) {
  values.SetValue("CLASS", std::string(row.depth > 0 ? "sub" : "main") + (row.state.empty() ? "" : " finished"));
  values.SetValue("LABEL", row.task->label);
  show_link(values, row.url);
  if (row.url.empty()) values.ShowSection("NO_NOTE");
  values.SetValue("TASK", row.text);
  show_text(values, "STATE", row.state);
  show_text(values, "TOGETHER", row.together_with);
  show_entries(values, row.entries);
  values.SetValue("WHO", row.who.empty() && row.who_gap.empty() ? "–" : row.who);
  show_text(values, "WHO_GAP", row.who_gap);
  values.SetValue("WHEN", row.when.empty() && row.when_gap.empty() ? "–" : row.when);
  show_text(values, "WHEN_GAP", row.when_gap);
}

void show_step(Values& values, const OutlineStep& step) {
  values.SetValue("HEADING", step.title);
  show_text(values, step.on_purpose ? "EMPTY" : "NO_TASKS", step.remark);
  show_entries(values, step.entries);
  if (step.rows.empty()) return;
  Values* tasks = values.AddSectionDictionary("TASKS");
  tasks->SetValue("CAPTION", step.title);
  for (const TaskRow& row : step.rows) show_row(included(*tasks, "ROW", "plan-row.html"), row);
}

/// Our own words that every part of the page uses.
void set_words(Values& page, Language language) {
  page.SetTemplateGlobalValue("SHOW_NOTE", say("report.show_note", language));
  page.SetTemplateGlobalValue("COLUMN_LABEL", say("report.column.label", language));
  page.SetTemplateGlobalValue("COLUMN_TASK", say("report.column.task", language));
  page.SetTemplateGlobalValue("COLUMN_WHO", say("report.column.who", language));
  page.SetTemplateGlobalValue("COLUMN_WHEN", say("report.column.when", language));
  page.SetValue("LANGUAGE", std::string(code(language)));
  page.SetValue("SKIP", say("report.skip", language));
}

}  // namespace

std::string plan_html(const Plan& plan) {
  const PlanOutline outline = outline_of(plan);
  Values page("plan");
  set_words(page, plan.language);
  page.SetValue("TITLE", outline.title);
  for (const std::string& fact : outline.facts) page.AddSectionDictionary("FACT")->SetValue("TEXT", fact);
  for (const OutlineSection& section : outline.attention) show_section(page, "ATTENTION", "attention", section);
  show_section(page, "GOALS", "goal", outline.goals);
  for (const OutlineStep& step : outline.steps) show_step(included(page, "STEP", "plan-step.html"), step);
  for (const OutlineSection& section : outline.more) show_section(page, "MORE", "more", section);
  page.SetValue("ORIGIN", outline.origin);
  if (!outline.board_url.empty()) {
    Values* board = page.AddSectionDictionary("BOARD");
    board->SetValue("URL", outline.board_url);
    board->SetValue("OPEN_BOARD", say("report.open_board", plan.language));
  }
  return html_page("plan.html", page);
}

}  // namespace rtp
