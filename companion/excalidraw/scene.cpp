#include "excalidraw/scene.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace rtp {

Json parse_scene(std::string_view bytes, const std::string& name) {
  Json scene = parse_json(bytes, name, scene_limits);
  const Json* elements = member(scene, "elements");
  if (string_of(scene, "type") != "excalidraw" || elements == nullptr || !elements->is_array())
    throw Error(ErrorKind::unreadable, Message("excalidraw.not_a_board").with("board", name));
  return scene;
}

Json empty_scene() {
  return Json{
      {"type", "excalidraw"},
      {"version", 2},
      {"source", "rtp"},
      {"elements", Json::array()},
      {"appState", {{"gridSize", 20}, {"gridStep", 5}, {"gridModeEnabled", false}, {"viewBackgroundColor", "#ffffff"}}},
      {"files", Json::object()}};
}

std::string scene_bytes(const Json& scene) { return dump_pretty_json(scene); }

}  // namespace rtp
