#pragma once

namespace rtp {

/// Board coordinates: x grows to the right, y downwards, in the board's own units (one unit is one CSS pixel at 100 %).
struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  double width = 0;
  double height = 0;
  bool operator==(const Size&) const = default;
};

/// An upright rectangle; width and height are never negative.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double area() const { return width * height; }
  Point centre() const { return {x + width / 2, y + height / 2}; }
  bool operator==(const Rect&) const = default;
};

/// The rectangle moved by (dx, dy).
Rect moved(const Rect& rect, double dx, double dy);

/// The rectangle grown by `margin` on each side.
Rect grown(const Rect& rect, double margin);

/// Whether the point lies in the rectangle, its edges included.
bool contains(const Rect& rect, Point point);

/// Whether `inner` lies wholly in `outer`, with `tolerance` units to spare.
bool contains(const Rect& outer, const Rect& inner, double tolerance = 0);

/// Area that the two rectangles share; 0 when they only touch.
double overlap_area(const Rect& a, const Rect& b);

/// The smallest rectangle that holds both.
Rect united(const Rect& a, const Rect& b);

/// Shortest distance between the two rectangles; 0 when they touch or overlap.
double distance(const Rect& a, const Rect& b);

/// Distance between two points.
double distance(Point a, Point b);

/// The upright box round `rect` turned by `radians` about its centre.
Rect turned_bounds(const Rect& rect, double radians);

}  // namespace rtp
