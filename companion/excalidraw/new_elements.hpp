#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "board/provider.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// What a new thing is made with, beside what was asked for.
struct NewIdentity {
  std::string id;
  std::string frame;  ///< id of the frame that holds it; empty when none
  Instant now;
};

/// A rectangle with its text in it, which grows downwards when the text needs it; without text the rectangle only.
std::vector<Json> note_elements(const NewWidget& widget, const NewIdentity& identity);

/// A frame, locked so that nobody drags it by accident, and the rectangle that shows its colour.
Json frame_element(const NewWidget& widget, const NewIdentity& identity);
Json background_element(const NewWidget& widget, const NewIdentity& identity);

/// Free text, wrapped to the asked width when there is one.
Json text_element(const NewWidget& widget, const NewIdentity& identity);

/// An arrow between two boxes, tied to the things with these ids, and its label.
struct ArrowEnd {
  std::string id;
  Rect rect;
};
std::vector<Json> arrow_elements(const NewWidget& widget, const NewIdentity& identity, const ArrowEnd& from,
                                 const ArrowEnd& to);

/// The text element in the shape or on the arrow `container`.
Json bound_text_element(const std::string& id, const std::string& text, const Json& container, double font_size,
                        Instant now);

/// The id of the text in a new thing, and of the background of a frame.
std::string text_id_of(const std::string& id);
std::string background_id_of(const std::string& id);

}  // namespace rtp
