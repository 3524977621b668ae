#pragma once

#include <string>
#include <vector>

#include "board/snapshot.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// The elements of a scene as a board. Never throws: an element that cannot be understood is an
/// OtherThing.
/// - note: a rectangle, ellipse, diamond or sticky note with or without text; dots on it are its votes (figures.hpp).
/// - area: a frame, or a big shape on which other things lie.
/// - arrow: an arrow or line, read from its tail to its head, whichever end was drawn first.
/// Drawing order is the file's order. Takes n log n time in the number of elements.
BoardSnapshot read_scene(const std::vector<Element>& elements, const std::string& ref, const std::string& title);

}  // namespace rtp
