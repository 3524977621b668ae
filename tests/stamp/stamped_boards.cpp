#include "stamp/stamped_boards.hpp"

#include <catch2/catch.hpp>

#include "stamp/outcome.hpp"

namespace rtp {

const Template& road() { return built_in().find("road-to-progress"); }

StampOptions with(TemplateValues values, int number) { return {Language::nl, std::move(values), number}; }

BoardSnapshot stamped(const BoardSnapshot& board, const StampOptions& options) {
  return with_plan(board, plan_stamp(board, road(), options, std::nullopt));
}

StampPlan stamp(BoardProvider& provider, const StampOptions& options) {
  const StampPlan plan = plan_stamp(provider.read(), road(), options, std::nullopt);
  if (!plan.moves.empty()) provider.change(plan.moves);
  if (!plan.missing.empty()) provider.create(plan.missing);
  if (!plan.outdated.empty()) provider.remove(plan.outdated);
  if (!plan.known_now.empty()) provider.change(plan.known_now);
  return plan;
}

std::set<std::string> picture(const BoardSnapshot& board) {
  std::set<std::string> things;
  const auto add = [&](const auto& list) {
    for (const Widget& thing : list) {
      const std::string mark = thing.mark ? thing.mark->stamp + " " + thing.mark->place : thing.id;
      things.insert(mark + " " + std::to_string(thing.rect.x) + "," + std::to_string(thing.rect.y) + " " +
                    std::to_string(thing.rect.width) + "x" + std::to_string(thing.rect.height) + " " +
                    thing.text.plain + " in " + thing.parent);
    }
  };
  add(board.notes);
  add(board.areas);
  add(board.texts);
  add(board.arrows);
  return things;
}

void remove_part(BoardSnapshot& board, const std::string& place) {
  const auto gone = [&](const Widget& thing) { return thing.mark && thing.mark->place.rfind(place, 0) == 0; };
  std::erase_if(board.notes, gone);
  std::erase_if(board.areas, gone);
  std::erase_if(board.texts, gone);
  std::erase_if(board.arrows, gone);
}

void move_everything(BoardSnapshot& board, double dx, double dy) {
  const auto move = [&](auto& things) {
    for (Widget& thing : things) thing.rect = moved(thing.rect, dx, dy);
  };
  move(board.notes);
  move(board.areas);
  move(board.texts);
}

Note* note_at(BoardSnapshot& board, const std::string& place) {
  for (Note& note : board.notes) {
    if (note.mark && note.mark->place == place) return &note;
  }
  return nullptr;
}

Area* area_at(BoardSnapshot& board, const std::string& place) {
  for (Area& area : board.areas) {
    if (area.mark && area.mark->place == place) return &area;
  }
  return nullptr;
}

void check_nothing_overlaps(const BoardSnapshot& board) {
  std::vector<std::pair<std::string, Rect>> things;
  for (const Note& note : board.notes) things.emplace_back(note.mark ? note.mark->place : note.id, note.rect);
  for (const FreeText& text : board.texts) things.emplace_back(text.mark ? text.mark->place : text.id, text.rect);
  for (std::size_t i = 0; i < things.size(); ++i) {
    for (std::size_t j = i + 1; j < things.size(); ++j) {
      INFO(things[i].first << " and " << things[j].first);
      CHECK(overlap_area(things[i].second, things[j].second) == 0);
    }
  }
  for (std::size_t i = 0; i < board.areas.size(); ++i) {
    for (std::size_t j = i + 1; j < board.areas.size(); ++j) {
      INFO(board.areas[i].mark->place << " and " << board.areas[j].mark->place);
      CHECK(overlap_area(board.areas[i].rect, board.areas[j].rect) == 0);
    }
  }
}

}  // namespace rtp
