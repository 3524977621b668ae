#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

/// For each of `boxes` the heading that it stands under, or beside when the headings stand below each other with their
/// boxes to the right. Between two headings the widest empty strip is the border, so boxes may be shifted, tilted and
/// piled up. Nothing for a box above all headings or far away from the rest. Cost: n log n.
std::vector<std::optional<std::size_t>> columns_under(const std::vector<Rect>& headings,
                                                      const std::vector<Rect>& boxes);

}  // namespace rtp
