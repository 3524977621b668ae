#include "stamp/undo.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"

namespace rtp {

namespace {

constexpr double tolerance = 1.5;  // providers round coordinates

/// How the program left a thing.
struct Left {
  std::string text;
  std::optional<Rect> rect;
};

bool same_text(std::string_view a, std::string_view b) { return text_hash(a) == text_hash(b); }

bool near(Point a, Point b) { return std::abs(a.x - b.x) <= tolerance && std::abs(a.y - b.y) <= tolerance; }

Point corner(const Rect& rect) { return {rect.x, rect.y}; }

class Undoing {
 public:
  Undoing(const BoardSnapshot& board, const std::vector<StampRun>& runs, std::size_t chosen)
      : board_(board), run_(runs.at(chosen)) {
    for_each_widget(board, [&](const Widget& thing) {
      present_.emplace(thing.id, &thing);
      if (thing.mark) by_mark_.emplace(std::pair(thing.mark->stamp, thing.mark->place), &thing);
    });
    for (const StampRun& run : runs) replay(run);
  }

  UndoPlan plan() {
    for (const StampedThing& thing : run_.things) {
      if (const Widget* widget = find(thing)) ours_.insert(widget->id);
    }
    going_ = ours_;
    for_each_widget(board_, [&](const auto& thing) {
      if (ours_.contains(thing.id) && is_changed(thing)) keep(thing, Kept::changed);
    });
    keep_ends();
    while (keep_areas()) {
    }
    UndoPlan plan;
    for_each_widget(board_, [&](const Widget& thing) {
      if (going_.contains(thing.id)) plan.removed.push_back(thing.id);
    });
    plan.changes = changes();
    plan.kept = std::move(kept_);
    return plan;
  }

 private:
  const Widget* find(const StampedThing& thing) const {
    if (!thing.id.empty()) {
      const auto found = present_.find(thing.id);
      return found == present_.end() ? nullptr : found->second;
    }
    const auto found = by_mark_.find({thing.stamp, thing.place});
    return found == by_mark_.end() ? nullptr : found->second;
  }

  void replay(const StampRun& run) {
    for (const StampedThing& thing : run.things) {
      const Widget* widget = find(thing);
      if (widget == nullptr) continue;
      Left left{thing.text, std::nullopt};
      if (thing.kind != WidgetKind::arrow) left.rect = thing.rect;
      left_.insert_or_assign(widget->id, std::move(left));
    }
    for (const StampedChange& change : run.changes) {
      const auto found = left_.find(change.id);
      if (found == left_.end()) continue;
      if (change.text_after) found->second.text = *change.text_after;
      if (change.rect_after && found->second.rect) found->second.rect = *change.rect_after;
    }
  }

  template <typename Thing>
  bool is_changed(const Thing& thing) const {
    if constexpr (std::is_same_v<Thing, Note>) {
      if (!thing.tags.empty() || thing.votes > 0) return true;
    }
    const Left& left = left_.at(thing.id);
    if (!same_text(thing.text.plain, left.text)) return true;
    return left.rect && !near(place_of(thing), expected_place(thing, *left.rect));
  }

  /// The area that the thing lies in, where the program knows how it left it.
  const Widget* known_parent(const Widget& thing) const {
    const auto parent = present_.find(thing.parent);
    if (parent == present_.end()) return nullptr;
    const auto left = left_.find(thing.parent);
    return left == left_.end() || !left->second.rect ? nullptr : parent->second;
  }

  /// In its area, or on the board.
  Point place_of(const Widget& thing) const {
    const Widget* parent = known_parent(thing);
    const Point origin = parent == nullptr ? Point{} : corner(parent->rect);
    return {thing.rect.x - origin.x, thing.rect.y - origin.y};
  }

  Point expected_place(const Widget& thing, const Rect& left) const {
    const Widget* parent = known_parent(thing);
    const Point origin = parent == nullptr ? Point{} : corner(*left_.at(parent->id).rect);
    return {left.x - origin.x, left.y - origin.y};
  }

  void keep(const Widget& thing, Kept why) {
    going_.erase(thing.id);
    kept_.push_back({thing.text.plain, why});
  }

  /// A person's arrow keeps what it joins.
  void keep_ends() {
    for (const Arrow& arrow : board_.arrows) {
      if (arrow.mark) continue;
      for (const WidgetId& end : {arrow.from, arrow.to}) {
        if (going_.contains(end)) keep(*present_.at(end), Kept::is_joined);
      }
    }
  }

  /// Keeps the areas with something in them that stays; whether there was one.
  bool keep_areas() {
    std::unordered_set<WidgetId> needed;
    for_each_widget(board_, [&](const auto& thing) {
      if constexpr (!std::is_same_v<std::decay_t<decltype(thing)>, Arrow>) {
        if (going_.contains(thing.id)) return;
        for (const Area& area : board_.areas) {
          const bool lies_in = thing.parent == area.id || contains(area.rect, thing.rect.centre());
          const bool is_smaller = thing.rect.area() < area.rect.area();
          if (going_.contains(area.id) && lies_in && is_smaller && !is_older_stamping(thing)) needed.insert(area.id);
        }
      }
    });
    for (const Area& area : board_.areas) {
      if (needed.contains(area.id)) keep(area, Kept::has_things);
    }
    return !needed.empty();
  }

  /// Something of another stamping that the program left there itself, and that lies in no area of this one.
  bool is_older_stamping(const Widget& thing) const {
    return left_.contains(thing.id) && !ours_.contains(thing.id) && !ours_.contains(thing.parent);
  }

  std::vector<WidgetChange> changes() {
    std::vector<WidgetChange> changes;
    for (auto change = run_.changes.rbegin(); change != run_.changes.rend(); ++change) {
      const auto found = present_.find(change->id);
      if (found == present_.end() || going_.contains(change->id)) continue;
      const Widget& thing = *found->second;
      WidgetChange back;
      back.id = thing.id;
      back.seen_text = thing.text.plain;
      if (change->text_after && same_text(thing.text.plain, *change->text_after))
        back.text = reworded(thing.text, *change->text_before);
      else if (change->text_after && !same_text(thing.text.plain, *change->text_before))
        kept_.push_back({thing.text.plain, Kept::changed});
      if (change->rect_after && near(corner(thing.rect), corner(*change->rect_after)))
        back.rect = moved(thing.rect, change->rect_before->x - thing.rect.x, change->rect_before->y - thing.rect.y);
      if (back.text || back.rect) changes.push_back(std::move(back));
    }
    return changes;
  }

  const BoardSnapshot& board_;
  const StampRun& run_;
  std::unordered_map<WidgetId, const Widget*> present_;
  std::map<std::pair<std::string, std::string>, const Widget*> by_mark_;
  std::unordered_map<WidgetId, Left> left_;
  std::unordered_set<WidgetId> ours_;   ///< what the run put on the board and is still there
  std::unordered_set<WidgetId> going_;  ///< of those
  std::vector<KeptThing> kept_;
};

}  // namespace

UndoPlan plan_undo(const BoardSnapshot& board, const std::vector<StampRun>& runs, std::size_t chosen) {
  return Undoing(board, runs, chosen).plan();
}

}  // namespace rtp
