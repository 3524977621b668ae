#include "excalidraw/element.hpp"

#include <nlohmann/json.hpp>

#include "excalidraw/element_filling.hpp"

namespace rtp {

namespace {

struct NlohmannNode {
  using Value = Json;

  static bool is_object(const Json& value) { return value.is_object(); }

  static std::optional<std::string_view> text(const Json& value) {
    if (!value.is_string()) return std::nullopt;
    return value.get_ref<const std::string&>();
  }

  static std::optional<double> number(const Json& value) {
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
  }

  static std::optional<bool> boolean(const Json& value) {
    return value.is_boolean() ? std::optional(value.get<bool>()) : std::nullopt;
  }

  template <typename Visit>
  static void each_member(const Json& value, const Visit& visit) {
    if (!value.is_object()) return;
    for (const auto& [name, inner] : value.get_ref<const Json::object_t&>()) visit(name, inner);
  }

  template <typename Visit>
  static void each_entry(const Json& value, const Visit& visit) {
    if (!value.is_array()) return;
    for (const Json& inner : value) visit(inner);
  }
};

}  // namespace

Element element_of(const Json& json) { return ElementFiller<NlohmannNode>::fill(json); }

std::vector<Element> elements_of(const Json& list) {
  std::vector<Element> elements;
  elements.reserve(list.size());
  for (const Json& json : list) elements.push_back(element_of(json));
  return elements;
}

const Json* member(const Json& json, std::string_view key) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}

const std::string& string_of(const Json& json, std::string_view key) {
  static const std::string nothing;
  const Json* value = member(json, key);
  return value != nullptr && value->is_string() ? value->get_ref<const std::string&>() : nothing;
}

}  // namespace rtp
