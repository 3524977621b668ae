#include "stamp/room_for_steps.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "stamp/free_place.hpp"
#include "stamp/places.hpp"

namespace rtp {

namespace {

constexpr double same_place = 1;  // a coordinate that a provider rounded

/// Two neighbours on the board between which parts of a chain miss. All three are indexes in the layout.
struct Break {
  std::size_t before = 0;
  std::vector<std::size_t> missing;
  std::size_t after = 0;
};

class RoomMaking {
 public:
  RoomMaking(const BoardSnapshot& board, const std::vector<NewWidget>& layout) : board_(board), layout_(layout) {
    std::map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < layout.size(); ++i) index.emplace(layout[i].mark->place, i);
    found_.resize(layout.size(), nullptr);
    for_each_thing([&](const Widget& thing, bool) {
      if (!is_ours(thing)) return;
      const auto known = index.find(thing.mark->place);
      if (known != index.end() && found_[known->second] == nullptr) found_[known->second] = &thing;
    });
  }

  std::vector<WidgetChange> moves() {
    std::vector<WidgetChange> moves;
    for (const Break& gap : breaks()) {
      const std::string part = part_of(gap.after, gap);
      const double shift = shift_for(part, gap);
      if (shift <= same_place) continue;
      gather(part, gap, shift);
      if (!is_way_free(gap, shift)) continue;
      for (const Widget* thing : in_order_of_moving()) {
        WidgetChange& move = moves.emplace_back();
        move.id = thing->id;
        move.seen_text = thing->text.plain;
        move.rect = moved(thing->rect, shift, 0);
      }
      break;  // what stands behind a second break would have to move twice
    }
    return moves;
  }

 private:
  template <typename Visit>
  void for_each_thing(const Visit& visit) const {
    for (const Note& note : board_.notes) visit(note, false);
    for (const Area& area : board_.areas) visit(area, true);
    for (const FreeText& text : board_.texts) visit(text, false);
    for (const OtherThing& other : board_.others) visit(other, false);
  }

  bool is_ours(const Widget& thing) const { return thing.mark && thing.mark->stamp == layout_.front().mark->stamp; }

  /// Runs of missing things along the layout's arrows, with something found at both ends.
  std::vector<Break> breaks() const {
    std::map<std::size_t, std::size_t> next;
    for (const NewWidget& widget : layout_) {
      if (widget.kind == WidgetKind::arrow) next.emplace(*widget.from, *widget.to);
    }
    std::vector<Break> breaks;
    for (const auto& [from, to] : next) {
      if (found_[from] == nullptr || found_[to] != nullptr) continue;
      Break gap{from, {}, to};
      while (found_[gap.after] == nullptr && next.contains(gap.after)) {
        gap.missing.push_back(gap.after);
        gap.after = next.at(gap.after);
      }
      if (found_[gap.after] != nullptr) breaks.push_back(std::move(gap));
    }
    return breaks;
  }

  /// Of "step-4/label" and "goal/label" the part "goal".
  std::string part_of(std::size_t thing, const Break& gap) const {
    const std::string& place = layout_[thing].mark->place;
    return first_names(place, shared_names(place, layout_[gap.before].mark->place) + 1);
  }

  static bool is_of(const std::string& place, const std::string& part) {
    return place == part || is_inside(place, part);
  }

  /// Where a thing of the layout belongs, as seen from the right edge of what stands before the break: a road with
  /// other parts beside it can have wider columns than the layout.
  Rect planned(std::size_t thing, const Break& gap) const {
    const Rect& there = found_[gap.before]->rect;
    const Rect& planned = layout_[gap.before].rect;
    return moved(layout_[thing].rect, there.right() - planned.right(), there.y - planned.y);
  }

  /// Things of the part by which its place is known: those that people cannot drag by accident and that lie in no area.
  bool is_anchor(std::size_t i, const std::string& part) const {
    return found_[i] != nullptr && layout_[i].locked && !layout_[i].parent && is_of(layout_[i].mark->place, part);
  }

  /// How far the part has to go, by its anchors. Where some of them are there already, an earlier run was interrupted.
  /// 0 where people put the part elsewhere or changed its shape.
  double shift_for(const std::string& part, const Break& gap) const {
    const double left = found_[gap.before]->rect.right();
    double shift = 0;
    std::vector<double> shifts;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (!is_anchor(i, part)) continue;
      const Rect& rect = found_[i]->rect;
      if (!(std::abs(rect.y - planned(i, gap).y) <= same_place) || !(rect.x >= left)) return 0;
      shifts.push_back(planned(i, gap).x - rect.x);
      shift = std::max(shift, shifts.back());
    }
    const auto is_where_expected = [&](double own) {
      return std::abs(own) <= same_place || std::abs(own - shift) <= same_place;
    };
    return std::all_of(shifts.begin(), shifts.end(), is_where_expected) ? shift : 0;
  }

  /// Finds what moves: what the template put in the part, and what lies in its areas, whoever wrote it.
  void gather(const std::string& part, const Break& gap, double shift) {
    moving_.clear();
    arrived_.clear();
    anchors_.clear();
    std::vector<Rect> areas;  // before the move
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (!is_anchor(i, part)) continue;
      const Rect& rect = found_[i]->rect;
      const bool has_arrived = std::abs(planned(i, gap).x - rect.x) <= same_place;
      (has_arrived ? arrived_ : moving_).insert(found_[i]);
      anchors_.insert(found_[i]);
      if (layout_[i].kind == WidgetKind::area) areas.push_back(has_arrived ? moved(rect, -shift, 0) : rect);
    }
    const auto lies_in = [&](const Rect& box, double dx) {
      return std::any_of(areas.begin(), areas.end(),
                         [&](const Rect& area) { return contains(moved(area, dx, 0), box.centre()); });
    };
    for_each_thing([&](const Widget& thing, bool) {
      if (moving_.contains(&thing) || arrived_.contains(&thing)) return;
      if (lies_in(thing.rect, 0)) moving_.insert(&thing);
      if (lies_in(thing.rect, shift)) arrived_.insert(&thing);
    });
    for (const Arrow& arrow : board_.arrows) {
      if (arrow.from.empty() && arrow.to.empty() && lies_in(arrow.rect, 0)) moving_.insert(&arrow);
    }
  }

  /// The anchors last: while one of them has not arrived, the next run knows what else must move.
  std::vector<const Widget*> in_order_of_moving() const {
    std::vector<const Widget*> ordered(moving_.begin(), moving_.end());
    const auto key = [&](const Widget* thing) {
      return std::pair(anchors_.contains(thing), std::string_view(thing->id));
    };
    std::sort(ordered.begin(), ordered.end(), [&](const Widget* a, const Widget* b) { return key(a) < key(b); });
    return ordered;
  }

  /// Whether nothing that stays lies where the new parts come and where the moving things go.
  bool is_way_free(const Break& gap, double shift) const {
    Rect way = planned(gap.missing.front(), gap);
    for (const std::size_t missing : gap.missing) {
      const std::string part = part_of(missing, gap);
      for (std::size_t i = 0; i < layout_.size(); ++i) {
        if (layout_[i].kind != WidgetKind::arrow && is_of(layout_[i].mark->place, part))
          way = united(way, planned(i, gap));
      }
    }
    for (const Widget* thing : moving_) way = united(way, moved(turned_bounds(thing->rect, thing->angle), shift, 0));
    return FreePlace(board_).is_free(way, [&](const Taken& taken) {
      return taken.widget == nullptr || !(moving_.contains(taken.widget) || arrived_.contains(taken.widget));
    });
  }

  const BoardSnapshot& board_;
  const std::vector<NewWidget>& layout_;
  std::vector<const Widget*> found_;  // per thing of the layout
  std::unordered_set<const Widget*> anchors_;
  std::unordered_set<const Widget*> moving_;
  std::unordered_set<const Widget*> arrived_;  // moved by an earlier run that was interrupted
};

}  // namespace

std::vector<WidgetChange> room_for_missing(const BoardSnapshot& board, const std::vector<NewWidget>& layout) {
  if (layout.empty()) return {};
  return RoomMaking(board, layout).moves();
}

}  // namespace rtp
