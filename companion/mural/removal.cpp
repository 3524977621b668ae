#include "mural/removal.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

using IdSet = std::unordered_set<std::string>;

/// So few are asked for one by one, to see whether they are areas; for more the mural is listed.
constexpr std::size_t few = 4;
constexpr std::size_t most_levels = 1'000;

std::size_t level_of(const MuralContent& content, const MuralWidget& widget) {
  std::size_t level = 0;
  for (const MuralWidget* parent = content.find(widget.parent); parent != nullptr && level < most_levels;
       parent = content.find(parent->parent))
    ++level;
  return level;
}

/// The innermost area round it that stays; nullptr for none.
const MuralWidget* area_that_stays(const MuralContent& content, const MuralWidget& widget, const IdSet& going) {
  const MuralWidget* parent = content.find(widget.parent);
  for (std::size_t steps = 0; parent != nullptr && going.contains(parent->id); parent = content.find(parent->parent)) {
    if (++steps > most_levels) return nullptr;
  }
  return parent;
}

/// Whether the widget now lies in `parent`, as the answer tells it.
bool lies_in(const Exchange& exchange, const std::string& parent, const Purpose& purpose) {
  const std::optional<MuralWidget> widget = read_widget(Reply(exchange.response.body, purpose).value());
  return widget && widget->parent == parent;
}

/// Puts what stays out of the areas that go.
class Evacuation {
 public:
  Evacuation(MuralApi& api, const MuralDoor& door, const MuralContent& content, const IdSet& going)
      : api_(api), door_(door), content_(content), going_(going) {
    for (const MuralWidget& widget : content.widgets()) {
      if (going.contains(widget.parent) && !going.contains(widget.id)) staying_.push_back(&widget);
    }
  }

  /// "No area" is not documented: an empty text is of the documented type, null is what reading shows [S].
  void run() {
    move("");
    move(nullptr);
    if (staying_.empty()) return;
    throw Error(ErrorKind::refused, Message("mural.error.area_not_empty")
                                        .with("text", shortened(collapsed(staying_.front()->text.plain), 60))
                                        .with("subject", door_.ref));
  }

 private:
  void move(const nlohmann::json& no_area) {
    std::vector<const MuralWidget*> asked;
    std::vector<HttpRequest> requests;
    std::vector<const MuralWidget*> left;
    for (const MuralWidget* widget : staying_) {
      if (const auto endpoint = endpoint_of(*widget)) {
        asked.push_back(widget);
        requests.push_back(api_.patch(door_.widgets_of(*endpoint) + "/" + percent_encoded(widget->id),
                                      dump_json(body_for(*widget, no_area))));
      } else {
        left.push_back(widget);
      }
    }
    const std::vector<Exchange> exchanges = api_.send(requests);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const Exchange& exchange = exchanges[i];
      const int status = exchange.response.status;
      if (exchange.answered() && status == 404) continue;
      if (!exchange.answered() || status != 400) require_success(exchange, door_.to_write());
      if (status == 400 || !lies_in(exchange, parent_for(*asked[i]), door_.to_write())) left.push_back(asked[i]);
    }
    staying_ = std::move(left);
  }

  std::string parent_for(const MuralWidget& widget) const {
    const MuralWidget* area = area_that_stays(content_, widget, going_);
    return area == nullptr ? "" : area->id;
  }

  nlohmann::json body_for(const MuralWidget& widget, const nlohmann::json& no_area) const {
    const Rect box = content_.absolute(widget);
    const MuralWidget* area = area_that_stays(content_, widget, going_);
    if (area == nullptr) return {{"parentId", no_area}, {"x", box.x}, {"y", box.y}};
    const Rect outer = content_.absolute(*area);
    return {{"parentId", area->id}, {"x", box.x - outer.x}, {"y", box.y - outer.y}};
  }

  MuralApi& api_;
  const MuralDoor& door_;
  const MuralContent& content_;
  const IdSet& going_;
  std::vector<const MuralWidget*> staying_;
};

bool has_area(const MuralContent& content, const std::vector<std::string>& ids) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    const MuralWidget* widget = content.find(id);
    return widget != nullptr && widget->kind == MuralKind::area;
  });
}

void delete_all(MuralApi& api, const MuralDoor& door, const std::vector<std::string>& ids) {
  std::vector<HttpRequest> requests;
  for (const std::string& id : ids) requests.push_back(api.remove(door.widget(id)));
  for (const Exchange& exchange : api.send(requests)) {
    const bool is_gone =
        exchange.answered() && exchange.response.status == 404 && fault_code(exchange) == "WIDGET_NOT_FOUND";
    if (!is_gone) require_success(exchange, door.to_write());
  }
}

}  // namespace

void delete_widgets(MuralApi& api, const MuralDoor& door, const MuralContent& content,
                    const std::vector<std::string>& ids) {
  std::vector<std::string> first;
  std::map<std::size_t, std::vector<std::string>, std::greater<>> areas;
  for (const std::string& id : ids) {
    const MuralWidget* widget = content.find(id);
    if (widget != nullptr && widget->kind == MuralKind::area) {
      areas[level_of(content, *widget)].push_back(id);
    } else {
      first.push_back(id);
    }
  }
  delete_all(api, door, first);
  for (const auto& [level, inside] : areas) delete_all(api, door, inside);
}

void remove_widgets(MuralApi& api, const MuralDoor& door, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  MuralContent content = ids.size() <= few ? read_by_id(api, door, ids) : MuralContent();
  if (ids.size() > few || has_area(content, ids)) content = read_content(api, door);
  const IdSet going(ids.begin(), ids.end());
  Evacuation(api, door, content, going).run();
  delete_widgets(api, door, content, ids);
}

}  // namespace rtp
