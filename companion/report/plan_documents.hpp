#pragma once

#include <string>

#include "plan/plan.hpp"

namespace rtp {

/// The plan as documents for people, in the plan's own language. Text from the board is escaped for each format.

/// A table for a terminal: steps, tasks with owners and dates, gaps, unread notes; at most `width` columns.
std::string plan_table(const Plan& plan, std::size_t width);

/// CommonMark; renders without raw HTML.
std::string plan_markdown(const Plan& plan);

/// One row per task, for a spreadsheet: UTF-8 with byte order mark, semicolons (Dutch, German and French Excel) or
/// commas (English), CRLF, formula characters neutralised (OWASP "CSV injection").
std::string plan_csv(const Plan& plan);

/// One self-contained page: no script, nothing from outside, printable, WCAG 2.2 AA.
std::string plan_html(const Plan& plan);

}  // namespace rtp
