#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

/// Finds boxes near a place without looking at all of them (an R-tree). Pure: of equally near boxes the first counts.
class Nearness {
 public:
  explicit Nearness(const std::vector<Rect>& boxes);
  ~Nearness();
  Nearness(Nearness&&) noexcept;
  Nearness& operator=(Nearness&&) noexcept;

  /// The box nearest to `box`, at most `limit` units away; nothing when there is none. Between boxes that are equally
  /// near (all that overlap it, for instance) the one whose centre is nearest counts.
  std::optional<std::size_t> nearest(const Rect& box, double limit) const;

  /// At most `count` boxes at most `limit` units away, the nearest first.
  std::vector<std::size_t> near(const Rect& box, double limit, unsigned count) const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace rtp
