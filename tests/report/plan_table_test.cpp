#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "report/display_text.hpp"
#include "report/plan_documents.hpp"
#include "sample_plan.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The first line that holds `part`.
std::string line_with(const std::string& text, std::string_view part) {
  for (const std::string_view line : lines_of(text))
    if (line.find(part) != std::string_view::npos) return std::string(line);
  FAIL("no line with " << part << " in:\n" << text);
  return "";
}

std::size_t column_of(const std::string& line, std::string_view part) {
  return display_width(std::string_view(line).substr(0, line.find(part)));
}

}  // namespace

TEST_CASE("the table says who does what by when, and says in words what is lacking") {
  const std::string table = plan_table(sample_plan(), 110);
  INFO(table);
  CHECK(holds(line_with(table, "1a "), "Geert Jan, Sanne"));
  CHECK(holds(line_with(table, "1a "), "24 april 2026"));
  CHECK(holds(line_with(table, "1b1"), "week 18"));
  CHECK(holds(line_with(table, "1b2"), "? nog niemand"));
  CHECK(holds(line_with(table, "1b2"), "? nog geen streefdatum"));
  CHECK_FALSE(holds(line_with(table, "1b "), "?"));
  CHECK(holds(line_with(table, "1c"), "gemeentesecretaris"));
  CHECK(holds(line_with(table, "4a"), "allen"));
  CHECK(holds(table, "vóór juni (t/m 31 mei 2026)"));
  CHECK(holds(table, "[afgerond]"));
  CHECK(holds(table, "[niet meer op het bord]"));
  CHECK(holds(table, "vraag: Hoe kan het fonds dit verder brengen?"));
  CHECK(holds(table, "Bewust leeg"));
  CHECK(holds(table, "? nog geen taken"));
}

TEST_CASE("unread notes stand before the goals and the steps") {
  const std::string table = plan_table(sample_plan(), 100);
  CHECK(table.find("Niet geplaatst") < table.find("Doel"));
  CHECK(table.find("Doel") < table.find("Stap 1:"));
}

TEST_CASE("columns stand under each other, also with wide letters and accents") {
  Plan plan = sample_plan();
  plan.steps[0].tasks[0].text = "中文 één 👍🏽 taak";
  const std::string table = plan_table(plan, 110);
  INFO(table);
  const std::size_t who = column_of(line_with(table, "Streefdatum"), "Wie");
  CHECK(column_of(line_with(table, "1a "), "Geert") == who);
  CHECK(column_of(line_with(table, "1b1"), "Noor") == who);
  CHECK(column_of(line_with(table, "1c"), "gemeentesecretaris") == who);
}

TEST_CASE("no line of the table is wider than asked, whatever people wrote") {
  for (const std::string& text : hostile_texts()) {
    for (const std::size_t width : {20u, 47u, 48u, 60u, 80u, 200u}) {
      const std::string table = plan_table(plan_full_of(clean_text(text)), width);
      for (const std::string_view line : lines_of(table)) {
        INFO(width << ": " << line);
        CHECK(display_width(line) <= width);
      }
    }
  }
}

TEST_CASE("no control character of a note reaches the terminal") {
  for (const std::string& text : hostile_texts()) {
    const std::string table = plan_table(plan_full_of(clean_text(text)), 80);
    CHECK(std::none_of(table.begin(), table.end(), [](char c) { return c >= 0 && c < 32 && c != '\n'; }));
  }
}

TEST_CASE("the table speaks the plan's language") {
  CHECK(holds(plan_table(sample_plan(Language::en), 100), "? nobody yet"));
  CHECK(holds(plan_table(sample_plan(Language::de), 100), "? noch niemand"));
  CHECK(holds(plan_table(sample_plan(Language::fr), 100), "? encore personne"));
}

TEST_CASE("a plan without anything in it is still a page") {
  Plan empty;
  empty.board_ref = "local:leeg";
  CHECK(holds(plan_table(empty, 80), "local:leeg"));
  CHECK(holds(plan_markdown(empty), "# local:leeg"));
  CHECK(holds(plan_html(empty), "<h1>local:leeg</h1>"));
  CHECK(holds(plan_csv(empty), "Taak"));
}

}  // namespace rtp
