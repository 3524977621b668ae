#include "plan/zones.hpp"

#include <algorithm>

#include "plan/enclosing.hpp"

namespace rtp {

namespace {

/// Share of an area that must lie in another one for it to be a part of that one; less is a careless overlap.
constexpr double part_share = 0.6;

std::vector<const Area*> sorted_areas(const BoardSnapshot& board) {
  std::vector<const Area*> areas;
  areas.reserve(board.areas.size());
  for (const Area& area : board.areas) areas.push_back(&area);
  std::sort(areas.begin(), areas.end(), [](const Area* a, const Area* b) {
    return a->id != b->id ? a->id < b->id : a->text.plain < b->text.plain;
  });
  return areas;
}

Zone zone_of(const Area& area) {
  Zone zone;
  zone.area = &area;
  zone.box = box_of(area);
  const auto title = read_area_title(area.text.plain);
  if (area.mark) {
    zone.stamp = area.mark->stamp;
    zone.number = area.mark->number;
    if (area.mark->role != Role::furniture) zone.role = area.mark->role;
    if (!is_as_stamped(area) && !trimmed(area.text.plain).empty()) {
      const bool same_words = title && title->role == zone.role;
      zone.title = same_words ? title->rest : collapsed(area.text.plain);
      if (same_words && title->number > 0) zone.number = title->number;
    }
    return zone;
  }
  if (title) {
    zone.role = title->role;
    zone.number = title->number;
    zone.title = title->rest;
    zone.chosen = title->chosen;
    zone.certainty = 0.98;
  } else {
    zone.title = collapsed(area.text.plain);
  }
  return zone;
}

bool is_part_of(const Zone& inner, const Zone& outer) {
  if (inner.role && inner.role == outer.role && inner.role == Role::step) return false;
  const double own = inner.box.area();
  return own == 0 || overlap_area(inner.box, outer.box) >= part_share * own;
}

void find_parents(std::vector<Zone>& zones) {
  std::vector<Rect> boxes;
  std::vector<Point> centres;
  std::vector<std::size_t> itself;
  for (std::size_t i = 1; i < zones.size(); ++i) {
    boxes.push_back(zones[i].box);
    centres.push_back(zones[i].box.centre());
    itself.push_back(i - 1);
  }
  const auto enclosing = smallest_enclosing(boxes, centres, itself);
  for (std::size_t i = 1; i < zones.size(); ++i) {
    if (enclosing[i - 1]) zones[i].parent = *enclosing[i - 1] + 1;
  }
  // A parent is always larger, so going up ends at the bare board.
  for (std::size_t i = 1; i < zones.size(); ++i) {
    for (int levels = 0; zones[i].parent != 0 && !is_part_of(zones[i], zones[zones[i].parent]); ++levels) {
      constexpr int most_levels = 64;
      zones[i].parent = levels < most_levels ? zones[zones[i].parent].parent : 0;
    }
    zones[zones[i].parent].holds_zones = true;
  }
}

/// An area that the template drew round other areas means nothing itself; without areas in it, it is a legend or the
/// like.
void name_furniture(std::vector<Zone>& zones) {
  for (Zone& zone : zones) {
    const Mark* mark = zone.mark();
    if (mark != nullptr && mark->role == Role::furniture && !zone.holds_zones) zone.role = Role::furniture;
  }
}

}  // namespace

std::vector<Zone> zones_of(const BoardSnapshot& board) {
  std::vector<Zone> zones(1);
  for (const Area* area : sorted_areas(board)) zones.push_back(zone_of(*area));
  find_parents(zones);
  name_furniture(zones);
  return zones;
}

std::vector<WritingIndexes> by_zone(const std::vector<Writing>& writings, std::size_t zone_count) {
  std::vector<WritingIndexes> lists(zone_count);
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    if (!writings[i].is_heading) lists[writings[i].zone].push_back(i);
  }
  return lists;
}

bool lies_in(const std::vector<Zone>& zones, ZoneIndex zone, ZoneIndex outer) {
  while (zone != outer && zone != 0) zone = zones[zone].parent;
  return zone == outer;
}

}  // namespace rtp
