#include "mural/strict_body.hpp"

#include <algorithm>
#include <stdexcept>

namespace rtp {

namespace {

using nlohmann::json;

// A property is a word for its type, with "!" when it must be there; "=a|b" is a choice, an object has properties of
// its own, and [object, least] is a list of such objects. "..." takes over another entry.
const char* const schemas_text = R"({
  "placed": {"x": "number", "y": "number", "width": "number", "height": "number", "parentId": "text",
             "instruction": "text", "presentationIndex": "number", "title": "text"},
  "note style": {"backgroundColor": "colour", "bold": "flag", "italic": "flag", "underline": "flag", "strike": "flag",
                 "font": "font", "fontSize": "size", "textAlign": "align", "border": "flag"},
  "text style": {"backgroundColor": "colour", "font": "font", "fontSize": "size", "textAlign": "align"},
  "shape style": {"backgroundColor": "colour", "borderColor": "colour", "borderStyle": "=solid|dotted",
                  "borderWidth": "stroke", "fontColor": "colour"},
  "arrow style": {"strokeColor": "colour", "strokeStyle": "=solid|dashed|dotted-spaced|dotted",
                  "strokeWidth": "stroke"},
  "label": {"format": {"color": "colour!", "fontFamily": "font!", "bold": "flag!", "italic": "flag!",
                       "textAlign": "align!", "fontSize": "number!"},
            "labels": [{"x": "number!", "y": "number!", "height": "number!", "width": "number!", "text": "text!"}, 1]},
  "note": {"...": "placed", "htmlText": "text", "text": "text", "hyperlink": "link", "hyperlinkTitle": "text",
           "rotation": "rotation", "hidden": "flag", "tags": "texts", "style": "note style"},
  "free text": {"...": "placed", "text": "text", "hyperlink": "link", "hyperlinkTitle": "text",
                "rotation": "rotation", "hidden": "flag", "style": "text style"},
  "drawn shape": {"...": "placed", "htmlText": "text", "text": "text", "rotation": "rotation", "hidden": "flag",
                  "style": "shape style"},
  "area": {"...": "placed", "hidden": "flag", "layout": "=free|column|row", "showTitle": "flag"},
  "arrow": {"...": "placed", "arrowType": "=straight|curved|orthogonal", "tip": "=no tip|single|double",
            "startRefId": "text", "endRefId": "text", "rotation": "rotation", "stackable": "flag", "label": "label",
            "style": "arrow style", "points": [{"x": "number", "y": "number"}, 2]},

  "create sticky-note": {"...": "note", "stackingOrder": "number", "shape": "=circle|rectangle!", "x": "number!",
                         "y": "number!"},
  "create textbox": {"...": "free text", "stackingOrder": "number"},
  "create title": {"...": "free text", "stackingOrder": "number"},
  "create shape": {"...": "drawn shape", "stackingOrder": "number", "shape": "text!", "x": "number!", "y": "number!"},
  "create area": {"...": "area", "stackingOrder": "number",
                  "style": {"backgroundColor": "colour", "borderColor": "colour", "borderStyle": "=solid|dotted",
                            "borderWidth": "stroke", "titleFontSize": "size"}},
  "create arrow": {"...": "arrow", "stackingOrder": "number", "x": "number!", "y": "number!", "width": "number!",
                   "height": "number!", "points!": true},

  "update sticky-note": {"...": "note"},
  "update textbox": {"...": "free text"},
  "update title": {"...": "free text"},
  "update shape": {"...": "drawn shape"},
  "update area": {"...": "area",
                  "style": {"backgroundColor": "colour", "borderColor": "colour",
                            "borderStyle": "=solid|dashed|dotted-spaced|dotted", "borderWidth": "stroke",
                            "titleFontSize": "size"}},
  "update arrow": {"...": "arrow"},

  "create mural": {"title": "text", "roomId": "room!", "backgroundColor": "colour", "folderId": "text",
                   "height": "number", "infinite": "flag", "width": "number",
                   "timerSoundTheme": "=airplane|cello|cuckoo", "visitorAvatarTheme": "=animals|music|travel"},
  "create tag": {"text": "tag!", "backgroundColor": "colour", "borderColor": "colour", "color": "colour"}
})";

json properties_of(const json& all, const json& schema) {
  json properties = schema;
  if (const auto base = schema.find("..."); base != schema.end()) {
    properties = properties_of(all, all.at(base->get<std::string>()));
    for (const auto& [name, type] : schema.items()) properties[name] = type;
    properties.erase("...");
  }
  return properties;
}

/// With what each takes over written out.
const json& schemas() {
  static const json all = [] {
    const json written = json::parse(schemas_text);
    json whole;
    for (const auto& [name, schema] : written.items()) whole[name] = properties_of(written, schema);
    return whole;
  }();
  return all;
}

bool is_choice(const std::string& choices, const json& value) {
  if (!value.is_string()) return false;
  const std::string wanted = "|" + value.get<std::string>() + "|";
  return ("|" + choices + "|").find(wanted) != std::string::npos;
}

bool is_colour(const json& value) {
  if (!value.is_string()) return false;
  const std::string text = value.get<std::string>();
  return text.size() == 9 && text[0] == '#' && text.find_first_not_of("0123456789ABCDEF", 1) == std::string::npos;
}

bool is_number(const json& value, double least, double most) {
  return value.is_number() && value.get<double>() >= least && value.get<double>() <= most;
}

bool is_link(const json& value) {
  if (!value.is_string()) return false;
  const std::string text = value.get<std::string>();
  return text.size() <= 1024 && (text.empty() || text.find(':') != std::string::npos);
}

bool fits(const std::string& type, const json& value) {
  constexpr double endless = 1e300;
  if (type[0] == '=') return is_choice(type.substr(1), value);
  if (type == "number") return is_number(value, -endless, endless);
  if (type == "text") return value.is_string();
  if (type == "flag") return value.is_boolean();
  if (type == "colour") return is_colour(value);
  if (type == "link") return is_link(value);
  if (type == "size") return is_number(value, 1, endless);
  if (type == "stroke") return is_number(value, 1, 7);
  if (type == "rotation") return is_number(value, 0, 359.999);
  if (type == "room") return value.is_number_integer() && value.get<std::int64_t>() >= 1;
  if (type == "tag") return value.is_string() && value.get<std::string>().size() <= 25;
  if (type == "align") return is_choice("left|center|right", value);
  if (type == "texts")
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const json& one) { return one.is_string(); });
  if (type == "font")
    return is_choice("adelle|blambot-casual|blambot-pro|lint-mccree|marker-felt|museo-slab|proxima-nova|shark-water",
                     value);
  throw std::logic_error("no such type in the schema: " + type);
}

std::string refusal(const std::string& names, const std::string& expected) {
  return "Invalid \"" + names + "\" property type was sent. Type " + expected + " was expected.";
}

std::optional<std::string> check_object(const json& properties, const json& body, const std::string& path);

std::optional<std::string> check_value(const json& type, const json& value, const std::string& path) {
  if (type.is_object()) return check_object(type, value, path + ".");
  if (type.is_array()) {
    if (!value.is_array() || value.size() < type[1].get<std::size_t>()) return refusal(path, "array");
    for (const json& entry : value) {
      if (auto complaint = check_object(type[0], entry, path + ".")) return complaint;
    }
    return std::nullopt;
  }
  std::string word = type.get<std::string>();
  if (schemas().contains(word)) return check_object(schemas().at(word), value, path + ".");
  if (word.back() == '!') word.pop_back();
  return fits(word, value) ? std::nullopt : std::optional(refusal(path, word[0] == '=' ? "undefined" : word));
}

std::optional<std::string> check_object(const json& properties, const json& body, const std::string& path) {
  if (!body.is_object()) return refusal(path, "object");
  std::string unknown;
  for (const auto& [name, value] : body.items()) {
    if (!properties.contains(name) || name.back() == '!')
      unknown += (unknown.empty() ? "" : ",") + path + name;
    else if (auto complaint = check_value(properties.at(name), value, path + name))
      return complaint;
  }
  if (!unknown.empty()) return refusal(unknown, "undefined");
  for (const auto& [name, type] : properties.items()) {
    const bool is_required = type.is_string() && type.get<std::string>().back() == '!';
    const bool is_required_list = name.size() > 1 && name.back() == '!';
    const std::string key = is_required_list ? name.substr(0, name.size() - 1) : name;
    if ((is_required || is_required_list) && !body.contains(key)) return refusal(path + key, "defined");
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> complaint_about(std::string_view schema, const json& body) {
  return check_object(schemas().at(std::string(schema)), body, "");
}

}  // namespace rtp
