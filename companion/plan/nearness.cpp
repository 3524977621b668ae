#include "plan/nearness.hpp"

#include <algorithm>
#define BOOST_ALLOW_DEPRECATED_HEADERS  // Boost.Geometry itself uses some
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <tuple>
#include <utility>

namespace rtp {

namespace {

namespace index = boost::geometry::index;
using TreePoint = boost::geometry::model::d2::point_xy<double>;
using TreeBox = boost::geometry::model::box<TreePoint>;
using TreeEntry = std::pair<TreeBox, std::size_t>;

/// Candidates looked at when several boxes lie equally near.
constexpr unsigned most_equally_near = 8;

/// Beyond this, coordinates of a board are damaged; keeps distances finite.
constexpr double farthest = 1e12;

double bounded(double value) { return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : farthest; }

TreeBox tree_box(const Rect& rect) {
  const double x = bounded(rect.x);
  const double y = bounded(rect.y);
  return {TreePoint(x, y), TreePoint(std::max(x, bounded(rect.right())), std::max(y, bounded(rect.bottom())))};
}

std::vector<TreeEntry> entries_of(const std::vector<Rect>& boxes) {
  std::vector<TreeEntry> entries;
  entries.reserve(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) entries.emplace_back(tree_box(boxes[i]), i);
  return entries;
}

}  // namespace

struct Nearness::Tree {
  explicit Tree(const std::vector<Rect>& all) : boxes(all), tree(entries_of(all)) {}
  std::vector<Rect> boxes;
  index::rtree<TreeEntry, index::rstar<16>> tree;
};

Nearness::Nearness(const std::vector<Rect>& boxes) : tree_(std::make_unique<Tree>(boxes)) {}
Nearness::~Nearness() = default;
Nearness::Nearness(Nearness&&) noexcept = default;
Nearness& Nearness::operator=(Nearness&&) noexcept = default;

std::vector<std::size_t> Nearness::near(const Rect& box, double limit, unsigned count) const {
  std::vector<TreeEntry> found;
  tree_->tree.query(index::nearest(tree_box(box), count), std::back_inserter(found));
  const auto key = [&](std::size_t i) {
    const Rect& candidate = tree_->boxes[i];
    return std::make_tuple(distance(box, candidate), distance(box.centre(), candidate.centre()), i);
  };
  std::vector<std::size_t> near;
  for (const TreeEntry& entry : found) {
    if (distance(box, tree_->boxes[entry.second]) <= limit) near.push_back(entry.second);
  }
  std::sort(near.begin(), near.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return near;
}

std::optional<std::size_t> Nearness::nearest(const Rect& box, double limit) const {
  const std::vector<std::size_t> found = near(box, limit, most_equally_near);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace rtp
