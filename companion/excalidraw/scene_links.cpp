#include "excalidraw/scene_links.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "excalidraw/element_mark.hpp"

namespace rtp {

namespace {

constexpr std::size_t none = SceneLinks::none;

/// Whether the id is clean text; ids of Excalidraw are letters, digits, "-" and "_".
bool is_clean(std::string_view id) {
  const auto is_plain = [](char c) { return c > ' ' && c < 127; };
  return std::all_of(id.begin(), id.end(), is_plain) || clean_text(id) == id;
}

/// Ids go into plans and documents like any text, so they are cleaned; ties in the file still find the element by the
/// id that it has there.
void name_elements(const std::vector<Element>& elements, SceneLinks& links) {
  std::vector<std::size_t> nameless;
  std::vector<std::size_t> unclean;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!links.alive[i]) continue;
    const std::string_view id = elements[i].id;
    if (id.empty() || !links.positions.emplace(id, i).second) {
      nameless.push_back(i);
    } else if (is_clean(id)) {
      links.ids[i] = id;
    } else {
      unclean.push_back(i);
    }
  }
  for (const std::size_t i : unclean) {
    std::string id = clean_text(elements[i].id);
    while (id.empty() || !links.positions.emplace(id, i).second) id += "~";
    links.ids[i] = id;
  }
  for (const std::size_t i : nameless) {
    std::string id = clean_text(elements[i].id) + "~" + std::to_string(i);
    while (!links.positions.emplace(id, i).second) id += "~";
    links.ids[i] = id;
  }
}

bool holds_text(ElementKind kind) { return kind == ElementKind::shape || kind == ElementKind::arrow; }

void bind_text(SceneLinks& links, std::size_t container, std::size_t text) {
  if (links.text[container] != none || links.container[text] != none) return;
  links.text[container] = text;
  links.container[text] = container;
}

void link_texts(const std::vector<Element>& elements, SceneLinks& links) {
  // A text that the container lists comes first, unless it says that it belongs to another living container.
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!holds_text(links.kinds[i])) continue;
    for (const BoundElement& bound : elements[i].bound) {
      const std::size_t text = bound.type == "text" ? links.position(bound.id) : none;
      if (text == none || links.kinds[text] != ElementKind::text) continue;
      const std::size_t claimed = links.position(elements[text].container);
      if (claimed == none || claimed == i) bind_text(links, i, text);
    }
  }
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (links.kinds[i] != ElementKind::text) continue;
    const std::size_t container = links.position(elements[i].container);
    if (container != none && holds_text(links.kinds[container])) bind_text(links, container, i);
  }
}

/// What an arrow's end with this id is tied to; a text in a shape stands for the shape.
std::size_t tied_to(const SceneLinks& links, std::size_t arrow, std::string_view id) {
  std::size_t target = links.position(id);
  if (target != none && links.container[target] != none) target = links.container[target];
  return target == arrow ? none : target;
}

/// Ties the free end of `arrow` that is nearer to `thing`, which lists the arrow though the arrow does not know of it.
void tie_nearer_end(const std::vector<Element>& elements, SceneLinks& links, std::size_t arrow, std::size_t thing) {
  if (links.from[arrow] == thing || links.to[arrow] == thing) return;
  const auto& rect = elements[thing].rect;
  if (!rect) return;
  const std::vector<Point>& points = elements[arrow].points;
  const auto gap = [&](Point point) { return distance(*rect, Rect{point.x, point.y, 0, 0}); };
  const bool start_is_nearer = gap(points.front()) < gap(points.back());
  std::size_t& nearer = start_is_nearer ? links.from[arrow] : links.to[arrow];
  if (nearer == none) nearer = thing;
}

void link_arrows(const std::vector<Element>& elements, SceneLinks& links) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (links.kinds[i] != ElementKind::arrow) continue;
    links.from[i] = tied_to(links, i, elements[i].from);
    links.to[i] = tied_to(links, i, elements[i].to);
  }
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!links.alive[i]) continue;
    for (const BoundElement& bound : elements[i].bound) {
      const std::size_t arrow = bound.type == "arrow" ? links.position(bound.id) : none;
      if (arrow == none || arrow == i || links.kinds[arrow] != ElementKind::arrow) continue;
      tie_nearer_end(elements, links, arrow, links.container[i] == none ? i : links.container[i]);
    }
  }
}

/// A free text without characters, which Excalidraw removes when it loads the board.
bool is_blank_text(const Element& element) {
  if (element.kind != ElementKind::text || !element.rect) return false;
  const auto is_plain = [](char c) { return c > ' ' && c < 127; };
  const std::string_view words = element.words;
  return std::none_of(words.begin(), words.end(), is_plain) && trimmed(clean_text(words)).empty();
}

/// A rectangle that shows a frame's colour is no thing of its own, unless somebody wrote in it.
void link_backgrounds(const std::vector<Element>& elements, SceneLinks& links) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    links.stands_alone.push_back(links.alive[i] && links.container[i] == none && !is_blank_text(elements[i]));
    if (links.kinds[i] != ElementKind::shape || links.text[i] != none) continue;
    const std::string_view id = elements[i].own.background;
    if (id.empty()) continue;
    links.stands_alone[i] = false;
    const std::size_t frame = links.position(id);
    if (frame != none && links.kinds[frame] == ElementKind::frame) links.background[frame] = i;
  }
}

}  // namespace

std::size_t SceneLinks::position(std::string_view id) const {
  if (id.empty()) return none;
  const auto found = positions.find(id);
  return found == positions.end() ? none : found->second;
}

SceneLinks links_of(const std::vector<Element>& elements) {
  SceneLinks links;
  const std::size_t count = elements.size();
  links.kinds.reserve(count);
  links.alive.reserve(count);
  links.positions.reserve(count);
  for (const Element& element : elements) {
    links.alive.push_back(element.alive);
    links.kinds.push_back(element.kind);
  }
  links.ids.resize(count);
  links.text.assign(count, none);
  links.container.assign(count, none);
  links.from.assign(count, none);
  links.to.assign(count, none);
  links.background.assign(count, none);
  links.stands_alone.reserve(count);
  name_elements(elements, links);
  link_texts(elements, links);
  link_arrows(elements, links);
  link_backgrounds(elements, links);
  return links;
}

std::string text_on(const std::vector<Element>& elements, const SceneLinks& links, std::size_t position) {
  if (const std::size_t bound = links.text[position]; bound != none) {
    std::string text = clean_text(elements[bound].words);
    if (!trimmed(text).empty()) return text;
  }
  std::string text = clean_text(elements[position].words);
  return trimmed(text).empty() ? std::string() : text;
}

std::string mark_key(const Mark& mark) { return mark.stamp + '\n' + mark.place; }

std::unordered_map<std::string, std::size_t> marked_positions(const std::vector<Element>& elements,
                                                              const SceneLinks& links) {
  std::unordered_map<std::string, std::size_t> positions;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!links.stands_alone[i]) continue;
    const auto mark = mark_of(elements[i]);
    if (!mark) continue;
    const auto [entry, is_first] = positions.emplace(mark_key(*mark), i);
    if (!is_first && links.ids[i] == id_for(*mark)) entry->second = i;
  }
  return positions;
}

}  // namespace rtp
