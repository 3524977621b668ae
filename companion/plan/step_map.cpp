#include "plan/step_map.hpp"

#include <algorithm>
#include <set>

namespace rtp {

namespace {

constexpr double top_height = 100;

Rect top_of(const Rect& box) { return {box.x, box.y, box.width, std::min(box.height, top_height)}; }

/// Zones that belong to the step they lie in, or whose number they carry.
bool is_part_of_a_step(const Zone& zone) {
  return !zone.role || zone.role == Role::tasks || zone.role == Role::questions || zone.role == Role::notes;
}

std::string road_of(const Zone& zone) {
  if (!zone.stamp.empty()) return "stamp " + zone.stamp;
  return "area " + std::to_string(zone.parent);
}

}  // namespace

StepMap::StepMap(const std::vector<Zone>& zones, const std::vector<Writing>& writings)
    : zones_(zones), step_of_zone_(zones.size()) {
  // A copy that people made of a stamped area carries the same mark: it is a step of its own.
  std::set<std::pair<std::string, std::string>> places;
  const auto is_copy = [&places](const Zone& zone) {
    return zone.mark() != nullptr && !places.emplace(zone.stamp, zone.mark()->place).second;
  };
  for (ZoneIndex i = 1; i < zones.size(); ++i) {
    if (zones[i].role == Role::step) step_of_zone_[i] = add(zones[i], i, writings);
  }
  for (ZoneIndex i = 1; i < zones.size(); ++i) {
    const Zone& zone = zones[i];
    if (zone.role != Role::tasks || zone.number == 0 || enclosing(i)) continue;
    const auto known = find(zone.stamp, zone.number);
    step_of_zone_[i] = is_copy(zone) || !known ? add(zone, i, writings) : *known;
  }
  for (ZoneIndex i = 1; i < zones.size(); ++i) {
    if (step_of_zone_[i] || !is_part_of_a_step(zones[i])) continue;
    step_of_zone_[i] = enclosing(i);
    if (!step_of_zone_[i] && zones[i].number > 0) step_of_zone_[i] = find(zones[i].stamp, zones[i].number);
  }
}

std::size_t StepMap::add(const Zone& zone, ZoneIndex index, const std::vector<Writing>& writings) {
  StepPlace& step = steps_.emplace_back();
  step.number = zone.number;
  step.road = road_of(zone);
  step.zone = index;
  step.top = top_of(zone.heading ? writings[*zone.heading].box : zone.box);
  if (zone.role == Role::step) step.text = zone.title;
  step.heading = zone.heading;
  if (zone.heading) {
    step.note = link_to(*writings[*zone.heading].widget);
  } else if (zone.area != nullptr) {
    step.note = link_to(*zone.area);
  }
  remember(zone.stamp, zone.number);
  return steps_.size() - 1;
}

void StepMap::remember(const std::string& stamp, int number) {
  by_stamp_.emplace(std::pair(stamp, number), steps_.size() - 1);
  by_number_.emplace(number, steps_.size() - 1);
}

std::optional<std::size_t> StepMap::enclosing(ZoneIndex zone) const {
  for (zone = zones_[zone].parent; zone != 0; zone = zones_[zone].parent) {
    if (step_of_zone_[zone]) return step_of_zone_[zone];
    if (!is_part_of_a_step(zones_[zone])) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> StepMap::find(const std::string& stamp, int number) const {
  const auto known = by_stamp_.find(std::pair(stamp, number));
  return known == by_stamp_.end() || number == 0 ? std::nullopt : std::optional(known->second);
}

std::optional<std::size_t> StepMap::find(int number) const {
  const auto known = by_number_.find(number);
  return known == by_number_.end() || number == 0 ? std::nullopt : std::optional(known->second);
}

std::size_t StepMap::find_or_add(const std::string& stamp, int number, const Rect& box) {
  if (const auto known = find(stamp, number)) return *known;
  StepPlace& step = steps_.emplace_back();
  step.number = number;
  step.road = "stamp " + stamp;
  step.top = top_of(box);
  remember(stamp, number);
  return steps_.size() - 1;
}

}  // namespace rtp
