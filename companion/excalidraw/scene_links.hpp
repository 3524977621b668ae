#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "board/mark.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// Lets a map with text keys be asked without making a string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// How the elements of a scene hang together. Excalidraw writes each tie on both sides; where one side is missing, it
/// is mended here in the same way as Excalidraw does on load. A tie to a deleted or missing element is no tie.
struct SceneLinks {
  static constexpr std::size_t none = SIZE_MAX;

  /// All below are by position in `elements`.
  std::vector<ElementKind> kinds;
  std::vector<bool> alive;
  /// Unique and clean; a made one where the file has none or the same twice; empty for deleted.
  std::vector<std::string> ids;
  std::vector<std::size_t> text;        ///< of a shape or arrow: the text bound to it
  std::vector<std::size_t> container;   ///< of a text: the shape or arrow that it is bound to
  std::vector<std::size_t> from;        ///< of an arrow: what its first point is tied to
  std::vector<std::size_t> to;          ///< of an arrow: what its last point is tied to
  std::vector<std::size_t> background;  ///< of a frame: the rectangle of ours that shows its colour
  std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> positions;  ///< of the living, by id

  /// Whether the element is a thing of its own: neither a text in a shape, nor a background, nor a text without
  /// characters.
  std::vector<bool> stands_alone;

  /// Position of the living element with this id; `none` when there is none.
  std::size_t position(std::string_view id) const;
};

/// `elements` are all of the scene, in order.
SceneLinks links_of(const std::vector<Element>& elements);

/// The text on an element as people read it, cleaned: of its bound text, else its own.
std::string text_on(const std::vector<Element>& elements, const SceneLinks& links, std::size_t position);

/// Position of the thing that carries each mark, by stamp and place (`mark_key`). Excalidraw copies `customData` with
/// Ctrl+D: of several things with one mark the one with the mark's own id has it, else the lowest in drawing order,
/// above which copies are put.
std::unordered_map<std::string, std::size_t> marked_positions(const std::vector<Element>& elements,
                                                              const SceneLinks& links);

std::string mark_key(const Mark& mark);

}  // namespace rtp
