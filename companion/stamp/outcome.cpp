#include "stamp/outcome.hpp"

#include <algorithm>
#include <unordered_map>

#include "board/placed.hpp"

namespace rtp {

BoardSnapshot with_moves(BoardSnapshot board, const std::vector<WidgetChange>& moves) {
  if (moves.empty()) return board;
  std::unordered_map<WidgetId, Rect> places;
  for (const WidgetChange& move : moves) {
    if (move.rect) places.emplace(move.id, *move.rect);
  }
  std::unordered_map<WidgetId, Rect> rects;
  const auto move_all = [&](auto& things) {
    for (Widget& thing : things) {
      if (const auto place = places.find(thing.id); place != places.end()) thing.rect = place->second;
      rects.emplace(thing.id, thing.rect);
    }
  };
  move_all(board.notes);
  move_all(board.areas);
  move_all(board.texts);
  move_all(board.others);
  for (Arrow& arrow : board.arrows) {
    if (const auto place = places.find(arrow.id); place != places.end()) {
      const double dx = place->second.x - arrow.rect.x;
      const double dy = place->second.y - arrow.rect.y;
      arrow.start = {arrow.start.x + dx, arrow.start.y + dy};
      arrow.end = {arrow.end.x + dx, arrow.end.y + dy};
      arrow.rect = place->second;
    } else if (rects.contains(arrow.from) && rects.contains(arrow.to) &&
               (places.contains(arrow.from) || places.contains(arrow.to))) {
      const ArrowEnds ends = arrow_between(rects.at(arrow.from), rects.at(arrow.to));
      arrow.start = ends.start;
      arrow.end = ends.end;
      arrow.rect = united({ends.start.x, ends.start.y, 0, 0}, {ends.end.x, ends.end.y, 0, 0});
    }
  }
  return board;
}

BoardSnapshot with_plan(const BoardSnapshot& board, const StampPlan& plan) {
  BoardSnapshot done = placed(with_moves(board, plan.moves), plan.missing);
  const auto is_outdated = [&](const Arrow& arrow) {
    return std::find(plan.outdated.begin(), plan.outdated.end(), arrow.id) != plan.outdated.end();
  };
  std::erase_if(done.arrows, is_outdated);
  const auto fill_in = [&](auto& things) {
    for (const WidgetChange& change : plan.known_now) {
      for (Widget& thing : things) {
        if (thing.id == change.id && change.text) thing.text = *change.text;
      }
    }
  };
  fill_in(done.notes);
  fill_in(done.texts);
  return done;
}

}  // namespace rtp
