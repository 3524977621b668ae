#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"

namespace rtp {

using Json = nlohmann::json;

/// What an element is for us, whatever its field `type` says exactly.
enum class ElementKind {
  shape,  ///< rectangle, ellipse, diamond, stickynote: may hold text
  text,   ///< also without a usable place: in a shape it needs none
  frame,  ///< frame, magicframe
  arrow,  ///< arrow, line (and "draw", the line of old files)
  other,  ///< image, freedraw, an unknown type, or one without a usable place
};

/// An entry of the list `boundElements`: a text or arrow tied to the element.
struct BoundElement {
  std::string_view id;
  std::string_view type;
};

/// Our own words on an element, `customData.rtp` (see element_mark.hpp).
struct OwnWords {
  std::string_view stamp;
  std::string_view place;
  std::string_view role;
  std::string_view was;
  std::string_view area;
  std::string_view background;
  std::optional<double> number;
  std::optional<double> font;
  std::vector<std::string_view> tags;
};

/// What we understand of one element of an Excalidraw scene, read with suspicion: a field that is missing or of a wrong
/// type is as good as not there; texts are empty then. Numbers are such as a drawing can have: finite and at most 1e7
/// in size. Texts are as they stand, not cleaned, and live as long as the JSON that they were read from stays as it is.
struct Element {
  bool alive = false;  ///< an object that is not deleted
  ElementKind kind = ElementKind::other;
  std::string_view id;
  std::string_view type;
  std::optional<Rect> rect;   ///< with a negative size turned round
  std::vector<Point> points;  ///< of an arrow, in board coordinates; the diagonal of its box when it has none to read
  std::optional<double> angle;
  std::string_view stroke;
  std::string_view fill;
  std::string_view link;
  std::string_view frame;
  std::string_view container;  ///< of a text: the shape or arrow that it is bound to
  std::string_view from;       ///< of an arrow: what its first point is tied to, by either form of binding
  std::string_view to;
  bool points_back = false;  ///< of an arrow: it has a head at its first point only
  std::string_view words;    ///< as people typed them: a frame's name, a label, `originalText` or `text`
  std::optional<double> font_size;
  std::optional<double> font_family;
  std::optional<double> line_height;
  std::string_view align;
  std::string_view vertical_align;
  bool keeps_width = false;       ///< of a text: `autoResize` is false
  std::optional<double> created;  ///< milliseconds since 1970, any number
  std::optional<double> updated;
  std::vector<std::string_view> groups;
  std::vector<BoundElement> bound;
  OwnWords own;
};

/// Never throws, for any JSON.
Element element_of(const Json& json);

/// All entries of a scene's `elements`, in order; the list of which they are views must not change meanwhile.
std::vector<Element> elements_of(const Json& list);

/// The member `key` of a JSON object; nullptr when it is none or has none.
const Json* member(const Json& json, std::string_view key);

/// A text member as it stands, empty when there is none.
const std::string& string_of(const Json& json, std::string_view key);

}  // namespace rtp
