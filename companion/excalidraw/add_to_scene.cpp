#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "excalidraw/edit.hpp"
#include "excalidraw/element_mark.hpp"
#include "excalidraw/insertion.hpp"
#include "excalidraw/new_elements.hpp"
#include "excalidraw/scene_links.hpp"
#include "excalidraw/write_scene.hpp"

namespace rtp {

namespace {

constexpr std::size_t none = SceneLinks::none;

class SceneAdder {
 public:
  SceneAdder(Json& elements, const std::vector<NewWidget>& widgets, Instant now)
      : elements_(elements), widgets_(widgets), now_(now), insertion_(elements, links_) {
    const std::vector<Element> present = elements_of(elements);
    links_ = links_of(present);
    marked_ = marked_positions(present, links_);
  }

  Addition add() && {
    name_things();
    made_.resize(widgets_.size());
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      if (is_new_[i] && widgets_[i].kind != WidgetKind::arrow) made_[i] = make(i);
    }
    // Arrows last: what they are tied to has its size now.
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      if (is_new_[i] && widgets_[i].kind == WidgetKind::arrow) made_[i] = make_arrow(i);
    }
    put_in_order();
    const bool changed = !insertion_.empty();
    std::move(insertion_).apply(now_);
    return {std::move(ids_), changed};
  }

 private:
  void name_things() {
    std::unordered_map<std::string, std::string> named;
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      const auto& mark = widgets_[i].mark;
      const std::string key = mark ? mark_key(*mark) : "";
      const auto present = mark ? marked_.find(key) : marked_.end();
      const auto earlier = mark ? named.find(key) : named.end();
      is_new_.push_back(present == marked_.end() && earlier == named.end());
      if (present != marked_.end()) {
        ids_.push_back(links_.ids[present->second]);
      } else if (earlier != named.end()) {
        ids_.push_back(earlier->second);
      } else {
        // Without a mark the place in the file makes the id, so that a repeated run gives the same one.
        ids_.push_back(unused_id(mark ? id_for(*mark) : id_made_of(std::to_string(elements_.size() + i))));
        if (mark) named.emplace(key, ids_.back());
      }
    }
  }

  /// `wanted`, or that with a number, so that neither it nor what is made with it is the id of something else.
  std::string unused_id(const std::string& wanted) {
    std::string id = wanted;
    const auto is_taken = [&](const std::string& name) {
      return links_.position(name) != none || taken_.contains(name);
    };
    for (int number = 2; is_taken(id) || is_taken(text_id_of(id)) || is_taken(background_id_of(id)); ++number)
      id = wanted + "-" + std::to_string(number);
    taken_.insert(id);
    return id;
  }

  std::vector<Json> make(std::size_t i) {
    const NewWidget& widget = widgets_[i];
    const NewIdentity identity{ids_[i], frame_of(widget), now_};
    switch (widget.kind) {
      case WidgetKind::area: return {frame_element(widget, identity)};
      case WidgetKind::text: return {text_element(widget, identity)};
      default: return note_elements(widget, identity);
    }
  }

  std::vector<Json> make_arrow(std::size_t i) {
    const NewWidget& widget = widgets_[i];
    ArrowEnd from = arrow_end(widget.from);
    ArrowEnd to = arrow_end(widget.to);
    if (from.id.empty()) from.rect = {widget.rect.x, widget.rect.y, 0, 0};
    if (to.id.empty()) to.rect = {widget.rect.right(), widget.rect.bottom(), 0, 0};
    tie(widget.from, ids_[i]);
    tie(widget.to, ids_[i]);
    return arrow_elements(widget, {ids_[i], frame_of(widget), now_}, from, to);
  }

  /// The element that stands for thing `i`, new or not.
  Json& json_of(std::size_t i) { return is_new_[i] ? made_[i].front() : elements_[links_.position(ids_[i])]; }

  ArrowEnd arrow_end(const std::optional<std::size_t>& thing) {
    if (!thing || *thing >= widgets_.size() || widgets_[*thing].kind == WidgetKind::arrow) return {};
    return {ids_[*thing], element_of(json_of(*thing)).rect.value_or(Rect{})};
  }

  void tie(const std::optional<std::size_t>& thing, const std::string& arrow) {
    if (!thing || *thing >= widgets_.size() || widgets_[*thing].kind == WidgetKind::arrow) return;
    Json& element = json_of(*thing);
    if (!add_bound_element(element, arrow, "arrow") || is_new_[*thing]) return;
    write_made_id(element, links_, links_.position(ids_[*thing]));
    touch(element, now_);
  }

  /// Id of the frame that is to hold the thing; empty when its parent is none.
  std::string frame_of(const NewWidget& widget) const {
    if (widget.parent && *widget.parent < widgets_.size() && is_new_[*widget.parent])
      return widgets_[*widget.parent].kind == WidgetKind::area ? ids_[*widget.parent] : "";
    const std::string& id = widget.parent ? ids_.at(*widget.parent) : widget.parent_id;
    const std::size_t position = links_.position(id);
    return position != none && links_.kinds[position] == ElementKind::frame ? id : "";
  }

  /// What lies in a frame that is there comes just below it, as what people draw in it. The rest comes on top of the
  /// board, frames above all: else what people draw in them would be hidden by our notes.
  void put_in_order() {
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      if (is_new_[i] && widgets_[i].kind == WidgetKind::area && widgets_[i].fill.alpha != 0)
        insertion_.on_top(background_element(widgets_[i], {ids_[i], "", now_}));
    }
    for (const bool arrows : {false, true}) {
      for (std::size_t i = 0; i < widgets_.size(); ++i) {
        if (widgets_[i].kind == WidgetKind::area || (widgets_[i].kind == WidgetKind::arrow) != arrows) continue;
        const std::size_t frame = links_.position(frame_of(widgets_[i]));
        for (Json& element : made_[i]) {
          frame == none ? insertion_.on_top(std::move(element)) : insertion_.below(frame, std::move(element));
        }
      }
    }
    for (std::size_t i = 0; i < widgets_.size(); ++i) {
      if (widgets_[i].kind != WidgetKind::area) continue;
      for (Json& element : made_[i]) insertion_.on_top(std::move(element));
    }
  }

  Json& elements_;
  const std::vector<NewWidget>& widgets_;
  Instant now_;
  SceneLinks links_;
  std::unordered_map<std::string, std::size_t> marked_;
  Insertion insertion_;
  std::vector<WidgetId> ids_;
  std::vector<bool> is_new_;
  std::unordered_set<std::string> taken_;
  std::vector<std::vector<Json>> made_;
};

}  // namespace

Addition add_to_scene(Json& scene, const std::vector<NewWidget>& widgets, Instant now) {
  return SceneAdder(scene.at("elements"), widgets, now).add();
}

}  // namespace rtp
