#include "stamp/template_schema.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "base/text.hpp"

namespace rtp {

namespace {

using nlohmann::json;
using Path = std::vector<std::string>;  // keys and indexes from the outside inwards

constexpr std::size_t longest_quote = 300;  // characters of a file that a sentence repeats

/// One of our schemas, as text and ready to validate with.
struct Rules {
  explicit Rules(std::string_view name) {
    for (const EmbeddedFile& file : embedded_templates()) {
      if (file.name == name) document = json::parse(file.text);
    }
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema);
  }
  json document;
  valijson::Schema schema;
};

const Rules& rules_of(SchemaKind kind) {
  static const Rules template_rules("template.schema.json");
  static const Rules set_rules("set.schema.json");
  return kind == SchemaKind::board_template ? template_rules : set_rules;
}

std::string pointer(const Path& path) {
  json::json_pointer place;
  for (const std::string& step : path) place.push_back(step);
  return place.empty() ? "/" : place.to_string();
}

/// The place that the validator complains about most closely; its contexts read "<root>", "[board]", "[0]".
Path deepest_place(const valijson::ValidationResults& results) {
  const auto deepest = std::max_element(
      results.begin(), results.end(), [](const auto& a, const auto& b) { return a.context.size() < b.context.size(); });
  Path path;
  for (std::size_t i = 1; i < deepest->context.size(); ++i) {
    path.push_back(deepest->context[i].substr(1, deepest->context[i].size() - 2));
  }
  return path;
}

const json& resolved(const json& schema, const json& node) {
  const auto reference = node.find("$ref");
  return reference == node.end() ? node : schema.at(json::json_pointer(reference->get<std::string>().substr(1)));
}

/// The part of the schema that rules over `path`.
const json& schema_at(const json& schema, const Path& path) {
  const json* node = &schema;
  for (const std::string& step : path) {
    const auto properties = node->find("properties");
    if (node->contains("items")) {
      node = &node->at("items");
    } else if (properties != node->end() && properties->contains(step)) {
      node = &properties->at(step);
    } else {
      node = &node->at("additionalProperties");
    }
    node = &resolved(schema, *node);
  }
  return *node;
}

const json& value_at(const json& document, const Path& path) {
  const json* node = &document;
  for (const std::string& step : path) node = node->is_array() ? &node->at(std::stoul(step)) : &node->at(step);
  return *node;
}

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  return type == (value.is_number() ? "number" : value.type_name());
}

std::string listed(const json& words) {
  std::string list;
  for (const auto& word : words) list += (list.empty() ? "" : ", ") + word.get<std::string>();
  return list;
}

std::string keys_of(const json& object) {
  std::string list;
  for (const auto& [key, value] : object.items()) list += (list.empty() ? "" : ", ") + key;
  return list;
}

/// What a value's own place in the schema has against it.
Error complaint_about_value(const json& node, const json& value, const std::string& source, const Path& path) {
  const std::string place = pointer(path);
  if (const auto type = node.find("type"); type != node.end()) {
    const json types = type->is_array() ? *type : json::array({*type});
    if (std::none_of(types.begin(), types.end(), [&](const json& name) { return has_type(value, name); })) {
      return template_error("type", source, place, MessageValues{{"allowed", listed(types)}});
    }
  }
  if (node.contains("enum"))
    return template_error("choice", source, place, MessageValues{{"allowed", listed(node["enum"])}});
  if (node.contains("minimum") && value.is_number()) {
    return template_error(
        "range", source, place,
        MessageValues{{"least", node["minimum"].get<std::int64_t>()}, {"most", node["maximum"].get<std::int64_t>()}});
  }
  for (const char* limit : {"maxItems", "maxLength", "maxProperties"}) {
    if (!node.contains(limit)) continue;
    const char* least = value.is_array() ? "minItems" : (value.is_string() ? "minLength" : "minProperties");
    return template_error(
        "size", source, place,
        MessageValues{{"least", node.value(least, std::int64_t{0})}, {"most", node[limit].get<std::int64_t>()}});
  }
  return template_error("wrong", source, place);
}

Error complaint(const json& schema, const json& document, const std::string& source, const Path& path) {
  const json& node = schema_at(schema, path);
  const json& value = value_at(document, path);
  if (value.is_object() && node.contains("properties")) {
    for (const auto& [name, unused] : value.items()) {
      if (!node["properties"].contains(name)) {
        Path inner = path;
        inner.push_back(name);
        return template_error("unknown", source, pointer(inner),
                              MessageValues{{"allowed", keys_of(node["properties"])}});
      }
    }
    for (const auto& name : node.value("required", json::array())) {
      if (!value.contains(name)) {
        return template_error("missing", source, pointer(path), MessageValues{{"name", name.get<std::string>()}});
      }
    }
  }
  return complaint_about_value(node, value, source, path);
}

}  // namespace

void check_schema(const json& document, SchemaKind kind, const std::string& source) {
  const Rules& rules = rules_of(kind);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(rules.schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return;
  throw complaint(rules.document, document, source, deepest_place(results));
}

Error template_error(const std::string& reason, const std::string& source, const std::string& place,
                     MessageValues values) {
  Message message("error.template." + reason);
  message.values = std::move(values);
  message.values.emplace_back("file", source);
  message.values.emplace_back("place", place);
  // Names and values come from a file that anybody may have written.
  for (auto& [name, value] : message.values) {
    if (auto* text = std::get_if<std::string>(&value)) *text = shortened(collapsed(clean_text(*text)), longest_quote);
  }
  return {ErrorKind::unreadable, std::move(message)};
}

}  // namespace rtp
