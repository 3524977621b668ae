#include "report/markdown_text.hpp"
#include "report/plan_documents.hpp"
#include "report/plan_outline.hpp"

namespace rtp {

namespace {

/// The address for a link's `<...>` form, in which only these characters must be hidden.
std::string link_target(const std::string& url) {
  std::string target;
  for (const char character : url) {
    switch (character) {
      case '<': target += "%3C"; break;
      case '>': target += "%3E"; break;
      case '\\': target += "%5C"; break;
      case ' ': target += "%20"; break;
      case '&': target += "&amp;"; break;
      case '\n':
      case '\t': break;
      default: target += character;
    }
  }
  return target;
}

std::string linked(const std::string& shown, const std::string& url) {
  return url.empty() ? shown : "[" + shown + "](<" + link_target(url) + ">)";
}

std::string strong(const std::string& text) { return "**" + markdown_text(text) + "**"; }

/// A value, or the gap in bold with a question mark.
void add_part(std::string& line, const std::string& value, const std::string& gap) {
  if (value.empty() && gap.empty()) return;
  line += " · " + (gap.empty() ? markdown_text(value) : strong("? " + gap));
}

std::string task_line(const TaskRow& row) {
  std::string line = std::string(2 * row.depth, ' ') + "- ";
  if (!row.task->label.empty()) line += linked(strong(row.task->label), row.url) + " ";
  line += markdown_text(row.text);
  add_part(line, row.who, row.who_gap);
  add_part(line, row.when, row.when_gap);
  add_part(line, row.together_with, "");
  if (!row.state.empty()) line += " · *" + markdown_text(row.state) + "*";
  return line + "\n";
}

std::string entry_line(const OutlineItem& entry, std::size_t indent) {
  const std::string remark = entry.remark.empty() ? "" : "*" + markdown_text(entry.remark) + ":* ";
  return std::string(indent, ' ') + "- " + remark + markdown_text(entry.text) + "\n";
}

std::string item_lines(const OutlineItem& item, std::size_t indent) {
  std::string lines = std::string(indent, ' ') + "- " + linked(markdown_text(item.text), item.url);
  if (!item.remark.empty()) lines += " (*" + markdown_text(item.remark) + "*)";
  lines += "\n";
  for (const OutlineItem& part : item.parts) lines += item_lines(part, indent + 2);
  return lines;
}

std::string section_text(const OutlineSection& section) {
  std::string text = "## " + markdown_text(section.title) + "\n\n";
  if (!section.lead.empty()) text += markdown_text(section.lead) + "\n\n";
  for (const OutlineItem& item : section.items) text += item_lines(item, 0);
  return text + "\n";
}

std::string step_text(const OutlineStep& step) {
  std::string text = "## " + markdown_text(step.title) + "\n\n";
  if (!step.remark.empty())
    text += (step.on_purpose ? markdown_text(step.remark) : strong("? " + step.remark)) + "\n\n";
  for (const OutlineItem& entry : step.entries) text += entry_line(entry, 0);
  for (const TaskRow& row : step.rows) {
    text += task_line(row);
    for (const OutlineItem& entry : row.entries) text += entry_line(entry, 2 * (row.depth + 1));
  }
  return text + (step.entries.empty() && step.rows.empty() ? "" : "\n");
}

}  // namespace

std::string plan_markdown(const Plan& plan) {
  const PlanOutline outline = outline_of(plan);
  std::string text = "# " + markdown_text(outline.title) + "\n\n";
  for (const std::string& fact : outline.facts)
    text += (&fact == outline.facts.data() ? "" : " · ") + markdown_text(fact);
  text += "\n\n";
  for (const OutlineSection& section : outline.attention) text += section_text(section);
  if (!outline.goals.items.empty()) text += section_text(outline.goals);
  for (const OutlineStep& step : outline.steps) text += step_text(step);
  for (const OutlineSection& section : outline.more) text += section_text(section);
  return text + "---\n\n" + markdown_text(outline.origin) + "\n";
}

}  // namespace rtp
