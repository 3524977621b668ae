#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "excalidraw/element.hpp"

namespace rtp {

/// The elements of a board file that is only read: in one pass, several times faster than the JSON that writing works
/// on, and without it in memory.
class ElementList {
 public:
  /// Nothing when `bytes` are not plainly a good board within `scene_limits`: then `parse_scene` has the last word and
  /// says what is wrong.
  static std::optional<ElementList> read(std::string bytes);

  const std::vector<Element>& elements() const { return elements_; }

 private:
  ElementList() = default;

  std::unique_ptr<std::string> bytes_;  ///< what the elements are views of; stays where it is when the list is moved
  std::vector<Element> elements_;
};

}  // namespace rtp
