#pragma once

#include <optional>
#include <vector>

#include "base/geometry.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// Distance that Excalidraw keeps between an arrow's end and the thing that it is tied to.
inline constexpr double arrow_gap = 5;

/// `points` (at least two) with the ends put at the borders of the things that they are tied to; a free end stays.
std::vector<Point> path_between(std::vector<Point> points, const std::optional<Rect>& from,
                                const std::optional<Rect>& to);

/// Writes `points` (in board coordinates) as the arrow's x, y, width, height and points.
void set_points(Json& arrow, const std::vector<Point>& points);

/// Moves the arrow, its form kept, until the top left corner of its box is `corner`.
void move_arrow(Json& arrow, Point corner);

/// The point halfway along the arrow, where its label lies.
Point middle_of(const std::vector<Point>& points);

}  // namespace rtp
