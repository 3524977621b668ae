#include "mural/doubles.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "base/json.hpp"
#include "mural/removal.hpp"
#include "mural/snapshot.hpp"

namespace rtp {

namespace {

bool is_own(const MuralWidget& widget, const OwnThings& own) {
  if (own.ids.contains(widget.id)) return true;
  return own.had_trouble && widget.inscription.maker.starts_with(own.maker);
}

/// What two equal things have in common; empty for what cannot have an equal.
MarkPlace name_of(const MuralWidget& widget) {
  const Inscription& inscription = widget.inscription;
  if (inscription.mark) return {inscription.mark->stamp, inscription.mark->place};
  return {"", inscription.maker};
}

/// Ours that go, and what stays instead.
std::map<std::string, std::string> doubles_of(const MuralContent& content, const OwnThings& own) {
  std::map<MarkPlace, std::vector<const MuralWidget*>> equals;
  for (const MuralWidget& widget : content.widgets()) {
    if (MarkPlace name = name_of(widget); !name.second.empty()) equals[std::move(name)].push_back(&widget);
  }
  std::map<std::string, std::string> replaced;
  for (const auto& [name, widgets] : equals) {
    if (widgets.size() < 2) continue;
    const MuralWidget* oldest = *std::min_element(
        widgets.begin(), widgets.end(), [](const MuralWidget* a, const MuralWidget* b) { return is_older(*a, *b); });
    for (const MuralWidget* widget : widgets) {
      if (widget != oldest && is_own(*widget, own)) replaced.emplace(widget->id, oldest->id);
    }
  }
  return replaced;
}

/// What must change in a widget that stays, for what it lies in or is tied to; nothing when neither goes.
std::optional<nlohmann::json> change_of(const MuralWidget& widget, const MuralContent& content,
                                        const std::map<std::string, std::string>& replaced) {
  nlohmann::json body = nlohmann::json::object();
  if (const auto parent = replaced.find(widget.parent); parent != replaced.end()) {
    const Rect box = content.absolute(widget);
    const Rect area = content.absolute(*content.find(parent->second));
    body = {{"parentId", parent->second}, {"x", box.x - area.x}, {"y", box.y - area.y}};
  }
  if (const auto from = replaced.find(widget.from); from != replaced.end()) body["startRefId"] = from->second;
  if (const auto to = replaced.find(widget.to); to != replaced.end()) body["endRefId"] = to->second;
  return body.empty() ? std::nullopt : std::optional(std::move(body));
}

}  // namespace

bool has_doubles(const MuralContent& content, const OwnThings& own) {
  std::map<MarkPlace, int> counts;
  for (const MuralWidget& widget : content.widgets()) ++counts[name_of(widget)];
  return std::any_of(content.widgets().begin(), content.widgets().end(), [&](const MuralWidget& widget) {
    const MarkPlace name = name_of(widget);
    return !name.second.empty() && is_own(widget, own) && counts[name] > 1;
  });
}

std::map<std::string, std::string> remove_doubles(MuralApi& api, const MuralDoor& door, const MuralContent& content,
                                                  const OwnThings& own) {
  std::map<std::string, std::string> replaced = doubles_of(content, own);
  std::vector<HttpRequest> requests;
  for (const MuralWidget& widget : content.widgets()) {
    if (replaced.contains(widget.id)) continue;
    const auto body = change_of(widget, content, replaced);
    const auto endpoint = endpoint_of(widget);
    if (!body) continue;
    if (endpoint) {
      requests.push_back(api.patch(door.widgets_of(*endpoint) + "/" + percent_encoded(widget.id), dump_json(*body)));
    } else {
      replaced.erase(widget.parent);  // a comment or a table keeps the area that it lies in
    }
  }
  for (const Exchange& exchange : api.send(requests)) {
    if (exchange.answered() && exchange.response.status == 404) continue;  // somebody took it away meanwhile
    require_success(exchange, door.to_write());
  }
  std::vector<std::string> ids;
  for (const auto& [id, stays] : replaced) ids.push_back(id);
  delete_widgets(api, door, content, ids);
  return replaced;
}

}  // namespace rtp
