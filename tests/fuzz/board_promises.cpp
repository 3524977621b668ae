#include "board_promises.hpp"

#include <pugixml.hpp>
#include <unordered_map>

#include "base/text.hpp"
#include "board/drawing.hpp"
#include "people/csv_table.hpp"
#include "plan/harvest.hpp"
#include "plan/plan_json.hpp"
#include "plan/plan_merge.hpp"
#include "promise.hpp"
#include "report/plan_documents.hpp"
#include "world/plan_places.hpp"

namespace rtp {

namespace {

/// The text without white space: as it is wherever its lines break.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : collapsed(text)) {
    if (c != ' ') letters += c;
  }
  return letters;
}

/// All words in the picture; `require`s that it has numbers where it has a size or a place.
std::string letters_in(const std::string& svg) {
  pugi::xml_document document;
  require(bool(document.load_string(svg.c_str())), "a picture can be read");
  for (const pugi::xpath_node found : document.select_nodes("//@x | //@y | //@width | //@height | //@font-size"))
    require(std::string_view("-.0123456789").find(*found.attribute().value()) != std::string_view::npos,
            "a picture's sizes and places are numbers");
  std::string letters;
  for (const pugi::xpath_node found : document.select_nodes("//text()")) letters += letters_of(found.node().value());
  return letters;
}

bool is_people_s(const Widget& widget) {
  const bool is_as_stamped =
      widget.mark && !widget.mark->stamped_text.empty() && widget.mark->stamped_text == text_hash(widget.text.plain);
  return !is_as_stamped && !trimmed(widget.text.plain).empty();
}

void require_days(const Deadline& deadline) {
  require(deadline.period.first <= deadline.period.last, "a period does not end before it begins");
  for (const Day day : {deadline.period.first, deadline.period.last, deadline.due.value_or(deadline.period.last)})
    require(parse_iso_day(iso(day)) == day, "a deadline's days can be written and read");
}

}  // namespace

void require_picture(const BoardSnapshot& board, Language language) {
  const std::string svg = draw_svg(board, language);
  require_xml(svg, "a picture is well-formed");
  const std::string drawn = letters_in(svg);
  const auto require_drawn = [&](const Widget& widget) {
    require(drawn.find(letters_of(widget.text.plain)) != std::string::npos, "a picture shows every word");
  };
  for (const Note& note : board.notes) require_drawn(note);
  for (const FreeText& text : board.texts) require_drawn(text);
}

Plan require_plan(const BoardSnapshot& board, const Roster& roster) {
  HarvestOptions options;
  options.session_date = *make_day(2024, 2, 29);
  options.roster = &roster;
  Plan plan = harvest(board, options);
  std::unordered_map<WidgetId, int> places;
  for (const std::string& id : places_of_notes(plan)) ++places[id];
  const auto require_place = [&](const Widget& widget) {
    const auto found = places.find(widget.id);
    const int count = found == places.end() ? 0 : found->second;
    require(count == (is_people_s(widget) ? 1 : 0), "what people wrote is in exactly one place of the plan");
  };
  for (const Note& note : board.notes) require_place(note);
  for (const FreeText& text : board.texts) require_place(text);
  return plan;
}

void require_same_when_harvested_again(const Plan& plan) {
  const Merge first = merge_harvest(plan, std::nullopt);
  const Merge second = merge_harvest(plan, first.kept);
  require(second.history.empty(), "reading an unchanged board again changes nothing");
  require(second.kept.plan == first.kept.plan, "reading an unchanged board again gives the same plan");
}

void require_same_when_read_back(const Plan& plan) {
  for (const JsonShape shape : {JsonShape::compact, JsonShape::indented}) {
    const std::string document = plan_json(plan, Language::de, shape);
    require(is_valid_utf8(document), "a plan's document is UTF-8");
    require(plan_from_json(document, "a store") == plan, "a plan that was written is read back as the same");
  }
}

void require_documents(const Plan& plan) {
  const std::string csv = plan_csv(plan);
  require_clean(csv, "a table has clean text");
  require(read_csv(csv, "plan").size() == 1 + all_tasks(plan).size(), "a table has a row for each task");
  const std::string html = plan_html(plan);
  require_clean(html, "a page has clean text");
  require(html.find("<script") == std::string::npos, "a page has no script");
  const std::string markdown = plan_markdown(plan);
  require_clean(markdown, "a Markdown document has clean text");
  require_clean(plan_table(plan, 80), "a terminal's table has clean text");
  for (const Task* task : all_tasks(plan)) {
    require(!task->text.empty(), "a task says something");
    require(!task->label.empty(), "a task has a label");
    require(markdown.find(task->label) != std::string::npos, "a document tells every task");
    if (task->deadline) require_days(*task->deadline);
  }
}

}  // namespace rtp
