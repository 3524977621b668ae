#include <algorithm>
#include <queue>
#include <tuple>

#include "plan/headings.hpp"

namespace rtp {

namespace {

/// How near, in lengths of its shorter side, a note must lie to the others of a column.
constexpr double neighbour_reach = 0.5;
constexpr unsigned neighbours = 8;
constexpr double certainty_of_neighbours = 0.8;

bool has_meaning(const Zone& zone) { return zone.role && zone.role != Role::furniture; }

/// The bare board, or an area that only frames others.
bool is_background(const Zone& zone) { return !zone.role && (zone.area == nullptr || zone.holds_zones); }

/// A loose note, and the settled one next to it.
struct Contact {
  double gap;
  WritingIndex loose;
  WritingIndex settled;
  bool operator>(const Contact& other) const {
    return std::tie(gap, loose, settled) > std::tie(other.gap, other.loose, other.settled);
  }
};

}  // namespace

void join_neighbours(const std::vector<Zone>& zones, std::vector<Writing>& writings) {
  std::vector<Rect> boxes;
  boxes.reserve(writings.size());
  for (const Writing& writing : writings) boxes.push_back(writing.box);
  const Nearness near(boxes);

  const auto is_settled = [&](WritingIndex i) { return has_meaning(zones[writings[i].zone]); };
  const auto is_loose = [&](WritingIndex i) {
    return is_background(zones[writings[i].zone]) && writings[i].note != nullptr && !writings[i].title &&
           !writings[i].is_heading;
  };
  std::vector<std::vector<WritingIndex>> loose_beside(writings.size());
  std::priority_queue<Contact, std::vector<Contact>, std::greater<>> contacts;
  const auto gap = [&](WritingIndex a, WritingIndex b) { return distance(writings[a].box, writings[b].box); };
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    if (!is_loose(i)) continue;
    const double reach = neighbour_reach * std::min(writings[i].box.width, writings[i].box.height);
    for (const std::size_t other : near.near(writings[i].box, reach, neighbours)) {
      if (other == i || writings[other].is_heading) continue;
      loose_beside[other].push_back(i);
      if (is_settled(other)) contacts.push({gap(i, other), i, other});
    }
  }
  // Nearest first, so that a note between two columns goes to the nearer one and takes its own neighbours along.
  while (!contacts.empty()) {
    const Contact contact = contacts.top();
    contacts.pop();
    if (!is_loose(contact.loose)) continue;
    writings[contact.loose].zone = writings[contact.settled].zone;
    writings[contact.loose].certainty = std::min(writings[contact.loose].certainty, certainty_of_neighbours);
    for (const WritingIndex next : loose_beside[contact.loose]) {
      if (is_loose(next)) contacts.push({gap(next, contact.loose), next, contact.loose});
    }
  }
}

}  // namespace rtp
