#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "report/markdown_text.hpp"
#include "report/plan_documents.hpp"
#include "sample_plan.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Splits what CommonMark shows as a plain character from what it reads as a mark.
struct Reading {
  std::string shown;
  std::string marks;  ///< characters that stand without a backslash and could mean something
};

Reading read(const std::string& markdown) {
  Reading reading;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const bool escaped = markdown[i] == '\\' && i + 1 < markdown.size();
    if (escaped) ++i;
    reading.shown += markdown[i];
    const bool in_front = i == 0 && std::string_view("#+-=").find(markdown[i]) != std::string_view::npos;
    if (!escaped && (in_front || std::string_view("\\`*_[]<>&|~").find(markdown[i]) != std::string_view::npos))
      reading.marks += markdown[i];
  }
  return reading;
}

}  // namespace

TEST_CASE("a note's text shows in Markdown as it was written and means nothing else") {
  const auto check = [](const std::string& raw) {
    const std::string text = clean_text(raw);
    const Reading reading = read(markdown_text(text));
    return reading.shown == collapsed(text) && reading.marks.empty();
  };
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    CHECK(check(text));
  }
  CHECK(rc::check([&](const std::string& bytes) { RC_ASSERT(check(bytes)); }));
}

TEST_CASE("numbers in front of a note do not become a list of their own") {
  CHECK(markdown_text("1) list") == "1\\) list");
  CHECK(markdown_text("12. list") == "12\\. list");
  CHECK(markdown_text("in 2026.") == "in 2026.");
  CHECK(markdown_text("# heading") == "\\# heading");
  CHECK(markdown_text("- list") == "\\- list");
}

TEST_CASE("a bare address on a note does not become a link") {
  CHECK(markdown_text("https://example.org") == "https\\://example.org");
}

TEST_CASE("Markdown lists tasks under their steps and sub-tasks under their task") {
  const std::string markdown = plan_markdown(sample_plan());
  INFO(markdown);
  CHECK(holds(markdown, "# Gezond werken in de gemeentehuizen\n"));
  CHECK(holds(markdown, "\n## Stap 1: Ervaringen van deze week delen\n"));
  CHECK(holds(markdown, "\n- [**1a**](<https://boards.example/b/1?note=1a>) Ervaringen terugkoppelen aan het fonds"));
  CHECK(holds(markdown, "\n  - [**1b1**]"));
  CHECK(holds(markdown, "samen met Bureau Zevenster"));
  CHECK(holds(markdown, "**? nog niemand**"));
  CHECK(holds(markdown, "**? nog geen streefdatum**"));
  CHECK(markdown.find("Niet geplaatst") < markdown.find("## Doel"));
}

TEST_CASE("Markdown links go to https and http addresses only") {
  for (const std::string& text : hostile_texts()) {
    const std::string markdown = plan_markdown(plan_full_of(clean_text(text)));
    for (std::size_t at = markdown.find("](<"); at != std::string::npos; at = markdown.find("](<", at + 1)) {
      const std::string target = markdown.substr(at + 3, markdown.find(">)", at) - at - 3);
      INFO(target);
      CHECK(target.starts_with("https://"));
      CHECK(target.find_first_of("<>\n ") == std::string::npos);
    }
  }
}

}  // namespace rtp
