#include "excalidraw/edit.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "excalidraw/element_mark.hpp"

namespace rtp {

void touch(Json& element, Instant now) {
  const auto version = static_cast<std::int64_t>(number_of(element, "version").value_or(0)) + 1;
  element["version"] = version;
  element["versionNonce"] = stable_number(string_of(element, "id") + ":" + std::to_string(version));
  element["updated"] = now.time_since_epoch().count();
}

void bury(Json& element, Instant now) {
  element["isDeleted"] = true;
  touch(element, now);
}

void set_rect(Json& element, const Rect& rect) {
  element["x"] = rect.x;
  element["y"] = rect.y;
  element["width"] = rect.width;
  element["height"] = rect.height;
}

bool add_bound_element(Json& element, const std::string& id, const char* type) {
  Json& list = element["boundElements"];
  if (!list.is_array()) list = Json::array();
  const auto has_id = [&](const Json& entry) { return string_of(entry, "id") == id; };
  if (std::any_of(list.begin(), list.end(), has_id)) return false;
  list.push_back({{"id", id}, {"type", type}});
  return true;
}

bool remove_bound_element(Json& element, const std::string& id) {
  if (member(element, "boundElements") == nullptr) return false;
  Json& list = element["boundElements"];
  if (!list.is_array()) return false;
  const std::size_t before = list.size();
  const auto has_id = [&](const Json& entry) { return string_of(entry, "id") == id; };
  list.erase(std::remove_if(list.begin(), list.end(), has_id), list.end());
  return list.size() != before;
}

}  // namespace rtp
