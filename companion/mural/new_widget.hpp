#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "board/provider.hpp"

namespace rtp {

/// What is known of a thing to be made when its turn comes.
struct NewPlace {
  std::string parent;       ///< id of the area that holds it; empty for none
  Point corner;             ///< that area's top left corner on the mural
  std::string instruction;  ///< see inscription.hpp
};

/// What an arrow runs between; an end that is tied to nothing has an empty id, and its box says where it ends.
struct NewEnds {
  std::string from;
  std::string to;
  Rect from_rect;
  Rect to_rect;
};

/// The last part of the path that makes a thing of this kind: "sticky-note", "textbox", "title", "area" or "arrow". A
/// text with a width is a textbox, which wraps; one without is a title, which grows.
const char* endpoint_of(const NewWidget& widget);

/// The body of the request, or one entry of its list; only keys that the API knows [D], each refused otherwise [S].
/// An arrow needs `ends`.
nlohmann::json body_of(const NewWidget& widget, const NewPlace& place, const NewEnds& ends = {});

/// An arrow's label in the middle of its box.
nlohmann::json label_of(const std::string& text, Size box, double font_size, Colour ink);

}  // namespace rtp
