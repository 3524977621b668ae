#include <algorithm>
#include <map>
#include <set>

#include "plan/reading_order.hpp"
#include "plan/step_map.hpp"
#include "plan/ties.hpp"

namespace rtp {

namespace {

using StepIndexes = std::vector<std::size_t>;
using AreaArrows = std::vector<std::pair<ZoneIndex, ZoneIndex>>;

StepIndexes read_in_order(const StepIndexes& indexes, const std::vector<StepPlace>& steps) {
  std::vector<Rect> tops;
  for (const std::size_t i : indexes) tops.push_back(steps[i].top);
  StepIndexes ordered;
  for (const std::size_t i : reading_order(tops)) ordered.push_back(indexes[i]);
  return ordered;
}

/// The steps along the longest chain of arrows between their areas; empty when it does not join them all.
StepIndexes along_arrows(const StepIndexes& indexes, const std::vector<StepPlace>& steps, const AreaArrows& arrows) {
  std::map<ZoneIndex, std::size_t> step_of_zone;
  for (const std::size_t i : indexes) {
    if (steps[i].zone != 0) step_of_zone.emplace(steps[i].zone, i);
  }
  std::vector<std::pair<std::size_t, std::size_t>> between;
  for (const auto& [from, to] : arrows) {
    const auto first = step_of_zone.find(from);
    const auto second = step_of_zone.find(to);
    if (first != step_of_zone.end() && second != step_of_zone.end())
      between.emplace_back(first->second, second->second);
  }
  const auto chains = chains_of(between);
  return !chains.empty() && chains.front().size() == indexes.size() ? chains.front() : StepIndexes{};
}

StepIndexes order_in_road(const StepIndexes& indexes, const std::vector<StepPlace>& steps, const AreaArrows& arrows) {
  StepIndexes ordered = read_in_order(indexes, steps);
  const bool all_numbered =
      std::all_of(indexes.begin(), indexes.end(), [&](std::size_t i) { return steps[i].number > 0; });
  if (all_numbered) {
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](std::size_t a, std::size_t b) { return steps[a].number < steps[b].number; });
    return ordered;
  }
  StepIndexes chain = along_arrows(indexes, steps, arrows);
  return chain.empty() ? ordered : chain;
}

}  // namespace

std::vector<std::size_t> step_order(const std::vector<StepPlace>& steps, const AreaArrows& area_arrows) {
  std::map<std::string, StepIndexes> by_road;
  for (std::size_t i = 0; i < steps.size(); ++i) by_road[steps[i].road].push_back(i);
  std::vector<StepIndexes> roads;
  std::vector<Rect> starts;
  for (const auto& [road, indexes] : by_road) {
    roads.push_back(order_in_road(indexes, steps, area_arrows));
    starts.push_back(steps[read_in_order(indexes, steps).front()].top);
  }
  StepIndexes ordered;
  for (const std::size_t road : reading_order(starts)) {
    ordered.insert(ordered.end(), roads[road].begin(), roads[road].end());
  }
  return ordered;
}

}  // namespace rtp
