#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

// An Excalidraw scene is kept as the JSON that it was read from, so that whatever the program does not know stays as it
// is:
// `{"type": "excalidraw", "version": 2, "source": ..., "elements": [...], "appState": {...}, "files": {...}}`.

/// Largest file that is read.
inline constexpr JsonLimits scene_limits{.bytes = std::size_t{512} << 20, .depth = 64, .values = 40'000'000};

/// The scene in `bytes`, not yet looked into: `elements` is an array of anything. Throws Error{unreadable} when it is
/// no JSON, over a limit (512 MB, 64 levels, 40 million values) or no Excalidraw board; `name` is how the sentence
/// calls it.
Json parse_scene(std::string_view bytes, const std::string& name);

/// A scene without elements.
Json empty_scene();

/// The file's content: JSON indented by two spaces, as Excalidraw saves it.
std::string scene_bytes(const Json& scene);

}  // namespace rtp
