#include <catch2/catch.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "report/csv.hpp"
#include "report/plan_documents.hpp"
#include "sample_plan.hpp"

namespace rtp {

namespace {

using Row = std::vector<std::string>;

/// Reads CSV as RFC 4180 says, after the byte order mark.
std::vector<Row> read_csv(const std::string& text, char separator) {
  REQUIRE(text.starts_with("\xEF\xBB\xBF"));
  std::vector<Row> rows;
  Row row;
  std::string field;
  bool quoted = false;
  for (std::size_t i = 3; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && text[i + 1] == '"') {
      field += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == separator || text.compare(i, 2, "\r\n") == 0)) {
      row.push_back(std::move(field));
      field.clear();
      if (c == separator) continue;
      rows.push_back(std::move(row));
      row.clear();
      ++i;
    } else {
      field += c;
    }
  }
  REQUIRE(field.empty());
  REQUIRE(row.empty());
  return rows;
}

std::size_t column(const std::vector<Row>& rows, const std::string& title) {
  const auto found = std::find(rows.front().begin(), rows.front().end(), title);
  REQUIRE(found != rows.front().end());
  return static_cast<std::size_t>(found - rows.front().begin());
}

const Row& row_of(const std::vector<Row>& rows, const std::string& label) {
  const std::size_t place = column(rows, "Nr.");
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row[place] == label; });
  REQUIRE(found != rows.end());
  return *found;
}

}  // namespace

TEST_CASE("each task is one row of the spreadsheet, with its day, its gaps and its own words") {
  const std::vector<Row> rows = read_csv(plan_csv(sample_plan()), ';');
  CHECK(rows.size() == 1 + 8);
  for (const Row& row : rows) CHECK(row.size() == rows.front().size());
  CHECK(row_of(rows, "1a")[column(rows, "Streefdatum")] == "2026-04-24");
  CHECK(row_of(rows, "1b1")[column(rows, "Van")] == "2026-04-27");
  CHECK(row_of(rows, "1b1")[column(rows, "Tot en met")] == "2026-05-03");
  CHECK(row_of(rows, "1b1")[column(rows, "Samen met")] == "Bureau Zevenster");
  CHECK(row_of(rows, "1b2")[column(rows, "Ontbreekt")] == "nog niemand, nog geen streefdatum");
  CHECK(row_of(rows, "4b")[column(rows, "Status")] == "afgerond");
  CHECK(row_of(rows, "1c")[column(rows, "Vragen")] == "Hoe kan het fonds dit verder brengen?");
}

TEST_CASE("a spreadsheet in each language splits the columns at its own separator") {
  CHECK(read_csv(plan_csv(sample_plan(Language::nl)), ';').front().size() == 17);
  CHECK(read_csv(plan_csv(sample_plan(Language::de)), ';').front().size() == 17);
  CHECK(read_csv(plan_csv(sample_plan(Language::fr)), ';').front().size() == 17);
  CHECK(read_csv(plan_csv(sample_plan(Language::en)), ',').front().size() == 17);
}

TEST_CASE("no cell of a note's text is a formula, and no text breaks the table") {
  for (const Language language : {Language::nl, Language::en}) {
    for (const std::string& text : hostile_texts()) {
      INFO(text);
      const std::vector<Row> rows =
          read_csv(plan_csv(plan_full_of(text, language)), language == Language::en ? ',' : ';');
      REQUIRE(rows.size() == 3);
      for (const Row& row : rows) {
        CHECK(row.size() == rows.front().size());
        for (const std::string& cell : row) {
          const std::string_view seen = trimmed(cell);
          for (const std::string_view start : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
            CHECK_FALSE(seen.starts_with(start));
        }
      }
    }
  }
}

TEST_CASE("numbers stay numbers, and a label never becomes one") {
  CHECK(csv_field("-5", ';') == "-5");
  CHECK(csv_field("+3,25", ';') == "+3,25");
  CHECK(csv_field("2026", ';') == "2026");
  CHECK(csv_field("-5-5", ';') == "'-5-5");
  CHECK(csv_field("1e2", ';') == "'1e2");
  CHECK(csv_field("1c2", ';') == "1c2");
}

TEST_CASE("quotes, separators and line ends stay inside their cell") {
  CHECK(csv_field("a;b", ';') == "\"a;b\"");
  CHECK(csv_field("a,b", ';') == "a,b");
  CHECK(csv_field("a\"b", ';') == "\"a\"\"b\"");
  CHECK(csv_field("a\nb", ',') == "\"a\nb\"");
  CHECK(csv_row({"a", "b;c"}, ';') == "a;\"b;c\"\r\n");
}

}  // namespace rtp
