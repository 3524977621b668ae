#include <nlohmann/json.hpp>

#include "base/json.hpp"
#include "base/text.hpp"
#include "stamp/template_check.hpp"
#include "stamp/template_schema.hpp"

namespace rtp {

namespace {

using nlohmann::json;
using namespace nlohmann::literals;

constexpr JsonLimits template_limits{.bytes = 1U << 20, .depth = 40, .values = 50'000};

std::string string_at(const json& object, const char* key) {
  const auto value = object.find(key);
  if (value == object.end()) return "";
  return value->is_string() ? clean_text(value->get<std::string>()) : value->dump();
}

TemplateText text_at(const json& object, const char* key) {
  TemplateText text;
  const auto value = object.find(key);
  if (value == object.end()) return text;
  if (value->is_string()) {
    text.texts.emplace("", clean_text(value->get<std::string>()));
  } else {
    for (const auto& [language, words] : value->items()) {
      (language == "key" ? text.key : text.texts[language]) = clean_text(words.get<std::string>());
    }
  }
  return text;
}

PartKind kind_named(const std::string& name) {
  if (name == "area") return PartKind::area;
  if (name == "text") return PartKind::text;
  return name == "note" ? PartKind::note : PartKind::group;
}

Arrange arrange_named(const std::string& name) {
  if (name == "row") return Arrange::row;
  return name == "grid" ? Arrange::grid : Arrange::column;
}

TemplatePart part_from(const json& object) {
  TemplatePart part;
  part.kind = kind_named(string_at(object, "kind"));
  part.place = string_at(object, "place");
  part.role = parse_role(string_at(object, "role")).value_or(Role::furniture);
  part.title = text_at(object, "title");
  part.text = text_at(object, "text");
  part.hint = text_at(object, "hint");
  part.colour = string_at(object, "colour");
  part.repeat = string_at(object, "repeat");
  part.count = object.value("count", part.count);
  part.when = string_at(object, "when");
  part.link = string_at(object, "link");
  part.arrange = arrange_named(string_at(object, "arrange"));
  part.columns = object.value("columns", part.columns);
  part.width = object.value("width", part.width);
  part.height = object.value("height", part.height);
  part.gap = object.value("gap", part.gap);
  part.font_size = object.value("font_size", part.font_size);
  part.chain = object.contains("arrows");
  for (const json& inner : object.value("parts", json::array())) part.parts.push_back(part_from(inner));
  return part;
}

TemplateParameter parameter_from(const json& object) {
  TemplateParameter parameter;
  parameter.name = string_at(object, "name");
  parameter.title = text_at(object, "title");
  parameter.is_number = string_at(object, "kind") == "number";
  parameter.value = string_at(object, "default");
  parameter.least = object.value("least", parameter.is_number ? 1 : 0);
  parameter.most = object.value("most", parameter.is_number ? 10 : 0);
  return parameter;
}

}  // namespace

Template parse_template(std::string_view json_text, const std::string& source) {
  const json document = parse_json(json_text, source, template_limits);
  check_schema(document, SchemaKind::board_template, source);
  Template result;
  result.id = string_at(document, "id");
  result.title = text_at(document, "title");
  result.description = text_at(document, "description");
  result.phase = string_at(document, "phase");
  for (const json& object : document.value("parameters", json::array())) {
    result.parameters.push_back(parameter_from(object));
  }
  for (const auto& [name, value] : document.at("palette").items()) {
    const std::optional<Colour> colour = parse_colour(value.get<std::string>());
    if (!colour || colour->alpha != 255) {
      const std::string place = ("/palette"_json_pointer / name).to_string();
      throw template_error("colour", source, place, {{"value", clean_text(value.get<std::string>())}});
    }
    result.palette.emplace(name, *colour);
  }
  result.board = part_from(document.at("board"));
  check_template(result, source);
  return result;
}

TemplateSet parse_template_set(std::string_view json_text, const std::string& source) {
  const json document = parse_json(json_text, source, template_limits);
  check_schema(document, SchemaKind::board_set, source);
  TemplateSet set;
  set.id = string_at(document, "id");
  set.title = text_at(document, "title");
  check_text(set.title, source, "/title");
  for (const json& object : document.at("boards")) {
    SetEntry& entry = set.boards.emplace_back();
    entry.template_id = string_at(object, "template");
    entry.repeat = string_at(object, "repeat");
    const json values = object.value("values", json::object());
    for (const auto& [name, value] : values.items()) {
      entry.values.emplace(name, clean_text(value.get<std::string>()));
    }
  }
  return set;
}

}  // namespace rtp
