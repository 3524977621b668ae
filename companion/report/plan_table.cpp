#include <algorithm>
#include <array>

#include "report/display_text.hpp"
#include "report/plan_documents.hpp"
#include "report/plan_outline.hpp"

namespace rtp {

namespace {

constexpr std::size_t column_gap = 2;
constexpr std::size_t narrowest_table = 48;  ///< below this, cells stand under each other
constexpr std::size_t narrowest_page = 16;

/// The cells of one task: number, task, who, when.
using Cells = std::array<std::string, 4>;
using Widths = std::array<std::size_t, 4>;

std::string task_cell(const TaskRow& row) {
  std::string text = row.text;
  if (!row.together_with.empty()) text += " (" + row.together_with + ")";
  if (!row.state.empty()) text += " [" + row.state + "]";
  return text;
}

/// A value, or the gap with the question mark that facilitators put where something is lacking.
std::string value_or_gap(const std::string& value, const std::string& gap) {
  if (!gap.empty()) return "? " + gap;
  return value.empty() ? "-" : value;
}

Cells cells_of(const TaskRow& row) {
  return {row.task->label, task_cell(row), value_or_gap(row.who, row.who_gap), value_or_gap(row.when, row.when_gap)};
}

std::string entry_line(const OutlineItem& item) {
  return item.remark.empty() ? item.text : item.remark + ": " + item.text;
}

class TablePage {
 public:
  TablePage(std::size_t width, Language language) : width_(std::max(width, narrowest_page)), language_(language) {}

  std::string text() && { return std::move(text_); }

  void paragraph(std::string_view words, const std::string& first = "", const std::string& next = "") {
    const std::size_t indent = std::max(display_width(first), display_width(next));
    const std::size_t room = width_ > indent + 2 ? width_ - indent : 2;
    std::string start = first;
    for (const std::string& line : wrapped_to_columns(words, room)) {
      text_ += start + line + '\n';
      start = next.empty() ? std::string(display_width(first), ' ') : next;
    }
  }

  void blank() { text_ += '\n'; }

  void section(const OutlineSection& section) {
    paragraph(section.title);
    if (!section.lead.empty()) paragraph(section.lead);
    for (const OutlineItem& item : section.items) list_item(item, "  - ");
    blank();
  }

  void steps(const std::vector<OutlineStep>& steps) {
    if (steps.empty()) return;
    measure(steps);
    if (width_ >= narrowest_table) {
      row(heading(), 0);
      for (std::size_t i = 0; i < width_of_table(); ++i) text_ += "─";
      blank();
    }
    for (const OutlineStep& step : steps) this->step(step);
  }

 private:
  Cells heading() const {
    return {say("report.column.label", language_), say("report.column.task", language_),
            say("report.column.who", language_), say("report.column.when", language_)};
  }

  std::size_t width_of_table() const { return widths_[0] + widths_[1] + widths_[2] + widths_[3] + 3 * column_gap; }

  /// Who and when take what they need up to two sevenths of the page each; the task takes what it needs of the rest.
  void measure(const std::vector<OutlineStep>& steps) {
    const auto widen = [&](const Cells& cells, std::size_t depth) {
      for (std::size_t column = 0; column < cells.size(); ++column)
        widths_[column] = std::max(widths_[column], display_width(cells[column]) + (column == 1 ? 2 * depth : 0));
    };
    widen(heading(), 0);
    for (const OutlineStep& step : steps)
      for (const TaskRow& row : step.rows) widen(cells_of(row), row.depth);
    const std::size_t share = std::max<std::size_t>(width_ * 2 / 7, 12);
    widths_[0] = std::min<std::size_t>(widths_[0], 8);
    widths_[2] = std::min(widths_[2], share);
    widths_[3] = std::min(widths_[3], share);
    const std::size_t taken = widths_[0] + widths_[2] + widths_[3] + 3 * column_gap;
    widths_[1] = std::min(widths_[1], width_ > taken + 4 ? width_ - taken : 4);
  }

  void step(const OutlineStep& step) {
    paragraph(step.title);
    if (!step.remark.empty()) paragraph(step.on_purpose ? step.remark : "? " + step.remark, "  ");
    for (const OutlineItem& entry : step.entries) paragraph(entry_line(entry), "  ", "    ");
    for (const TaskRow& task : step.rows) {
      if (width_ < narrowest_table) {
        stacked(task);
      } else {
        row(cells_of(task), task.depth);
      }
      const std::string indent(widths_[0] + column_gap + 2 * (task.depth + 1), ' ');
      for (const OutlineItem& entry : task.entries)
        paragraph(entry_line(entry), width_ < narrowest_table ? "    " : indent);
    }
    blank();
  }

  void row(const Cells& cells, std::size_t depth) {
    std::array<std::vector<std::string>, 4> lines;
    std::size_t height = 0;
    const std::size_t indent = std::min(2 * depth, widths_[1] / 2);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      lines[column] = wrapped_to_columns(cells[column], widths_[column] - (column == 1 ? indent : 0));
      height = std::max(height, lines[column].size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string whole;
      for (std::size_t column = 0; column < cells.size(); ++column) {
        std::string cell = line < lines[column].size() ? lines[column][line] : "";
        if (column == 1) cell.insert(0, indent, ' ');
        whole += padded(cell, widths_[column] + (column < 3 ? column_gap : 0));
      }
      whole.erase(whole.find_last_not_of(' ') + 1);
      text_ += whole + '\n';
    }
  }

  void stacked(const TaskRow& task) {
    const Cells names = heading();
    const Cells cells = cells_of(task);
    paragraph(cells[0] + " " + cells[1], "  ", "    ");
    paragraph(names[2] + ": " + cells[2], "    ");
    paragraph(names[3] + ": " + cells[3], "    ");
  }

  void list_item(const OutlineItem& item, const std::string& bullet) {
    paragraph(item.remark.empty() ? item.text : item.text + " (" + item.remark + ")", bullet);
    for (const OutlineItem& part : item.parts) list_item(part, "  " + bullet);
  }

  std::size_t width_;
  Language language_;
  Widths widths_{};
  std::string text_;
};

}  // namespace

std::string plan_table(const Plan& plan, std::size_t width) {
  const PlanOutline outline = outline_of(plan);
  TablePage page(width, plan.language);
  page.paragraph(outline.title);
  std::string facts;
  for (const std::string& fact : outline.facts) facts += (facts.empty() ? "" : " · ") + fact;
  page.paragraph(facts);
  page.blank();
  for (const OutlineSection& section : outline.attention) page.section(section);
  if (!outline.goals.items.empty()) page.section(outline.goals);
  page.steps(outline.steps);
  for (const OutlineSection& section : outline.more) page.section(section);
  page.paragraph(outline.origin);
  return std::move(page).text();
}

}  // namespace rtp
