#pragma once

#include <vector>

#include "base/clock.hpp"
#include "board/provider.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// What BoardProvider promises, on a scene (as `parse_scene` gives it) in memory. Whatever is not named stays as it is;
/// what is changed gets a new version at `now`. The same call on the same scene gives the same scene.

struct Addition {
  std::vector<WidgetId> ids;  ///< as BoardProvider::create returns them
  bool changed = false;       ///< whether anything was missing
};
Addition add_to_scene(Json& scene, const std::vector<NewWidget>& widgets, Instant now);

/// Throws Error{conflict} before anything is changed. Returns whether anything was.
bool change_scene(Json& scene, const std::vector<WidgetChange>& changes, Instant now);

/// Makes tombstones, and unties what held on to them. A thing without our mark among `ids` is a bug of the caller:
/// std::logic_error, and nothing is removed. Returns whether anything was there to remove.
bool remove_from_scene(Json& scene, const std::vector<WidgetId>& ids, Instant now);

}  // namespace rtp
