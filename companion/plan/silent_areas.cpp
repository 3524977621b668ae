#include <algorithm>

#include "plan/reading_order.hpp"
#include "plan/zones.hpp"

namespace rtp {

namespace {

bool holds_a_plan(const Zone& zone) {
  if (!zone.role) return false;
  switch (*zone.role) {
    case Role::step:
    case Role::tasks:
    case Role::success_factors:
    case Role::themes:
    case Role::theme:
    case Role::needs:
    case Role::obstacles:
    case Role::programme:
    case Role::shared_interests: return true;
    default: return false;
  }
}

/// The free text at the top of an area without a title, when notes follow it.
std::optional<WritingIndex> text_on_top(const std::vector<Writing>& writings, const WritingIndexes& in_zone) {
  const WritingIndexes ordered = in_reading_order(writings, in_zone);
  if (ordered.size() < 2 || writings[ordered[0]].note != nullptr || writings[ordered[1]].note == nullptr) return {};
  return ordered[0];
}

}  // namespace

void take_areas_as_steps(std::vector<Zone>& zones, std::vector<Writing>& writings) {
  if (std::any_of(zones.begin(), zones.end(), holds_a_plan)) return;
  const std::vector<WritingIndexes> lists = by_zone(writings, zones.size());
  std::vector<ZoneIndex> silent;
  for (ZoneIndex zone = 1; zone < zones.size(); ++zone) {
    const bool is_candidate = !zones[zone].role && !zones[zone].holds_zones && zones[zone].mark() == nullptr;
    if (is_candidate && !lists[zone].empty()) silent.push_back(zone);
  }
  if (silent.size() < 2) return;
  for (const ZoneIndex index : silent) {
    Zone& zone = zones[index];
    zone.role = Role::step;
    zone.certainty = 0.85;
    const auto title = zone.title.empty() ? text_on_top(writings, lists[index]) : std::nullopt;
    if (!title) continue;
    zone.heading = *title;
    zone.title = collapsed(writings[*title].text());
    writings[*title].is_heading = true;
  }
}

}  // namespace rtp
