#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "excalidraw/arrow_path.hpp"
#include "excalidraw/edit.hpp"
#include "excalidraw/element_mark.hpp"
#include "excalidraw/element_text.hpp"
#include "excalidraw/insertion.hpp"
#include "excalidraw/new_elements.hpp"
#include "excalidraw/scene_links.hpp"
#include "excalidraw/write_scene.hpp"

namespace rtp {

namespace {

constexpr std::size_t none = SceneLinks::none;

class SceneChanger {
 public:
  SceneChanger(Json& elements, Instant now)
      : elements_(elements), now_(now), links_(links_of(elements_of(elements))), insertion_(elements, links_) {}

  /// Throws for the first change whose thing is gone or reads otherwise than it was seen.
  void check(const std::vector<WidgetChange>& changes) const {
    const std::vector<Element> present = elements_of(elements_);
    for (const WidgetChange& change : changes) {
      const std::size_t i = links_.position(change.id);
      const bool gone = i == none || !links_.stands_alone[i];
      if (!gone && text_on(present, links_, i) == change.seen_text) continue;
      throw Error(ErrorKind::conflict, Message(gone ? "board.conflict_gone" : "board.conflict_changed")
                                           .with("text", shortened(collapsed(change.seen_text), 60)));
    }
  }

  void apply(const WidgetChange& change) {
    const std::size_t i = links_.position(change.id);
    if (!change.text && !change.rect && !change.fill && !change.tags) return;
    Json& element = elements_[i];
    if (change.rect) set_place(i, *change.rect);
    if (change.fill) set_fill(i, *change.fill);
    if (change.tags) set_tags(element, *change.tags);
    if (change.text) {
      set_text(i, change.text->plain);
    } else if (change.rect) {
      lay_out_again(i);
    }
    write_made_id(element, links_, i);
    touch(element, now_);
    changed_ = true;
  }

  /// Lets arrows follow what moved, and puts new texts in. Returns whether anything changed.
  bool finish() && {
    for (std::size_t i = 0; i < elements_.size() && !moved_.empty(); ++i) {
      if (links_.kinds[i] == ElementKind::arrow && (moved_.contains(links_.from[i]) || moved_.contains(links_.to[i])))
        reroute(i);
    }
    std::move(insertion_).apply(now_);
    return changed_;
  }

 private:
  void set_place(std::size_t i, const Rect& rect) {
    if (links_.kinds[i] == ElementKind::arrow) return move_arrow(elements_[i], {rect.x, rect.y});
    set_rect(elements_[i], rect);
    moved_.insert(i);
    if (const std::size_t background = links_.background[i]; background != none) {
      set_rect(elements_[background], rect);
      touch(elements_[background], now_);
    }
  }

  void set_fill(std::size_t i, Colour fill) {
    Json& element = elements_[i];
    element["backgroundColor"] = css(fill);
    if (links_.kinds[i] != ElementKind::frame) return;
    if (const std::size_t background = links_.background[i]; background != none) {
      elements_[background]["backgroundColor"] = css(fill);
      touch(elements_[background], now_);
    }
  }

  void set_text(std::size_t i, const std::string& text) {
    Json& element = elements_[i];
    switch (links_.kinds[i]) {
      case ElementKind::frame: element["name"] = text; break;
      case ElementKind::text: set_free_text(element, text); break;
      case ElementKind::other: element["text"] = text; break;
      case ElementKind::shape:
      case ElementKind::arrow: set_bound_text(i, text); break;
    }
  }

  /// A text that grew by itself goes on doing so, from the side that it is aligned to; another keeps its width.
  static void set_free_text(Json& element, const std::string& text) {
    const Element before = element_of(element);
    const TextLook look = look_of(before);
    const Rect old = before.rect.value_or(Rect{});
    LaidText laid = lay_out_free(text, look, {old.x, old.y}, before.keeps_width ? old.width : 0);
    if (look.align == "center") laid.rect.x += (old.width - laid.rect.width) / 2;
    if (look.align == "right") laid.rect.x += old.width - laid.rect.width;
    set_laid_text(element, text, look, laid);
  }

  void set_bound_text(std::size_t i, const std::string& text) {
    Json& element = elements_[i];
    const std::size_t bound = links_.text[i];
    const bool has_own_words = set_own_words(element, text);
    if (trimmed(text).empty()) {
      if (bound != none) {
        set_font_size_to_come(element, look_of(element_of(elements_[bound])).size);
        remove_bound_element(element, links_.ids[bound]);
        bury(elements_[bound], now_);
      }
    } else if (bound != none) {
      lay_out(i, text);
      touch(elements_[bound], now_);
    } else if (!has_own_words) {
      add_text(i, text);
    }
  }

  void add_text(std::size_t i, const std::string& text) {
    Json& element = elements_[i];
    write_made_id(element, links_, i);
    const double font_size = font_size_to_come(element_of(element));
    TextLook look;
    look.size = font_size;
    make_room(i, text, look);
    const std::string id = unused_text_id(i);
    insertion_.above(i, bound_text_element(id, text, element, font_size, now_));
    add_bound_element(element, id, "text");
  }

  /// A text that was in the thing before may live on by itself, with its id ("Unbind text" in Excalidraw).
  std::string unused_text_id(std::size_t i) const {
    std::string id = text_id_of(links_.ids[i]);
    while (links_.position(id) != none) id += "~";
    return id;
  }

  void lay_out_again(std::size_t i) {
    const std::size_t bound = links_.text[i];
    if (bound == none) return;
    lay_out(i, clean_text(element_of(elements_[bound]).words));
    touch(elements_[bound], now_);
  }

  void lay_out(std::size_t i, const std::string& text) {
    Json& bound = elements_[links_.text[i]];
    const TextLook look = look_of(element_of(bound));
    make_room(i, text, look);
    set_laid_text(bound, text, look, lay_out_bound(text, look, element_of(elements_[i])));
  }

  /// Lets a shape grow downwards when the text needs it, as Excalidraw does.
  void make_room(std::size_t i, const std::string& text, const TextLook& look) {
    const Element shape = element_of(elements_[i]);
    if (shape.kind != ElementKind::shape) return;
    const Rect rect = *shape.rect;
    const double needed = height_needed(text, look, shape.type, rect.width);
    if (needed > rect.height) set_place(i, {rect.x, rect.y, rect.width, needed});
  }

  void reroute(std::size_t arrow) {
    Json& element = elements_[arrow];
    const auto box_of = [&](std::size_t thing) {
      return thing == none ? std::nullopt : element_of(elements_[thing]).rect;
    };
    set_points(element, path_between(element_of(element).points, box_of(links_.from[arrow]), box_of(links_.to[arrow])));
    lay_out_again(arrow);
    touch(element, now_);
  }

  Json& elements_;
  Instant now_;
  SceneLinks links_;
  Insertion insertion_;
  std::unordered_set<std::size_t> moved_;
  bool changed_ = false;
};

}  // namespace

bool change_scene(Json& scene, const std::vector<WidgetChange>& changes, Instant now) {
  SceneChanger changer(scene.at("elements"), now);
  changer.check(changes);
  for (const WidgetChange& change : changes) changer.apply(change);
  return std::move(changer).finish();
}

}  // namespace rtp
