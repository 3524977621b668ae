#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

/// For each point the index of the smallest rectangle that contains it (edges included); of two equally large ones the
/// first. With `larger_than`, one index per point, only rectangles that come after that one in size count: so a
/// rectangle that asks for its own centre finds the one it lies in. Rectangles with a side that is not finite contain
/// nothing. Cost: (R + P) log² R, also when all rectangles lie in each other.
std::vector<std::optional<std::size_t>> smallest_enclosing(const std::vector<Rect>& rectangles,
                                                           const std::vector<Point>& points,
                                                           const std::vector<std::size_t>& larger_than = {});

}  // namespace rtp
