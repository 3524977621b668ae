#include "mural/change.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "mural/new_tags.hpp"
#include "mural/new_widget.hpp"

namespace rtp {

namespace {

using nlohmann::json;

Message about(const char* key, const std::string& text) {
  return Message(key).with("text", shortened(collapsed(text), 60));
}

void check(const MuralContent& content, const std::vector<WidgetChange>& changes) {
  for (const WidgetChange& change : changes) {
    const MuralWidget* widget = content.find(change.id);
    const bool gone = widget == nullptr || widget->invisible;
    if (!gone && widget->text.plain == change.seen_text) continue;
    throw Error(ErrorKind::conflict, about(gone ? "board.conflict_gone" : "board.conflict_changed", change.seen_text));
  }
}

[[noreturn]] void refuse(const MuralWidget& widget) {
  throw Error(ErrorKind::refused, about("mural.error.cannot_change", widget.text.plain));
}

/// The label with other words: its first line keeps its place and format.
json changed_label(const MuralWidget& arrow, const std::string& text) {
  if (arrow.label.empty()) return label_of(text, {arrow.rect.width, arrow.rect.height}, arrow.font_size, arrow.stroke);
  json label = json::parse(arrow.label);
  json& labels = label["labels"];
  if (labels.empty()) return label_of(text, {arrow.rect.width, arrow.rect.height}, arrow.font_size, arrow.stroke);
  labels = json::array({labels.front()});
  labels.front()["text"] = text;
  return label;
}

void put_text(json& body, const MuralWidget& widget, const StyledText& text) {
  switch (widget.kind) {
    case MuralKind::sticky_note:
    case MuralKind::shape:
      // The formatted text wins where both are there, so the plain one alone would not be seen.
      if (widget.has_html || !text.styles.empty()) {
        body["htmlText"] = mural_html(text);
      }
      if (!body.contains("htmlText") || text.plain.empty()) body["text"] = text.plain;
      break;
    case MuralKind::text: body["text"] = mural_html(text, widget.stroke); break;
    case MuralKind::area:
      body["title"] = text.plain;
      body["showTitle"] = !text.plain.empty();
      break;
    case MuralKind::arrow: body["label"] = changed_label(widget, text.plain); break;
    case MuralKind::other: refuse(widget);
  }
}

/// Coordinates relative to the area that the widget lies in and goes on lying in. An arrow is moved as it is.
void put_rect(json& body, const MuralContent& content, const MuralWidget& widget, const Rect& rect) {
  const MuralWidget* parent = content.find(widget.parent);
  const Rect area = parent == nullptr ? Rect{} : content.absolute(*parent);
  body["x"] = rect.x - area.x;
  body["y"] = rect.y - area.y;
  if (widget.kind == MuralKind::arrow) return;
  body["width"] = rect.width;
  body["height"] = rect.height;
}

void put(json& body, const WidgetChange& change, const MuralContent& content, TagNames& tags) {
  const MuralWidget& widget = *content.find(change.id);
  if (change.text) put_text(body, widget, *change.text);
  if (change.rect) put_rect(body, content, widget, *change.rect);
  if (change.fill && widget.kind != MuralKind::arrow) {
    if (widget.kind == MuralKind::other) refuse(widget);
    body["style"]["backgroundColor"] = mural_colour(*change.fill);
  }
  if (change.tags) {
    if (widget.kind != MuralKind::sticky_note) refuse(widget);  // only notes have tags [D]
    body["tags"] = tags.ids_of(*change.tags);
  }
}

MuralContent look(MuralApi& api, const MuralDoor& door, std::size_t pages, const std::vector<WidgetChange>& changes) {
  if (changes.size() > std::max<std::size_t>(pages, 2)) return read_content(api, door);
  std::vector<std::string> ids;
  for (const WidgetChange& change : changes) ids.push_back(change.id);
  return read_by_id(api, door, ids);
}

}  // namespace

void change_widgets(MuralApi& api, const MuralDoor& door, std::size_t pages, const std::vector<WidgetChange>& changes) {
  if (changes.empty()) return;
  const MuralContent content = look(api, door, pages, changes);
  check(content, changes);
  TagNames tags(api, door);
  std::vector<std::string> wanted_tags;
  for (const WidgetChange& change : changes) {
    if (change.tags) wanted_tags.insert(wanted_tags.end(), change.tags->begin(), change.tags->end());
  }
  if (!wanted_tags.empty()) tags.make_missing(wanted_tags);

  // Several changes of one widget become one, so that their order is kept.
  std::map<std::string, json> bodies;
  for (const WidgetChange& change : changes) put(bodies[change.id], change, content, tags);
  std::vector<HttpRequest> requests;
  for (const auto& [id, body] : bodies) {
    if (body.empty()) continue;
    const auto endpoint = endpoint_of(*content.find(id));
    if (!endpoint) refuse(*content.find(id));
    requests.push_back(api.patch(door.widgets_of(*endpoint) + "/" + percent_encoded(id), dump_json(body)));
  }
  for (const Exchange& exchange : api.send(requests)) require_success(exchange, door.to_write());
}

}  // namespace rtp
