#include "base/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace rtp {

Rect moved(const Rect& rect, double dx, double dy) { return {rect.x + dx, rect.y + dy, rect.width, rect.height}; }

Rect grown(const Rect& rect, double margin) {
  return {rect.x - margin, rect.y - margin, std::max(0.0, rect.width + 2 * margin),
          std::max(0.0, rect.height + 2 * margin)};
}

bool contains(const Rect& rect, Point point) {
  return point.x >= rect.x && point.x <= rect.right() && point.y >= rect.y && point.y <= rect.bottom();
}

bool contains(const Rect& outer, const Rect& inner, double tolerance) {
  return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
         inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

double overlap_area(const Rect& a, const Rect& b) {
  const double width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

Rect united(const Rect& a, const Rect& b) {
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

double distance(const Rect& a, const Rect& b) {
  const double dx = std::max({0.0, a.x - b.right(), b.x - a.right()});
  const double dy = std::max({0.0, a.y - b.bottom(), b.y - a.bottom()});
  return std::hypot(dx, dy);
}

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Rect turned_bounds(const Rect& rect, double radians) {
  if (radians == 0) return rect;
  const double c = std::abs(std::cos(radians));
  const double s = std::abs(std::sin(radians));
  const double width = rect.width * c + rect.height * s;
  const double height = rect.width * s + rect.height * c;
  const Point centre = rect.centre();
  return {centre.x - width / 2, centre.y - height / 2, width, height};
}

}  // namespace rtp
