#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "board/mark.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

// Our own words on an element lie in `customData.rtp`, which Excalidraw keeps through every edit:
// - the mark: "stamp", "place", "role", "number", "was" (hash of the stamped text);
// - "tags" of a note, "font": size of the text that is to come in an empty one;
// - "area" of a frame: id of the frame round it (frames of Excalidraw do not nest);
// - "background" of a rectangle: id of the frame whose colour it shows (frames of Excalidraw have none).

/// The mark that the element carries; nothing when there is none. A role of a newer version reads as writing space, so
/// that what people wrote there is not taken for furniture.
std::optional<Mark> mark_of(const Element& element);

void set_mark(Json& element, const Mark& mark);

std::vector<std::string> tags_of(const Element& element);
void set_tags(Json& element, const std::vector<std::string>& tags);

void set_own_text(Json& element, const char* key, const std::string& value);

/// Size of the text that is to come in an empty note; 16 when it does not say.
double font_size_to_come(const Element& element);
void set_font_size_to_come(Json& element, double font_size);

/// The id that a thing with this mark gets: the same on every run and computer.
std::string id_for(const Mark& mark);

/// An id made of `text`, in the same form.
std::string id_made_of(const std::string& text);

/// A number below 2^31 made of `text`, for an element's `seed` and `versionNonce`: the same on every run.
int stable_number(const std::string& text);

}  // namespace rtp
