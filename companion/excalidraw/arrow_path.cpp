#include "excalidraw/arrow_path.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "board/placed.hpp"
#include "excalidraw/edit.hpp"

namespace rtp {

namespace {

Rect box_at(Point point) { return {point.x, point.y, 0, 0}; }

/// `end` moved towards `other` by the gap, unless they are too near for that.
Point with_gap(Point end, Point other) {
  const double length = distance(end, other);
  if (length < 4 * arrow_gap) return end;
  return {end.x + (other.x - end.x) / length * arrow_gap, end.y + (other.y - end.y) / length * arrow_gap};
}

}  // namespace

std::vector<Point> path_between(std::vector<Point> points, const std::optional<Rect>& from,
                                const std::optional<Rect>& to) {
  // A straight arrow points from thing to thing; a bent one from each thing to its nearest bend.
  const bool straight = points.size() == 2;
  const Rect after_start = straight && to ? *to : box_at(points[1]);
  const Rect before_end = straight && from ? *from : box_at(points[points.size() - 2]);
  if (from) points.front() = arrow_between(*from, after_start).start;
  if (to) points.back() = arrow_between(before_end, *to).end;
  const Point start = points.front();
  const Point end = points.back();
  if (from) points.front() = with_gap(start, straight ? end : points[1]);
  if (to) points.back() = with_gap(end, straight ? start : points[points.size() - 2]);
  return points;
}

void set_points(Json& arrow, const std::vector<Point>& points) {
  const Point origin = points.front();
  Rect box = box_at(origin);
  Json list = Json::array();
  for (const Point& point : points) {
    box = united(box, box_at(point));
    list.push_back(Json::array({point.x - origin.x, point.y - origin.y}));
  }
  set_rect(arrow, {origin.x, origin.y, box.width, box.height});
  arrow["points"] = std::move(list);
}

void move_arrow(Json& arrow, Point corner) {
  std::vector<Point> points = element_of(arrow).points;
  Point now = points.front();
  for (const Point& point : points) now = {std::min(now.x, point.x), std::min(now.y, point.y)};
  for (Point& point : points) point = {point.x + corner.x - now.x, point.y + corner.y - now.y};
  set_points(arrow, points);
}

Point middle_of(const std::vector<Point>& points) {
  const std::size_t half = points.size() / 2;
  if (points.size() % 2 == 1) return points[half];
  return {(points[half - 1].x + points[half].x) / 2, (points[half - 1].y + points[half].y) / 2};
}

}  // namespace rtp
