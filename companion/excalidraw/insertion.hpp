#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "base/clock.hpp"
#include "excalidraw/element.hpp"
#include "excalidraw/scene_links.hpp"

namespace rtp {

/// New elements on their way into a scene, each at its place in the drawing order.
class Insertion {
 public:
  /// `elements` is the scene's array, `links` are its own; both must outlive this.
  Insertion(Json& elements, const SceneLinks& links);

  /// Just below or above the element at `position` of the array as it is now; several in the order given.
  void below(std::size_t position, Json element);
  void above(std::size_t position, Json element);

  /// Above everything.
  void on_top(Json element);

  bool empty() const;

  /// Puts them in, with valid order keys. One that has the id of a tombstone takes its place and goes on with its
  /// versions, so that other programs see it come back. Positions are not valid any more after that; what gets
  /// another one, and an id made of it, has that id written down, so that it stays the same thing.
  void apply(Instant now) &&;

 private:
  void take_over_tombstones(Instant now);

  Json& elements_;
  const SceneLinks& links_;
  std::map<std::size_t, std::vector<Json>> below_;  ///< by position in the array; its size stands for the top
};

}  // namespace rtp
