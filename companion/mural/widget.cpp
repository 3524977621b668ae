#include "mural/widget.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "base/visible_text.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_id = 200;
constexpr std::size_t longest_name = 400;
constexpr double largest_font = 1000;

/// A note's border has no colour: it is black or not there [D]. This is the dark ink that the program draws with.
constexpr Colour border_ink{0x1e, 0x1e, 0x1e};

std::string name_in(const JsonValue& json, const char* member) { return clean_text(text_in(json, member), longest_id); }

MuralKind kind_of(std::string_view type) {
  if (type == "sticky note") return MuralKind::sticky_note;
  if (type == "text") return MuralKind::text;
  if (type == "shape") return MuralKind::shape;
  if (type == "area") return MuralKind::area;
  if (type == "arrow") return MuralKind::arrow;
  return MuralKind::other;
}

Colour colour_in(const JsonValue& json, const char* member) {
  const Colour colour = parse_colour(text_in(json, member)).value_or(transparent);
  return colour.alpha == 0 ? transparent : colour;
}

std::string link_in(const JsonValue& json, const char* member) {
  std::string link = clean_text(text_in(json, member));
  return is_safe_link(link) ? link : "";
}

std::optional<Instant> instant_in(const JsonValue& json, const char* member) {
  const auto milliseconds = milliseconds_in(json, member);
  return milliseconds ? std::optional(Instant(std::chrono::milliseconds(*milliseconds))) : std::nullopt;
}

/// A member has two names, a visitor an alias [D].
std::string person_in(const JsonValue& json, const char* member) {
  const JsonValue* person = object_in(json, member);
  if (person == nullptr) return "";
  const std::string_view alias = text_in(*person, "alias");
  if (!alias.empty()) return collapsed(clean_text(alias, longest_name));
  const std::string names =
      std::string(text_in(*person, "firstName")) + " " + std::string(text_in(*person, "lastName"));
  return collapsed(clean_text(names, longest_name));
}

/// The formatting that the widget's style gives to all of its text.
StyledText with_style(std::string_view words, const JsonValue& style) {
  StyledText text{clean_text(words), {}};
  const TextStyle whole{{0, text.plain.size()},      flag_in(style, "bold"),   flag_in(style, "italic"),
                        flag_in(style, "underline"), flag_in(style, "strike"), ""};
  if (!text.plain.empty() && (whole.bold || whole.italic || whole.underline || whole.strike))
    text.styles.push_back(whole);
  return text;
}

/// The first colour that the HTML gives to letters.
Colour ink_in(std::string_view html) {
  constexpr std::string_view name = "color:";
  for (std::size_t at = html.find(name); at != std::string_view::npos; at = html.find(name, at + 1)) {
    if (at > 0 && html[at - 1] == '-') continue;  // background-color
    const std::string_view rest = trimmed(html.substr(at + name.size(), 40));
    return parse_colour(trimmed(rest.substr(0, rest.find_first_of(";\"'>")))).value_or(transparent);
  }
  return transparent;
}

/// Notes and shapes: `text` is plain, `htmlText` wins where it is there [D].
void read_note_text(const JsonValue& json, const JsonValue& style, MuralWidget& widget) {
  const std::string_view html = text_in(json, "htmlText");
  widget.has_html = !html.empty();
  widget.text = widget.has_html ? html_to_text(html) : with_style(text_in(json, "text"), style);
}

void read_free_text(const JsonValue& json, MuralWidget& widget) {
  const std::string_view html = text_in(json, "text");
  widget.text = html_to_text(html);
  widget.stroke = ink_in(html);
  widget.fixed_width = flag_in(json, "fixedWidth");
}

std::string dump(const JsonValue& json) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  json.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

void read_arrow(const JsonValue& json, const JsonValue& style, MuralWidget& widget) {
  widget.stroke = colour_in(style, "strokeColor");
  widget.from = name_in(json, "startRefId");
  widget.to = name_in(json, "endRefId");
  if (const JsonValue* points = array_in(json, "points")) {
    for (const JsonValue& point : points->GetArray()) {
      if (point.IsObject()) widget.points.push_back({number_in(point, "x"), number_in(point, "y")});
    }
  }
  const JsonValue* label = object_in(json, "label");
  const JsonValue* labels = label == nullptr ? nullptr : array_in(*label, "labels");
  if (labels == nullptr) return;
  widget.label = dump(*label);
  std::string words;
  for (const JsonValue& part : labels->GetArray()) {
    const std::string_view text = text_in(part, "text");
    if (!text.empty()) words.append(words.empty() ? "" : "\n").append(text);
  }
  widget.text.plain = clean_text(words);
  if (const JsonValue* format = object_in(*label, "format"))
    widget.font_size = std::clamp(number_in(*format, "fontSize", 16), 1.0, largest_font);
}

/// What people wrote on a thing that is neither note nor text: a table's cell, a comment and its replies, the caption
/// of an image, the name of a file.
std::string words_on(const JsonValue& json, std::string_view type) {
  if (const JsonValue* content = object_in(json, "textContent")) return std::string(text_in(*content, "text"));
  if (type == "image") return flag_in(json, "showCaption") ? std::string(text_in(json, "caption")) : "";
  if (type == "file") return std::string(text_in(json, "title"));
  if (type != "comment") return std::string(text_in(json, "text"));
  std::string words(text_in(json, "message"));
  if (const JsonValue* replies = array_in(json, "replies")) {
    for (const JsonValue& reply : replies->GetArray()) words.append("\n").append(text_in(reply, "message"));
  }
  return words;
}

void read_content(const JsonValue& json, const JsonValue& style, MuralWidget& widget) {
  widget.fill = colour_in(style, "backgroundColor");
  widget.font_size = std::clamp(number_in(style, "fontSize", 16), 1.0, largest_font);
  switch (widget.kind) {
    case MuralKind::sticky_note:
      read_note_text(json, style, widget);
      widget.stroke = flag_in(style, "border") ? border_ink : transparent;
      break;
    case MuralKind::shape: {
      const std::string_view shape = text_in(json, "shape");
      read_note_text(json, style, widget);
      widget.stroke = colour_in(style, "borderColor");
      widget.is_round = shape == "circle" || shape == "ellipse";
      break;
    }
    case MuralKind::text: read_free_text(json, widget); break;
    case MuralKind::area:
      // People see the title only where it is shown; else it is a name in the outline.
      if (flag_in(json, "showTitle")) widget.text.plain = clean_text(text_in(json, "title"));
      widget.stroke = colour_in(style, "borderColor");
      widget.font_size = std::clamp(number_in(style, "titleFontSize", 16), 1.0, largest_font);
      break;
    case MuralKind::arrow: read_arrow(json, style, widget); break;
    case MuralKind::other: widget.text.plain = clean_text(words_on(json, widget.type)); break;
  }
}

const JsonValue& style_of(const JsonValue& json) {
  static const JsonValue none(rapidjson::kObjectType);
  const JsonValue* style = object_in(json, "style");
  return style == nullptr ? none : *style;
}

}  // namespace

std::optional<std::string> endpoint_of(const MuralWidget& widget) {
  switch (widget.kind) {
    case MuralKind::sticky_note: return "sticky-note";
    case MuralKind::text: return widget.fixed_width ? "textbox" : "title";
    case MuralKind::shape: return "shape";
    case MuralKind::area: return "area";
    case MuralKind::arrow: return "arrow";
    case MuralKind::other: break;
  }
  if (widget.type == "image" || widget.type == "file") return widget.type;
  return std::nullopt;
}

std::optional<MuralWidget> read_widget(const JsonValue& json) {
  MuralWidget widget;
  widget.id = name_in(json, "id");
  if (widget.id.empty()) return std::nullopt;
  widget.type = name_in(json, "type");
  widget.kind = kind_of(widget.type);
  widget.parent = name_in(json, "parentId");
  widget.rect = {number_in(json, "x"), number_in(json, "y"), std::abs(number_in(json, "width")),
                 std::abs(number_in(json, "height"))};
  widget.rotation = number_in(json, "rotation");
  widget.order = number_in(json, "stackingOrder");
  widget.invisible = flag_in(json, "invisible");
  widget.link = link_in(json, widget.type == "image" ? "link" : "hyperlink");
  widget.view_link = link_in(json, "viewLink");
  if (!flag_in(json, "hideOwner")) widget.author = person_in(json, "createdBy");
  widget.created = instant_in(json, "createdOn");
  widget.changed = instant_in(json, "contentEditedOn");
  if (!widget.changed) widget.changed = instant_in(json, "updatedOn");
  widget.inscription = read_inscription(text_in(json, "instruction"));
  if (const JsonValue* tags = array_in(json, "tags")) {
    for (const JsonValue& tag : tags->GetArray()) {
      if (tag.IsString()) widget.tags.push_back(clean_text({tag.GetString(), tag.GetStringLength()}, longest_id));
    }
  }
  read_content(json, style_of(json), widget);
  return widget;
}

}  // namespace rtp
