#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "board/colour.hpp"

namespace rtp {

using Json = nlohmann::json;

/// One element of an Excalidraw scene, read with suspicion: a field that is missing or of a wrong type is as good as
/// not there. None of these throws for any JSON.

/// What an element is for us, whatever its field `type` says exactly.
enum class ElementKind {
  shape,  ///< rectangle, ellipse, diamond, stickynote: may hold text
  text,   ///< also without a usable place: in a shape it needs none
  frame,  ///< frame, magicframe
  arrow,  ///< arrow, line (and "draw", the line of old files)
  other,  ///< image, freedraw, an unknown type, or one without a usable place
};

/// An object that is not deleted.
bool is_alive(const Json& element);

ElementKind kind_of(const Json& element);

/// The member `key`; nullptr when the element is no object or has none.
const Json* member(const Json& element, std::string_view key);

/// A string member as it stands, empty when there is none.
const std::string& string_of(const Json& element, std::string_view key);

/// A number that a drawing can have (finite, at most 1e7 in size); nothing otherwise.
std::optional<double> number_of(const Json& element, std::string_view key);

/// Two such numbers, e.g. a point of an arrow.
std::optional<Point> point_of(const Json& value);

/// x, y, width and height; a negative size is turned round. Nothing when one is missing or unusable.
std::optional<Rect> rect_of(const Json& element);

/// The colour under `key`; invisible when there is none.
Colour colour_of(const Json& element, std::string_view key);

/// An element of the list under `key`: `{"id": ..., "type": ...}`.
struct BoundElement {
  std::string id;
  std::string type;
};

/// The list `boundElements`: texts and arrows tied to this element.
std::vector<BoundElement> bound_elements_of(const Json& element);

/// The id of the thing that an arrow's end is tied to, empty when none: `startBinding`/`endBinding` with `elementId`
/// (either form of binding), or `start`/`end` with `id` as mcp-excalidraw-server keeps it.
const std::string& start_of(const Json& arrow);
const std::string& end_of(const Json& arrow);

/// An arrow's points in board coordinates, at least two; its box's diagonal when the points cannot be read. Nothing
/// when neither can.
std::vector<Point> points_of(const Json& arrow);

/// The text of an element as people typed it, not cleaned: `originalText`, else `text`; a shape's `label.text`; a
/// frame's `name`.
const std::string& raw_text_of(const Json& element);

}  // namespace rtp
