#include "stamp/layout.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "stamp/layouts.hpp"
#include "world/text_box.hpp"

using namespace rtp;

namespace {

constexpr Colour white{0xff, 0xff, 0xff};
constexpr Colour note_ink{0x1e, 0x1e, 0x1e};

bool is_drawn(const NewWidget& widget) { return widget.kind != WidgetKind::arrow; }

bool may_hold(const std::vector<NewWidget>& widgets, std::size_t area, std::size_t other) {
  return widgets[other].parent == area;
}

const NewWidget* thing(const std::vector<NewWidget>& widgets, const std::string& place) {
  for (const NewWidget& widget : widgets) {
    if (widget.mark->place == place) return &widget;
  }
  return nullptr;
}

std::vector<NewWidget> road(TemplateValues values, Language language = Language::nl) {
  return lay_out(built_in().find("road-to-progress"), {language, std::move(values), 1});
}

ErrorKind kind_of_error(TemplateValues values) {
  try {
    road(std::move(values));
  } catch (const Error& error) {
    return error.kind();
  }
  return ErrorKind::conflict;
}

}  // namespace

TEST_CASE("On a stamped board nothing overlaps, and what belongs to an area lies in it") {
  for (const LayoutCase& layout : all_layouts()) {
    INFO(layout.name);
    const std::vector<NewWidget> widgets = lay_out(*layout.source, layout.options);
    for (std::size_t i = 0; i < widgets.size(); ++i) {
      if (!is_drawn(widgets[i])) continue;
      INFO(widgets[i].mark->place);
      if (widgets[i].parent) CHECK(contains(widgets[*widgets[i].parent].rect, widgets[i].rect));
      for (std::size_t j = i + 1; j < widgets.size(); ++j) {
        if (!is_drawn(widgets[j]) || may_hold(widgets, i, j) || may_hold(widgets, j, i)) continue;
        INFO(widgets[j].mark->place);
        CHECK(overlap_area(widgets[i].rect, widgets[j].rect) == 0);
      }
    }
  }
}

TEST_CASE("Every text on a stamped board fits in its shape") {
  for (const LayoutCase& layout : all_layouts()) {
    for (const NewWidget& widget : lay_out(*layout.source, layout.options)) {
      if (!is_drawn(widget) || widget.kind == WidgetKind::area || widget.text.empty()) continue;
      INFO(layout.name << ": " << widget.mark->place << ": " << widget.text);
      CHECK(contains(widget.rect, text_box(widget), 0.001));
    }
  }
}

TEST_CASE("There is room above every frame for the name that a whiteboard writes there") {
  for (const LayoutCase& layout : all_layouts()) {
    const std::vector<NewWidget> widgets = lay_out(*layout.source, layout.options);
    for (const NewWidget& area : widgets) {
      if (area.kind != WidgetKind::area) continue;
      const Rect name{area.rect.x, area.rect.y - 28, area.rect.width, 28};
      for (const NewWidget& other : widgets) {
        INFO(layout.name << ": " << area.mark->place << " and " << other.mark->place);
        if (is_drawn(other)) CHECK(overlap_area(name, other.rect) == 0);
      }
    }
  }
}

TEST_CASE("Every text on a stamped board can be read on its colour") {
  for (const LayoutCase& layout : all_layouts()) {
    const std::vector<NewWidget> widgets = lay_out(*layout.source, layout.options);
    for (const NewWidget& widget : widgets) {
      INFO(layout.name << ": " << widget.mark->place);
      const Colour behind = widget.parent ? widgets[*widget.parent].fill : white;
      if (widget.kind == WidgetKind::text) CHECK(contrast(widget.stroke, behind) >= 4.5);
      if (widget.kind == WidgetKind::note) CHECK(contrast(note_ink, widget.fill) >= 4.5);
      if (widget.kind == WidgetKind::area) CHECK(contrast(note_ink, widget.fill) >= 4.5);
    }
  }
}

TEST_CASE("Everything stamped can be found again by a mark of its own") {
  for (const LayoutCase& layout : all_layouts()) {
    INFO(layout.name);
    std::set<std::string> places;
    for (const NewWidget& widget : lay_out(*layout.source, layout.options)) {
      INFO(widget.mark->place);
      CHECK(widget.mark->stamp == layout.source->id + "/1");
      CHECK(places.insert(widget.mark->place).second);
      CHECK(widget.mark->stamped_text == (widget.text.empty() ? "" : text_hash(widget.text)));
    }
  }
}

TEST_CASE("Texts of the templates are filled in: no placeholder is left on the board") {
  for (const LayoutCase& layout : all_layouts()) {
    for (const NewWidget& widget : lay_out(*layout.source, layout.options)) {
      INFO(layout.name << ": " << widget.text);
      CHECK(widget.text.find('{') == std::string::npos);
    }
  }
}

TEST_CASE("A Road to Progress reads from now over the steps to the goal, with an arrow between each two") {
  const std::vector<NewWidget> widgets = road({{"steps", "5"}});
  std::vector<std::string> stations{"now/label"};
  for (int i = 1; i <= 5; ++i) stations.push_back("step-" + std::to_string(i) + "/label");
  stations.emplace_back("goal/label");
  for (std::size_t i = 0; i + 1 < stations.size(); ++i) {
    INFO(stations[i]);
    const NewWidget* from = thing(widgets, stations[i]);
    const NewWidget* to = thing(widgets, stations[i + 1]);
    const NewWidget* arrow = thing(widgets, stations[i] + " > " + stations[i + 1]);
    REQUIRE(from != nullptr);
    REQUIRE(to != nullptr);
    REQUIRE(arrow != nullptr);
    CHECK(from->rect.right() < to->rect.x);
    CHECK(from->rect.centre().y == to->rect.centre().y);
    CHECK(&widgets[*arrow->from] == from);
    CHECK(&widgets[*arrow->to] == to);
  }
  CHECK(thing(widgets, "step-6/label") == nullptr);
}

TEST_CASE("Under each step lie its title and a column with room for six tasks") {
  const std::vector<NewWidget> widgets = road({});
  const NewWidget* title = thing(widgets, "step-3/title");
  const NewWidget* tasks = thing(widgets, "step-3/tasks");
  REQUIRE(title != nullptr);
  REQUIRE(tasks != nullptr);
  CHECK(title->mark->role == Role::step_title);
  CHECK(title->mark->number == 3);
  CHECK(tasks->mark->role == Role::tasks);
  CHECK(tasks->mark->number == 3);
  CHECK(title->rect.bottom() < tasks->rect.y);
  const NewWidget* first = thing(widgets, "step-3/tasks/space-1");
  REQUIRE(first != nullptr);
  CHECK(first->mark->role == Role::writing_space);
  CHECK_FALSE(first->locked);
  CHECK(first->rect.y + 6 * first->rect.height + 5 * 16 < tasks->rect.bottom());
}

TEST_CASE("The theme and the day of the session stand on the board, and a question mark where they are not known yet") {
  CHECK(thing(road({{"theme", "  Samen\n leren "}}), "theme-title")->text == "Samen leren");
  CHECK(thing(road({}), "theme-title")->text == "?");
  CHECK(thing(road({{"session_date", "2026-11-24"}}), "session-date")->text == "24 november 2026");
  CHECK(thing(road({{"session_date", "2026-11-24"}}, Language::de), "session-date")->text == "24. November 2026");
  CHECK(thing(road({}), "session-date")->text == "?");
}

TEST_CASE("Links to the boards round it are on a board only when there are such boards") {
  const std::vector<NewWidget> alone = road({});
  CHECK(thing(alone, "previous") == nullptr);
  CHECK(thing(alone, "next") == nullptr);
  const std::vector<NewWidget> first = road({{"link_next", "https://boards.example/2"}});
  CHECK(thing(first, "previous") == nullptr);
  REQUIRE(thing(first, "next") != nullptr);
  CHECK(thing(first, "next")->link == "https://boards.example/2");
}

TEST_CASE("A theme of a page long makes its board higher, and still nothing overlaps") {
  std::string theme;
  for (int i = 0; i < 60; ++i) theme += "een heel lang thema ";
  const std::vector<NewWidget> widgets = road({{"theme", theme}});
  const NewWidget* title = thing(widgets, "theme-title");
  CHECK(title->rect.height > 200);
  for (const NewWidget& other : widgets) {
    if (&other != title && is_drawn(other)) CHECK(overlap_area(other.rect, title->rect) == 0);
  }
}

TEST_CASE("A parameter that does not exist or a number out of range is refused with what is allowed") {
  CHECK(kind_of_error({{"stappen", "4"}}) == ErrorKind::usage);
  for (const char* steps : {"2", "8", "", "4,5", "vier", "4 5", "99999999999999"}) {
    INFO(steps);
    CHECK(kind_of_error({{"steps", steps}}) == ErrorKind::usage);
  }
  try {
    road({{"steps", "12"}});
    FAIL();
  } catch (const Error& error) {
    const std::string sentence = say(error.message(), Language::en);
    CHECK(sentence.find("12") != std::string::npos);
    CHECK(sentence.find("from 3 to 7") != std::string::npos);
  }
}
