#pragma once

#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "base/geometry.hpp"
#include "excalidraw/element.hpp"
#include "excalidraw/scene_links.hpp"

namespace rtp {

/// The small edits that writing consists of. Each keeps what it does not name.

/// How often the element was changed; 0 when it does not say.
std::int64_t version_of(const Json& element);

/// Notes that the element was changed, as Excalidraw does: `version` + 1, a new `versionNonce`, `updated`. The nonce
/// follows from id and version, so that a write that is repeated after a crash gives the same file.
void touch(Json& element, Instant now);

/// Makes it a tombstone, which other programs need to learn that it is gone.
void bury(Json& element, Instant now);

void set_rect(Json& element, const Rect& rect);

/// Writes `text` where other programs keep a shape's text in the shape itself: `label.text`, else `text` and
/// `originalText`. Whether it has one there; a shape without stays as it is.
bool set_own_words(Json& element, const std::string& text);

/// Writes down the id that was made for the element at `position`; one of its own stays.
void write_made_id(Json& element, const SceneLinks& links, std::size_t position);

/// Adds `{"id", "type"}` to `boundElements`, or takes it away; whether that changed anything.
bool add_bound_element(Json& element, const std::string& id, const char* type);
bool remove_bound_element(Json& element, const std::string& id);

}  // namespace rtp
