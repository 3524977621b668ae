#include "board/drawing.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "base/messages.hpp"
#include "base/text.hpp"
#include "board/picture.hpp"

namespace rtp {

namespace {

/// What a screen reader says about the picture.
std::string description_of(const BoardSnapshot& board, Language language) {
  std::string titles;
  for (const Area& area : board.areas) {
    const std::string title = collapsed(area.text.plain);
    if (!title.empty()) titles += (titles.empty() ? "" : "; ") + title;
  }
  std::string description = say(Message("board.picture_counts")
                                    .with("areas", static_cast<std::int64_t>(board.areas.size()))
                                    .with("notes", static_cast<std::int64_t>(board.notes.size()))
                                    .with("arrows", static_cast<std::int64_t>(board.arrows.size())),
                                language);
  if (!titles.empty()) description += " " + say(Message("board.picture_areas").with("titles", titles), language);
  return description;
}

std::vector<const Area*> from_big_to_small(const std::vector<Area>& areas) {
  std::vector<const Area*> sorted;
  sorted.reserve(areas.size());
  for (const Area& area : areas) sorted.push_back(&area);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Area* a, const Area* b) {
    return std::pair(-a->rect.area(), a->order) < std::pair(-b->rect.area(), b->order);
  });
  return sorted;
}

using Thing = std::variant<const Note*, const FreeText*, const Arrow*, const OtherThing*>;

/// Everything but areas, in drawing order.
std::vector<Thing> from_bottom_to_top(const BoardSnapshot& board) {
  std::vector<Thing> things;
  for (const OtherThing& thing : board.others) things.emplace_back(&thing);
  for (const Arrow& arrow : board.arrows) things.emplace_back(&arrow);
  for (const Note& note : board.notes) things.emplace_back(&note);
  for (const FreeText& text : board.texts) things.emplace_back(&text);
  const auto order_of = [](const Thing& thing) {
    return std::visit([](const auto* widget) { return widget->order; }, thing);
  };
  std::stable_sort(things.begin(), things.end(),
                   [&](const Thing& a, const Thing& b) { return order_of(a) < order_of(b); });
  return things;
}

}  // namespace

std::string draw_svg(const BoardSnapshot& board, Language language) {
  std::set<std::pair<WidgetId, std::string>> said;
  for (const FreeText& text : board.texts) said.emplace(text.parent, collapsed(text.text.plain));

  const std::string title = board.title.empty() ? say("board.picture_title", language) : board.title;
  Picture picture(title, description_of(board, language), language);
  for (const Area* area : from_big_to_small(board.areas)) {
    picture.draw(*area, !said.contains({area->id, collapsed(area->text.plain)}));
  }
  for (const Thing& thing : from_bottom_to_top(board)) {
    std::visit([&](const auto* widget) { picture.draw(*widget); }, thing);
  }
  return std::move(picture).svg();
}

}  // namespace rtp
