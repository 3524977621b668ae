#include "plan/ties.hpp"

#include <algorithm>

namespace rtp {

namespace {

/// How near, in units, a loose end of an arrow must come to what it points at.
constexpr double end_reach = 24;

/// Candidates looked at when several lie near.
constexpr unsigned looked_at = 8;

/// Which writing or area each end of an arrow means.
class Ends {
 public:
  Ends(const std::vector<Writing>& writings, const std::vector<Zone>& zones) : near_(boxes_of(writings)) {
    for (WritingIndex i = 0; i < writings.size(); ++i) writing_.emplace(writings[i].widget->id, i);
    for (ZoneIndex i = 1; i < zones.size(); ++i) {
      if (zones[i].area != nullptr) zone_.emplace(zones[i].area->id, i);
    }
  }

  std::optional<WritingIndex> writing(const WidgetId& tied, Point end) const {
    if (const auto found = writing_.find(tied); found != writing_.end()) return found->second;
    if (!tied.empty()) return std::nullopt;
    return near_.nearest({end.x, end.y, 0, 0}, end_reach);
  }

  std::optional<ZoneIndex> zone(const WidgetId& tied) const {
    const auto found = zone_.find(tied);
    return found == zone_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static std::vector<Rect> boxes_of(const std::vector<Writing>& writings) {
    std::vector<Rect> boxes;
    boxes.reserve(writings.size());
    for (const Writing& writing : writings) boxes.push_back(writing.box);
    return boxes;
  }

  std::unordered_map<std::string_view, WritingIndex> writing_;
  std::unordered_map<std::string_view, ZoneIndex> zone_;
  Nearness near_;
};

template <typename Pairs>
void sort_unique(Pairs& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

WritingIndexes sorted(WritingIndexes indexes) {
  std::sort(indexes.begin(), indexes.end());
  return indexes;
}

std::vector<Rect> boxes_of(const std::vector<Writing>& writings, const WritingIndexes& indexes) {
  std::vector<Rect> boxes;
  boxes.reserve(indexes.size());
  for (const WritingIndex i : indexes) boxes.push_back(writings[i].box);
  return boxes;
}

}  // namespace

Ties::Ties(const BoardSnapshot& board, const std::vector<Writing>& writings, const std::vector<Zone>& zones) {
  if (board.arrows.empty()) return;
  const Ends ends(writings, zones);
  for (const Arrow& arrow : board.arrows) {
    const auto from_zone = ends.zone(arrow.from);
    const auto to_zone = ends.zone(arrow.to);
    if (from_zone && to_zone) {
      if (*from_zone != *to_zone) area_arrows_.emplace_back(*from_zone, *to_zone);
      continue;
    }
    const auto from = ends.writing(arrow.from, arrow.start);
    const auto to = ends.writing(arrow.to, arrow.end);
    if (from && to && *from != *to) arrows_.emplace_back(*from, *to);
  }
  sort_unique(arrows_);
  sort_unique(area_arrows_);
  for (const auto& [from, to] : arrows_) {
    both_ways_.emplace_back(from, to);
    both_ways_.emplace_back(to, from);
  }
  sort_unique(both_ways_);
}

std::vector<WritingIndex> Ties::joined_by_arrow(WritingIndex writing) const {
  std::vector<WritingIndex> joined;
  for (auto at = std::lower_bound(both_ways_.begin(), both_ways_.end(), std::pair(writing, WritingIndex{0}));
       at != both_ways_.end() && at->first == writing; ++at) {
    joined.push_back(at->second);
  }
  return joined;
}

std::vector<std::vector<std::size_t>> chains_of(const std::vector<std::pair<std::size_t, std::size_t>>& arrows) {
  struct Node {
    std::vector<std::size_t> next;
    std::size_t arrows_in = 0;
  };
  std::unordered_map<std::size_t, Node> nodes;
  for (const auto& [from, to] : arrows) {
    nodes[from].next.push_back(to);
    ++nodes[to].arrows_in;
  }
  const auto is_inner = [&](std::size_t i) { return nodes.at(i).arrows_in == 1 && nodes.at(i).next.size() == 1; };

  std::vector<std::vector<std::size_t>> chains;
  for (const auto& [from, to] : arrows) {
    if (is_inner(from)) continue;  // lies inside a chain that begins elsewhere, or in a circle
    std::vector<std::size_t> chain{from, to};
    while (is_inner(chain.back())) chain.push_back(nodes.at(chain.back()).next.front());
    chains.push_back(std::move(chain));
  }
  std::stable_sort(chains.begin(), chains.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return chains;
}

Partners::Partners(const Ties& ties, const std::vector<Writing>& writings, WritingIndexes candidates)
    : ties_(ties),
      writings_(writings),
      candidates_(sorted(std::move(candidates))),
      near_(boxes_of(writings, candidates_)) {
  for (const WritingIndex i : candidates_) {
    for (const std::string& group : writings[i].widget->groups) by_group_[group].push_back(i);
  }
}

std::optional<WritingIndex> Partners::by_arrow(WritingIndex writing) const {
  for (const WritingIndex other : ties_.joined_by_arrow(writing)) {
    if (std::binary_search(candidates_.begin(), candidates_.end(), other)) return other;
  }
  return std::nullopt;
}

std::optional<WritingIndex> Partners::by_group(WritingIndex writing, std::size_t most) const {
  for (const std::string& group : writings_[writing].widget->groups) {
    const auto found = by_group_.find(group);
    if (found == by_group_.end() || found->second.size() > most) continue;
    const auto gap = [&](WritingIndex other) {
      return std::pair(distance(writings_[writing].box, writings_[other].box), other);
    };
    std::optional<WritingIndex> best;
    for (const WritingIndex other : found->second) {
      if (other != writing && (!best || gap(other) < gap(*best))) best = other;
    }
    if (best) return best;
  }
  return std::nullopt;
}

std::optional<WritingIndex> Partners::most_overlapped(WritingIndex writing, double least_share) const {
  const Rect& box = writings_[writing].box;
  std::optional<WritingIndex> best;
  double most = 0;
  for (const std::size_t i : near_.near(box, 0, looked_at)) {
    const Rect& other = writings_[candidates_[i]].box;
    const double shared = overlap_area(box, other);
    if (candidates_[i] == writing || shared <= most || shared < least_share * std::min(box.area(), other.area()))
      continue;
    most = shared;
    best = candidates_[i];
  }
  return best;
}

std::optional<WritingIndex> Partners::nearest(WritingIndex writing, double limit) const {
  for (const std::size_t i : near_.near(writings_[writing].box, limit, looked_at)) {
    if (candidates_[i] != writing) return candidates_[i];
  }
  return std::nullopt;
}

}  // namespace rtp
