#include "stamp/stamp.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>
#include <unordered_map>

#include "base/text.hpp"
#include "board/placed.hpp"
#include "stamp/free_place.hpp"
#include "stamp/outcome.hpp"
#include "stamp/places.hpp"
#include "stamp/room_for_steps.hpp"

namespace rtp {

namespace {

constexpr double gap_beside = 80;     // between a block and what took its place
constexpr double gap_to_board = 200;  // between a first stamping and what is on the board

/// Things of the template that miss together and stay together.
struct Block {
  std::string place;
  std::vector<std::size_t> members;
  Rect rect;  ///< in the layout
};

class Stamping {
 public:
  Stamping(const BoardSnapshot& board, std::vector<NewWidget> layout)
      : layout_(std::move(layout)), room_(board), bounds_(bounds_of(board)) {
    const std::string stamp = layout_.empty() ? "" : layout_.front().mark->stamp;
    for (std::size_t i = 0; i < layout_.size(); ++i) index_.emplace(layout_[i].mark->place, i);
    rects_.resize(layout_.size());
    found_.resize(layout_.size(), nullptr);
    const auto recognise = [&](const auto& things) {
      for (const auto& thing : things) {
        if (thing.mark && thing.mark->stamp == stamp) recognised(thing);
      }
    };
    recognise(board.notes);
    recognise(board.areas);
    recognise(board.texts);
    recognise(board.arrows);
  }

  StampPlan plan(std::optional<Point> at) {
    if (found_places_.empty()) {
      place_all(at);
    } else {
      for (const Block& block : missing_blocks()) place(block);
    }
    StampPlan plan;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (found_[i] != nullptr) {
        ++plan.present;
        note_what_is_known_now(i, plan);
      } else if (layout_[i].kind == WidgetKind::arrow) {
        put_arrow(i, plan);
      } else if (rects_[i]) {
        put(i, plan);
      }
    }
    note_outdated_arrows(plan);
    return plan;
  }

 private:
  template <typename Thing>
  void recognised(const Thing& thing) {
    found_places_.push_back(thing.mark->place);
    const auto known = index_.find(thing.mark->place);
    if (known == index_.end()) {
      if constexpr (std::is_same_v<Thing, Arrow>) {
        extra_arrows_.push_back(&thing);
      } else {
        extra_.push_back(thing.rect);
      }
    }
    if (known == index_.end() || found_[known->second] != nullptr) return;
    found_[known->second] = &thing;
    rects_[known->second] = thing.rect;
  }

  void place_all(std::optional<Point> at) {
    Point corner{0, 0};
    if (bounds_) corner = {bounds_->right() + gap_to_board, bounds_->y};
    if (at) corner = *at;
    for (std::size_t i = 0; i < layout_.size(); ++i) rects_[i] = moved(layout_[i].rect, corner.x, corner.y);
  }

  /// Missing things by the outermost part of the template of which nothing is on the board.
  std::vector<Block> missing_blocks() const {
    std::set<std::string> touched;
    for (const std::string& place : found_places_) {
      for (std::size_t end = place.find('/'); end != std::string::npos; end = place.find('/', end + 1)) {
        touched.insert(place.substr(0, end));
      }
      touched.insert(place);
    }
    std::vector<Block> blocks;
    std::map<std::string, std::size_t> block_of;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (found_[i] != nullptr || layout_[i].kind == WidgetKind::arrow) continue;
      const std::string& place = layout_[i].mark->place;
      std::size_t end = place.find('/');
      while (end != std::string::npos && touched.contains(place.substr(0, end))) end = place.find('/', end + 1);
      const auto [block, is_new] = block_of.emplace(place.substr(0, end), blocks.size());
      if (is_new) blocks.push_back({block->first, {}, layout_[i].rect});
      blocks[block->second].members.push_back(i);
      blocks[block->second].rect = united(blocks[block->second].rect, layout_[i].rect);
    }
    return blocks;
  }

  /// The thing that tells best where the block belongs: the area that it lies in, else the nearest found thing of the
  /// same part of the template, rather one that an arrow joins with the block, rather one that people cannot drag.
  std::size_t neighbour(const Block& block) const {
    const std::optional<std::size_t> area = layout_[block.members.front()].parent;
    if (area && found_[*area] != nullptr) return *area;
    std::size_t best = 0;
    auto best_rank = std::make_tuple(std::size_t{0}, false, false, std::numeric_limits<double>::lowest());
    const std::optional<std::size_t> joined = joined_by_arrow(block);
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if ((found_[i] == nullptr && i != joined) || layout_[i].kind == WidgetKind::arrow) continue;
      const auto rank = std::make_tuple(shared_names(layout_[i].mark->place, block.place), i == joined,
                                        layout_[i].locked, -distance(layout_[i].rect, block.rect));
      if (rank >= best_rank) {
        best_rank = rank;
        best = i;
      }
    }
    return best;
  }

  /// What stands before the block in a chain, found or placed by now; else what stands behind it.
  std::optional<std::size_t> joined_by_arrow(const Block& block) const {
    const auto is_member = [&](std::size_t i) {
      return std::binary_search(block.members.begin(), block.members.end(), i);
    };
    std::optional<std::size_t> behind;
    for (const NewWidget& arrow : layout_) {
      if (arrow.kind != WidgetKind::arrow || is_member(*arrow.from) == is_member(*arrow.to)) continue;
      if (is_member(*arrow.to) && rects_[*arrow.from]) return arrow.from;
      if (is_member(*arrow.from) && rects_[*arrow.to]) behind = arrow.to;
    }
    return behind;
  }

  void place(const Block& block) {
    const std::size_t beside = neighbour(block);
    const Rect there = rects_[beside].value_or(layout_[beside].rect);
    const Rect& planned = layout_[beside].rect;
    // In a chain the gap counts, for the columns of an earlier stamping can have another width.
    const bool is_next = beside == joined_by_arrow(block) && planned.right() <= block.rect.x;
    const double dx = is_next ? there.right() - planned.right() : there.x - planned.x;
    const Rect wanted = moved(block.rect, dx, there.y - planned.y);
    const bool comes_back = block.members.size() == 1 && layout_[block.members.front()].kind == WidgetKind::area;
    const FreePlace::Counts counts = [&](const Taken& taken) {
      // An area whose content is still there comes back round it, and round what people wrote in it.
      return !comes_back || (taken.is_area && !(taken.widget != nullptr && taken.widget->mark &&
                                                is_inside(taken.widget->mark->place, block.place)));
    };
    const std::optional<std::size_t> area = layout_[block.members.front()].parent;
    if (area && found_[*area] != nullptr) {
      const Rect& inside = found_[*area]->rect;
      const FreePlace::Counts other_things = [&](const Taken& taken) { return taken.widget != found_[*area]; };
      if (contains(inside, wanted) && room_.is_free(wanted, other_things)) return put_block(block, wanted);
      const auto free = room_.in_area(inside, {wanted.width, wanted.height}, other_things);
      if (free) put_block(block, *free);
      return;
    }
    put_block(block, room_.is_free(wanted, counts) ? wanted : room_.beside(wanted, gap_beside, counts));
  }

  void put_block(const Block& block, const Rect& rect) {
    for (const std::size_t i : block.members) {
      rects_[i] = moved(layout_[i].rect, rect.x - block.rect.x, rect.y - block.rect.y);
      room_.take(*rects_[i], layout_[i].kind == WidgetKind::area);
    }
  }

  void put(std::size_t i, StampPlan& plan) {
    NewWidget widget = layout_[i];
    widget.rect = *rects_[i];
    if (widget.parent) {
      const std::size_t area = *widget.parent;
      widget.parent.reset();
      if (found_[area] != nullptr) {
        widget.parent_id = found_[area]->id;
      } else {
        widget.parent = put_at_.at(area);
      }
    }
    put_at_.emplace(i, plan.missing.size());
    if (found_[i] == nullptr) ++plan.absent;
    plan.missing.push_back(std::move(widget));
  }

  void put_arrow(std::size_t i, StampPlan& plan) {
    const std::size_t from = *layout_[i].from;
    const std::size_t to = *layout_[i].to;
    if (!rects_[from] || !rects_[to] || runs_through_another(from, to)) return;
    for (const std::size_t end : {from, to}) {
      if (!put_at_.contains(end)) put(end, plan);
    }
    NewWidget arrow = layout_[i];
    arrow.from = put_at_.at(from);
    arrow.to = put_at_.at(to);
    ++plan.absent;
    plan.missing.push_back(std::move(arrow));
  }

  bool runs_through_another(std::size_t from, std::size_t to) const {
    const ArrowEnds ends = arrow_between(*rects_[from], *rects_[to]);
    for (const Rect& rect : extra_) {
      if (runs_through(ends.start, ends.end, rect)) return true;
    }
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      const bool is_end = i == from || i == to || layout_[i].parent == from || layout_[i].parent == to;
      if (is_end || !rects_[i] || layout_[i].kind == WidgetKind::arrow) continue;
      const bool holds_an_end = layout_[from].parent == i || layout_[to].parent == i;
      if (!holds_an_end && runs_through(ends.start, ends.end, *rects_[i])) return true;
    }
    return false;
  }

  /// Arrows of an earlier stamping that have no place in this one, between things that have one, and that would run
  /// through what came between those.
  void note_outdated_arrows(StampPlan& plan) const {
    if (extra_arrows_.empty()) return;
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_[i] != nullptr) known.emplace(found_[i]->id, i);
    }
    for (const Arrow* arrow : extra_arrows_) {
      const auto from = known.find(arrow->from);
      const auto to = known.find(arrow->to);
      if (from == known.end() || to == known.end() || !trimmed(arrow->text.plain).empty()) continue;
      if (runs_through_another(from->second, to->second)) plan.outdated.push_back(arrow->id);
    }
  }

  void note_what_is_known_now(std::size_t i, StampPlan& plan) const {
    const NewWidget& wanted = layout_[i];
    const Widget& present = *found_[i];
    const bool can_be_open = wanted.mark->role == Role::theme_title || wanted.mark->role == Role::session_date;
    if (!can_be_open || present.text.plain != "?" || wanted.text == "?") return;
    WidgetChange change;
    change.id = present.id;
    change.seen_text = present.text.plain;
    change.text = StyledText{wanted.text, {}};
    plan.known_now.push_back(std::move(change));
  }

  std::vector<NewWidget> layout_;
  FreePlace room_;
  std::optional<Rect> bounds_;
  std::map<std::string, std::size_t> index_;  // in the layout, by place
  std::vector<std::string> found_places_;     // also of parts that the layout does not have, as of more steps
  std::vector<Rect> extra_;                   // where those are
  std::vector<const Arrow*> extra_arrows_;
  std::vector<const Widget*> found_;           // per thing of the layout
  std::vector<std::optional<Rect>> rects_;     // where it is or comes; nothing when it has no room
  std::map<std::size_t, std::size_t> put_at_;  // index in the plan, by index in the layout
};

}  // namespace

StampPlan plan_stamp(const BoardSnapshot& board, const Template& source, const StampOptions& options,
                     std::optional<Point> at) {
  std::vector<NewWidget> layout = lay_out(source, options);
  std::vector<WidgetChange> moves = room_for_missing(board, layout);
  if (moves.empty()) return Stamping(board, std::move(layout)).plan(at);
  const BoardSnapshot with_room = with_moves(board, moves);
  StampPlan plan = Stamping(with_room, std::move(layout)).plan(at);
  plan.moves = std::move(moves);
  return plan;
}

}  // namespace rtp
