#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>

#include <catch2/catch.hpp>
#include <memory>

#include "base/text.hpp"
#include "report/plan_documents.hpp"
#include "sample_plan.hpp"

namespace rtp {

namespace {

/// A page read by libxml2, asked with XPath.
class Page {
 public:
  explicit Page(const std::string& html)
      : document_(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                                 HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
                  xmlFreeDoc) {
    REQUIRE(document_);
  }

  /// The text of every node found.
  std::vector<std::string> texts(const std::string& path) const {
    const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContextPtr)> context(xmlXPathNewContext(document_.get()),
                                                                                 xmlXPathFreeContext);
    const auto* expression = reinterpret_cast<const xmlChar*>(path.c_str());
    const std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObjectPtr)> found(xmlXPathEval(expression, context.get()),
                                                                             xmlXPathFreeObject);
    REQUIRE(found);
    std::vector<std::string> texts;
    for (int i = 0; found->nodesetval != nullptr && i < found->nodesetval->nodeNr; ++i) {
      xmlChar* content = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
      texts.push_back(collapsed(reinterpret_cast<const char*>(content)));
      xmlFree(content);
    }
    return texts;
  }

  std::string text(const std::string& path) const {
    const std::vector<std::string> found = texts(path);
    REQUIRE(found.size() == 1);
    return found.front();
  }

  std::size_t count(const std::string& path) const { return texts(path).size(); }

 private:
  std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document_;
};

/// Every element of the page by name, in order: hostile text may not add or take away one.
std::vector<std::string> shape_of(const std::string& html) {
  std::vector<std::string> names;
  for (std::size_t at = html.find("<body"); at != std::string::npos; at = html.find('<', at + 1))
    names.push_back(html.substr(at, html.find_first_of(" >", at) - at));
  return names;
}

}  // namespace

TEST_CASE("the page has a language, a title, one heading of each step in order, and a way to skip to the plan") {
  const Page page(plan_html(sample_plan()));
  CHECK(page.text("/html/@lang") == "nl");
  CHECK(page.text("//title") == "Gezond werken in de gemeentehuizen - Road to Progress");
  CHECK(page.text("//h1") == "Gezond werken in de gemeentehuizen");
  CHECK(page.text("//a[@class='skip']/@href") == "#plan");
  CHECK(page.count("//main[@id='plan']") == 1);
  const std::vector<std::string> headings = page.texts("//h2");
  CHECK(headings == std::vector<std::string>{"Niet geplaatst", "Even nakijken", "Doel",
                                             "Stap 1: Ervaringen van deze week delen",
                                             "Stap 2: Per gemeente aan de slag", "Stap 3: Groepen afstemmen",
                                             "Stap 4: Terugkomen", "Succesfactoren", "Thema’s", "Ideeën en behoeften",
                                             "Obstakels en mogelijke wegen", "Parkeerplaats"});
}

TEST_CASE("a screen reader finds the caption of each table and the heads of its rows and columns") {
  const Page page(plan_html(sample_plan()));
  CHECK(page.texts("//table/caption") ==
        std::vector<std::string>{"Stap 1: Ervaringen van deze week delen", "Stap 4: Terugkomen"});
  CHECK(page.count("//thead//th[@scope='col']") == 8);
  CHECK(page.count("//tbody//th[@scope='row']") == 8);
}

TEST_CASE("the page says who, when and what is lacking in words") {
  const Page page(plan_html(sample_plan()));
  const auto row = [](const std::string& label) { return "//tr[normalize-space(th)='" + label + "']"; };
  CHECK(page.text(row("1a") + "/td[2]") == "Wie Geert Jan, Sanne (Vennebroek)");
  CHECK(page.text(row("1a") + "/td[3]") == "Streefdatum 24 april 2026");
  CHECK(page.text(row("1b2") + "/td[2]/*[@class='gap']") == "? nog niemand");
  CHECK(page.text(row("1b2") + "/td[3]/*[@class='gap']") == "? nog geen streefdatum");
  CHECK(page.text(row("1b1") + "//*[@class='together']") == "samen met Bureau Zevenster");
  CHECK(page.text(row("4b") + "//*[@class='state']") == "afgerond");
  CHECK(page.text(row("1a") + "//a/@href") == "https://boards.example/b/1?note=1a");
}

TEST_CASE("the page holds no script and loads nothing from outside") {
  const std::string html = plan_html(sample_plan());
  const Page page(html);
  CHECK(page.count("//script | //link | //img | //iframe | //@src | //@style | //*[@onclick]") == 0);
  CHECK(html.find("@import") == std::string::npos);
  CHECK(html.find("url(") == std::string::npos);
}

TEST_CASE("hostile texts stay texts: they add no element, no attribute and no link that runs") {
  const std::vector<std::string> harmless = shape_of(plan_html(plan_full_of("woord")));
  for (const std::string& raw : hostile_texts()) {
    const std::string text = clean_text(raw);
    if (text.empty() || lines_of(text).size() > 1) continue;
    INFO(text);
    const std::string html = plan_html(plan_full_of(text));
    const Page page(html);
    CHECK(page.count("//script | //img | //svg | //b") == 0);
    CHECK(page.count("//@onerror | //@onload | //@onclick | //@onmouseover") == 0);
    for (const std::string& address : page.texts("//a/@href"))
      CHECK((address == "#plan" || address.starts_with("https://")));
    if (!text.starts_with("https://")) CHECK(shape_of(html) == harmless);
    CHECK(page.text("//h1") == collapsed(text));
    CHECK(page.text("//tr[1]//span[@class='text']") == collapsed(text));
  }
}

TEST_CASE("the lines of a note stay lines") {
  Plan plan = sample_plan();
  plan.goals = {{"eerste\ntweede", {}}};
  CHECK(plan_html(plan).find("eerste<br>tweede") != std::string::npos);
}

TEST_CASE("the page speaks the plan's language") {
  for (const Language language : all_languages) {
    const Page page(plan_html(sample_plan(language)));
    CHECK(page.text("/html/@lang") == std::string(code(language)));
    CHECK(page.texts("//thead//th")[2] == say("report.column.who", language));
  }
}

}  // namespace rtp
