#include "mural/creation.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <stdexcept>

#include "base/error.hpp"
#include "base/json.hpp"
#include "mural/doubles.hpp"
#include "mural/new_widget.hpp"
#include "mural/snapshot.hpp"

namespace rtp {

namespace {

constexpr std::size_t most_at_once = 1'000;  // [D]

/// How often things are sent of which nobody knew before whether they were made.
constexpr int most_rounds = 4;

/// Drawn for each call, so that two programs that make the same at the same time are told apart.
std::string drawn_run() {
  std::random_device device;
  std::string text;
  for (int i = 0; i < 12; ++i) text += "0123456789abcdef"[device() & 15];
  return text;
}

/// How many areas lie round each thing, as far as they are made by the same call.
std::vector<std::size_t> depths_of(const std::vector<NewWidget>& widgets) {
  std::vector<std::size_t> depths(widgets.size(), 0);
  for (std::size_t i = 0; i < widgets.size(); ++i) {
    for (auto parent = widgets[i].parent; parent; parent = widgets.at(*parent).parent) {
      if (++depths[i] > widgets.size()) throw std::logic_error("an area that lies in itself");
    }
  }
  return depths;
}

class Creation {
 public:
  Creation(MuralApi& api, const MuralDoor& door, MuralContent present, const std::vector<NewWidget>& widgets)
      : api_(api),
        door_(door),
        present_(std::move(present)),
        widgets_(widgets),
        depths_(depths_of(widgets)),
        ids_(widgets.size()),
        run_(drawn_run()) {
    recognise_marks();
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (ids_[i].empty()) own_.push_back(i);
    }
  }

  std::vector<WidgetId> run() {
    for (int round = 1; !is_complete(); ++round) {
      if (round > most_rounds)
        throw Error(ErrorKind::unreachable, Message("board.unreachable").with("board", door_.ref));
      send_missing();
      if (!is_complete()) look_twice();
    }
    settle_doubles();
    return ids_;
  }

 private:
  /// Things that one request makes, by their place in `widgets_`.
  using Batch = std::vector<std::size_t>;

  bool is_missing(std::size_t i) const { return ids_[i].empty(); }

  bool is_complete() const {
    return std::none_of(ids_.begin(), ids_.end(), [](const WidgetId& id) { return id.empty(); });
  }

  void recognise_marks() {
    const auto marked = marked_widgets(present_);
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      if (!widgets_[i].mark || !is_missing(i)) continue;
      const auto found = marked.find({widgets_[i].mark->stamp, widgets_[i].mark->place});
      if (found != marked.end()) ids_[i] = found->second->id;
    }
  }

  /// Takes the id of a thing that this call made; false when it is none of ours.
  bool adopt(const std::string& maker, const WidgetId& id) {
    const std::string prefix = run_ + ".";
    if (!maker.starts_with(prefix)) return false;
    std::size_t i = widgets_.size();
    std::from_chars(maker.data() + prefix.size(), maker.data() + maker.size(), i);
    if (i >= widgets_.size()) return false;
    if (is_missing(i)) ids_[i] = id;
    return true;
  }

  /// Areas from the outside in, then what is in them, then what ties things together: each needs the ids of those
  /// before. Stops where a parent or an end did not come.
  void send_missing() {
    const std::size_t deepest = depths_.empty() ? 0 : *std::max_element(depths_.begin(), depths_.end());
    for (std::size_t depth = 0; depth <= deepest; ++depth) {
      std::vector<Batch> areas;
      for (const std::size_t i : own_) {
        if (is_missing(i) && widgets_[i].kind == WidgetKind::area && depths_[i] == depth && has_its_area(i))
          areas.push_back({i});
      }
      send(areas);
    }
    send(bulk_batches());
    std::vector<Batch> arrows;
    for (const std::size_t i : own_) {
      const auto is_there = [&](const std::optional<std::size_t>& end) { return !end || !is_missing(*end); };
      if (is_missing(i) && widgets_[i].kind == WidgetKind::arrow && has_its_area(i) && is_there(widgets_[i].from) &&
          is_there(widgets_[i].to))
        arrows.push_back({i});
    }
    send(arrows);
  }

  std::vector<Batch> bulk_batches() const {
    std::vector<Batch> batches;
    for (const std::string_view endpoint : {"sticky-note", "textbox", "title"}) {
      Batch batch;
      for (const std::size_t i : own_) {
        if (!is_missing(i) || endpoint_of(widgets_[i]) != endpoint || !has_its_area(i)) continue;
        if (batch.size() == most_at_once) batches.push_back(std::exchange(batch, {}));
        batch.push_back(i);
      }
      if (!batch.empty()) batches.push_back(std::move(batch));
    }
    return batches;
  }

  bool has_its_area(std::size_t i) const { return !widgets_[i].parent || !is_missing(*widgets_[i].parent); }

  NewPlace place_of(std::size_t i) const {
    const NewWidget& widget = widgets_[i];
    NewPlace place;
    place.instruction = inscribed(widget.mark, run_ + "." + std::to_string(i));
    place.parent = widget.parent ? ids_[*widget.parent] : widget.parent_id;
    if (place.parent.empty()) return place;
    if (const MuralWidget* area = present_.find(place.parent)) {
      const Rect box = present_.absolute(*area);
      place.corner = {box.x, box.y};
    } else if (widget.parent) {
      place.corner = {widgets_[*widget.parent].rect.x, widgets_[*widget.parent].rect.y};
    } else {
      throw Error(ErrorKind::conflict, Message("mural.error.gone").with("subject", door_.ref));
    }
    return place;
  }

  NewEnds ends_of(std::size_t i) const {
    NewEnds ends;
    const NewWidget& widget = widgets_[i];
    ends.from_rect = ends.to_rect = widget.rect;
    if (widget.from) {
      ends.from = ids_[*widget.from];
      ends.from_rect = widgets_[*widget.from].rect;
    }
    if (widget.to) {
      ends.to = ids_[*widget.to];
      ends.to_rect = widgets_[*widget.to].rect;
    }
    return ends;
  }

  HttpRequest request_for(const Batch& batch) const {
    const NewWidget& first = widgets_[batch.front()];
    const bool is_single = first.kind == WidgetKind::area || first.kind == WidgetKind::arrow;
    nlohmann::json body = nlohmann::json::array();
    for (const std::size_t i : batch) body.push_back(body_of(widgets_[i], place_of(i), ends_of(i)));
    return api_.post(door_.widgets_of(endpoint_of(first)), dump_json(is_single ? body.front() : body));
  }

  /// Sends all at once and takes the ids that come back. Throws only after every answer was looked at.
  void send(const std::vector<Batch>& batches) {
    if (batches.empty()) return;
    std::vector<HttpRequest> requests;
    for (const Batch& batch : batches) requests.push_back(request_for(batch));
    const std::vector<Exchange> exchanges = api_.send(requests);
    const Exchange* refused = nullptr;
    for (std::size_t i = 0; i < batches.size(); ++i) {
      const Exchange& exchange = exchanges[i];
      if (exchange.answered() && exchange.response.ok()) {
        take_ids(exchange.response.body, batches[i]);
      } else if (is_unsettled(exchange)) {
        had_trouble_ = true;
      } else if (refused == nullptr) {
        refused = &exchange;
      }
    }
    if (refused != nullptr) require_success(*refused, door_.to_write());
  }

  /// An answer that cannot be read, or does not say our words again, leaves things to be looked for on the mural.
  void take_ids(const std::string& body, const Batch& batch) {
    std::size_t taken = 0;
    if (const std::optional<Reply> reply = Reply::read(body)) {
      reply->each([&](const JsonValue& made) {
        const std::string id(text_in(made, "id"));
        const std::string maker = read_inscription(text_in(made, "instruction")).maker;
        if (id.empty()) return;
        if (adopt(maker, id)) {
          ++taken;
        } else if (batch.size() == 1 && is_missing(batch.front())) {
          ids_[batch.front()] = id;
          ++taken;
        }
      });
    }
    if (taken < batch.size()) had_trouble_ = true;
  }

  /// Looks for what was made though nobody heard it. A second time before anything is sent again, since the service may
  /// still be at it.
  void look_twice() {
    for (int look = 0; look < 2 && !is_complete(); ++look) {
      present_ = read_content(api_, door_);
      for (const MuralWidget& widget : present_.widgets()) adopt(widget.inscription.maker, widget.id);
      recognise_marks();
    }
  }

  /// The kinds that were made.
  std::string filter() const {
    std::string kinds;
    const auto add = [&](WidgetKind kind, const char* words) {
      const bool is_made = std::any_of(own_.begin(), own_.end(), [&](auto i) { return widgets_[i].kind == kind; });
      if (is_made) kinds.append(kinds.empty() ? "" : ",").append(words);
    };
    add(WidgetKind::area, "areas");
    add(WidgetKind::note, "sticky notes");
    add(WidgetKind::text, "texts");
    add(WidgetKind::arrow, "arrows");
    return kinds;
  }

  void settle_doubles() {
    if (own_.empty()) return;
    OwnThings own{run_ + ".", {}, had_trouble_};
    for (const std::size_t i : own_) own.ids.insert(ids_[i]);
    if (!had_trouble_ && !has_doubles(read_kinds(api_, door_, filter()), own)) return;
    const auto replaced = remove_doubles(api_, door_, read_content(api_, door_), own);
    for (WidgetId& id : ids_) {
      if (const auto found = replaced.find(id); found != replaced.end()) id = found->second;
    }
  }

  MuralApi& api_;
  const MuralDoor& door_;
  MuralContent present_;
  const std::vector<NewWidget>& widgets_;
  std::vector<std::size_t> depths_;
  std::vector<WidgetId> ids_;
  std::string run_;
  Batch own_;  ///< what was not there before
  bool had_trouble_ = false;
};

}  // namespace

std::vector<WidgetId> create_widgets(MuralApi& api, const MuralDoor& door, MuralContent present,
                                     const std::vector<NewWidget>& widgets) {
  return Creation(api, door, std::move(present), widgets).run();
}

}  // namespace rtp
