#include <algorithm>
#include <unordered_map>

#include "plan/enclosing.hpp"
#include "plan/nearness.hpp"
#include "plan/zones.hpp"

namespace rtp {

namespace {

/// How far outside an area, in lengths of its shorter side, a note still belongs to the area.
constexpr double outside_tolerance = 0.75;

/// Areas looked at when several lie equally near.
constexpr unsigned neighbours = 8;

/// A heading stands above its area at most this many of its own heights.
constexpr double heading_distance = 1.5;

/// Areas that a note just outside may belong to: those with a meaning, and those without areas in them.
bool draws_in(const Zone& zone) { return zone.area != nullptr && (!zone.holds_zones || zone.role); }

class Settlement {
 public:
  explicit Settlement(const std::vector<Zone>& zones) : zones_(zones), near_(boxes_that_draw_in(zones, drawing_)) {
    for (ZoneIndex i = 1; i < zones.size(); ++i) {
      if (zones[i].area != nullptr) by_id_.emplace(zones[i].area->id, i);
    }
  }

  /// `around` is the smallest area round the writing's centre, or the bare board.
  void settle(Writing& writing, ZoneIndex around) const {
    writing.zone = around;
    const auto named = by_id_.find(writing.widget->parent);
    if (named != by_id_.end() && !lies_in(zones_, around, named->second)) {
      const bool in_named = contains(zones_[named->second].box, writing.box.centre());
      const bool in_no_other = lies_in(zones_, named->second, around);
      if (in_named || in_no_other) {
        writing.zone = named->second;
        if (!in_named) writing.certainty = 0.95;
        return;
      }
    }
    if (!draws_in(zones_[writing.zone]) && !writing.title) settle_near(writing);
  }

 private:
  static std::vector<Rect> boxes_that_draw_in(const std::vector<Zone>& zones, std::vector<ZoneIndex>& drawing) {
    std::vector<Rect> boxes;
    for (ZoneIndex i = 1; i < zones.size(); ++i) {
      if (!draws_in(zones[i])) continue;
      drawing.push_back(i);
      boxes.push_back(zones[i].box);
    }
    return boxes;
  }

  void settle_near(Writing& writing) const {
    const double limit = outside_tolerance * std::min(writing.box.width, writing.box.height);
    std::optional<std::size_t> best;
    for (const std::size_t i : near_.near(writing.box, limit, neighbours)) {
      const Rect& candidate = zones_[drawing_[i]].box;
      if (!best || overlap_area(candidate, writing.box) > overlap_area(zones_[drawing_[*best]].box, writing.box))
        best = i;
    }
    if (!best) return;
    writing.zone = drawing_[*best];
    writing.certainty = 0.9;
  }

  const std::vector<Zone>& zones_;
  std::vector<ZoneIndex> drawing_;
  Nearness near_;
  std::unordered_map<std::string_view, ZoneIndex> by_id_;
};

void take_name(Zone& zone, WritingIndex index, Writing& heading) {
  zone.role = heading.title->role;
  zone.number = heading.title->number;
  zone.title = heading.title->rest;
  zone.chosen = heading.title->chosen;
  zone.heading = index;
  zone.certainty = 0.95;
  heading.is_heading = true;
}

/// Whether a writing of the zone lies wholly above the heading: then the heading names only what lies under it.
bool stands_on_top(const std::vector<Writing>& writings, const WritingIndexes& in_zone, WritingIndex heading) {
  return std::none_of(in_zone.begin(), in_zone.end(), [&](WritingIndex i) {
    return i != heading && writings[i].box.bottom() <= writings[heading].box.y;
  });
}

/// The nameless area under a heading that stands just above its edge.
std::optional<std::size_t> area_under(const Nearness& nameless, const std::vector<Rect>& boxes, const Rect& heading) {
  const double reach = heading_distance * heading.height;
  for (const std::size_t i : nameless.near(heading, reach, neighbours)) {
    const bool is_above = heading.centre().y <= boxes[i].y;
    const bool is_over = heading.centre().x >= boxes[i].x && heading.x <= boxes[i].right();
    if (is_above && is_over) return i;
  }
  return std::nullopt;
}

void name_from_above(std::vector<Zone>& zones, std::vector<Writing>& writings) {
  std::vector<ZoneIndex> nameless;
  std::vector<Rect> boxes;
  for (ZoneIndex i = 1; i < zones.size(); ++i) {
    if (zones[i].role || !zones[i].title.empty() || zones[i].holds_zones) continue;
    nameless.push_back(i);
    boxes.push_back(zones[i].box);
  }
  if (nameless.empty()) return;
  const Nearness near(boxes);
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    Writing& writing = writings[i];
    if (!writing.title || writing.is_heading || draws_in(zones[writing.zone])) continue;
    const auto under = area_under(near, boxes, writing.box);
    if (under && !zones[nameless[*under]].role) take_name(zones[nameless[*under]], i, writing);
  }
}

}  // namespace

void settle_in_zones(std::vector<Writing>& writings, const std::vector<Zone>& zones) {
  std::vector<Rect> boxes;
  for (std::size_t i = 1; i < zones.size(); ++i) boxes.push_back(zones[i].box);
  std::vector<Point> centres;
  centres.reserve(writings.size());
  for (const Writing& writing : writings) centres.push_back(writing.box.centre());
  const auto enclosing = smallest_enclosing(boxes, centres);
  const Settlement settlement(zones);
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    settlement.settle(writings[i], enclosing[i] ? *enclosing[i] + 1 : 0);
  }
}

void name_by_headings(std::vector<Zone>& zones, std::vector<Writing>& writings) {
  const std::vector<WritingIndexes> lists = by_zone(writings, zones.size());
  for (ZoneIndex zone = 1; zone < zones.size(); ++zone) {
    if (zones[zone].role) continue;
    WritingIndexes headings;
    for (const WritingIndex i : lists[zone]) {
      if (writings[i].title) headings.push_back(i);
    }
    if (headings.size() == 1 && stands_on_top(writings, lists[zone], headings.front())) {
      take_name(zones[zone], headings.front(), writings[headings.front()]);
    }
  }
  name_from_above(zones, writings);
}

}  // namespace rtp
