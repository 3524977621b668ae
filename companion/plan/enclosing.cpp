#include "plan/enclosing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace rtp {

namespace {

bool is_finite(const Rect& rect) {
  return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.right()) && std::isfinite(rect.bottom());
}

/// The rectangles that the sweep line stands in, by their y-intervals in a segment tree; each by its rank in size.
class OpenIntervals {
 public:
  explicit OpenIntervals(std::vector<double> edges) : edges_(std::move(edges)) {
    while (leaves_ < edges_.size()) leaves_ *= 2;
    nodes_.resize(2 * leaves_);
  }

  void open(const Rect& rect, std::size_t rank) {
    each_node(rect, [rank](std::set<std::size_t>& ranks) { ranks.insert(rank); });
  }

  void close(const Rect& rect, std::size_t rank) {
    each_node(rect, [rank](std::set<std::size_t>& ranks) { ranks.erase(rank); });
  }

  /// The smallest rank, at least `least`, whose interval holds `y`.
  std::optional<std::size_t> smallest_at(double y, std::size_t least) const {
    std::optional<std::size_t> best;
    if (edges_.empty() || y < edges_.front() || y > edges_.back()) return best;
    for (std::size_t node = leaves_ + slot_before(y); node >= 1; node /= 2) {
      const auto found = nodes_[node].lower_bound(least);
      if (found != nodes_[node].end() && (!best || *found < *best)) best = *found;
    }
    return best;
  }

 private:
  /// A slot per edge: [edge, next edge).
  std::size_t slot_before(double y) const {
    return static_cast<std::size_t>(std::upper_bound(edges_.begin(), edges_.end(), y) - edges_.begin()) - 1;
  }

  template <typename Action>
  void each_node(const Rect& rect, Action&& act) {
    std::size_t from = leaves_ + slot_before(rect.y);
    std::size_t to = leaves_ + slot_before(rect.bottom()) + 1;
    for (; from < to; from /= 2, to /= 2) {
      if (from % 2 == 1) act(nodes_[from++]);
      if (to % 2 == 1) act(nodes_[--to]);
    }
  }

  std::vector<double> edges_;
  std::size_t leaves_ = 1;
  std::vector<std::set<std::size_t>> nodes_;
};

/// What the sweep from left to right meets. At one x, rectangles open before points ask and close after.
struct Event {
  enum class Kind { open, ask, close };
  double x;
  Kind kind;
  std::size_t index;
};

std::vector<std::size_t> by_size(const std::vector<Rect>& rectangles) {
  std::vector<std::size_t> order(rectangles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rectangles[a].area() < rectangles[b].area(); });
  return order;
}

std::vector<Event> events_of(const std::vector<Rect>& rectangles, const std::vector<Point>& points) {
  std::vector<Event> events;
  events.reserve(2 * rectangles.size() + points.size());
  for (std::size_t i = 0; i < rectangles.size(); ++i) {
    if (!is_finite(rectangles[i])) continue;
    events.push_back({rectangles[i].x, Event::Kind::open, i});
    events.push_back({rectangles[i].right(), Event::Kind::close, i});
  }
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (std::isfinite(points[i].x) && std::isfinite(points[i].y)) events.push_back({points[i].x, Event::Kind::ask, i});
  }
  std::sort(events.begin(), events.end(),
            [](const Event& a, const Event& b) { return a.x != b.x ? a.x < b.x : a.kind < b.kind; });
  return events;
}

OpenIntervals intervals_for(const std::vector<Rect>& rectangles) {
  std::vector<double> edges;
  for (const Rect& rect : rectangles) {
    if (is_finite(rect)) edges.insert(edges.end(), {rect.y, rect.bottom()});
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return OpenIntervals(std::move(edges));
}

}  // namespace

std::vector<std::optional<std::size_t>> smallest_enclosing(const std::vector<Rect>& rectangles,
                                                           const std::vector<Point>& points,
                                                           const std::vector<std::size_t>& larger_than) {
  const std::vector<std::size_t> order = by_size(rectangles);
  std::vector<std::size_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;

  OpenIntervals open = intervals_for(rectangles);
  std::vector<std::optional<std::size_t>> found(points.size());
  for (const Event& event : events_of(rectangles, points)) {
    switch (event.kind) {
      case Event::Kind::open: open.open(rectangles[event.index], rank[event.index]); break;
      case Event::Kind::close: open.close(rectangles[event.index], rank[event.index]); break;
      case Event::Kind::ask: {
        const std::size_t least = larger_than.empty() ? 0 : rank[larger_than[event.index]] + 1;
        // An interval is kept by whole slots, so its lower edge can be met a little too low: then the next one counts.
        std::optional<std::size_t> hit = open.smallest_at(points[event.index].y, least);
        while (hit && !contains(rectangles[order[*hit]], points[event.index])) {
          hit = open.smallest_at(points[event.index].y, *hit + 1);
        }
        if (hit) found[event.index] = order[*hit];
        break;
      }
    }
  }
  return found;
}

}  // namespace rtp
