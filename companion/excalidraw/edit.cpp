#include "excalidraw/edit.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "excalidraw/element_mark.hpp"

namespace rtp {

std::int64_t version_of(const Json& element) {
  constexpr std::int64_t most = std::int64_t{1} << 40;  // no version that anybody counted up to
  const Json* version = member(element, "version");
  if (version == nullptr || !version->is_number_integer()) return 0;
  const auto number = version->get<std::int64_t>();
  return number < 0 || number > most ? 0 : number;
}

void touch(Json& element, Instant now) {
  const std::int64_t version = version_of(element) + 1;
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

bool set_own_words(Json& element, const std::string& text) {
  if (const Json* label = member(element, "label"); label != nullptr && !string_of(*label, "text").empty()) {
    element["label"]["text"] = text;
    return true;
  }
  bool has_text = false;
  for (const char* key : {"text", "originalText"}) {
    if (string_of(element, key).empty()) continue;
    element[key] = text;
    has_text = true;
  }
  return has_text;
}

void write_made_id(Json& element, const SceneLinks& links, std::size_t position) {
  if (links.position(string_of(element, "id")) != position) element["id"] = links.ids[position];
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
