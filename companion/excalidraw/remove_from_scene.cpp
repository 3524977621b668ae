#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unordered_set>

#include "excalidraw/edit.hpp"
#include "excalidraw/element_mark.hpp"
#include "excalidraw/scene_links.hpp"
#include "excalidraw/write_scene.hpp"

namespace rtp {

namespace {

constexpr std::size_t none = SceneLinks::none;

/// Positions of the things to remove, with what belongs to them. Throws for a thing that is not ours.
std::unordered_set<std::size_t> positions_of(const std::vector<WidgetId>& ids, const std::vector<Element>& elements,
                                             const SceneLinks& links) {
  const auto marked = marked_positions(elements, links);
  std::unordered_set<std::size_t> positions;
  for (const WidgetId& id : ids) {
    const std::size_t i = links.position(id);
    if (i == none || !links.stands_alone[i]) continue;
    const auto mark = mark_of(elements[i]);
    if (!mark || marked.at(mark_key(*mark)) != i) throw std::logic_error("asked to remove a thing of a person: " + id);
    positions.insert(i);
    if (links.text[i] != none) positions.insert(links.text[i]);
    if (links.background[i] != none) positions.insert(links.background[i]);
  }
  return positions;
}

/// Takes the arrow's hold on what is removed away; whether it had one.
bool untie_arrow(Json& arrow, std::size_t from, std::size_t to, const std::unordered_set<std::size_t>& removed) {
  const bool at_start = removed.contains(from);
  const bool at_end = removed.contains(to);
  if (at_start) {
    arrow["startBinding"] = nullptr;
    arrow.erase("start");
  }
  if (at_end) {
    arrow["endBinding"] = nullptr;
    arrow.erase("end");
  }
  return at_start || at_end;
}

/// Ids in the element's list of what is tied to it that are removed.
std::vector<std::string> gone_from(const Element& element, const SceneLinks& links,
                                   const std::unordered_set<std::size_t>& removed) {
  std::vector<std::string> ids;
  for (const BoundElement& bound : element.bound) {
    if (removed.contains(links.position(bound.id))) ids.emplace_back(bound.id);
  }
  return ids;
}

/// Lets the element go on without what is removed: an arrow's ends, a frame round it, arrows tied to it.
void untie(Json& element, const Element& before, std::size_t i, const SceneLinks& links,
           const std::unordered_set<std::size_t>& removed, Instant now) {
  const std::vector<std::string> gone = gone_from(before, links, removed);
  bool changed = before.kind == ElementKind::arrow && untie_arrow(element, links.from[i], links.to[i], removed);
  if (removed.contains(links.position(string_of(element, "frameId")))) {
    element["frameId"] = nullptr;
    changed = true;
  }
  for (const std::string& id : gone) changed |= remove_bound_element(element, id);
  if (changed) touch(element, now);
}

}  // namespace

bool remove_from_scene(Json& scene, const std::vector<WidgetId>& ids, Instant now) {
  Json& elements = scene.at("elements");
  const std::vector<Element> before = elements_of(elements);
  const SceneLinks links = links_of(before);
  const auto removed = positions_of(ids, before, links);
  if (removed.empty()) return false;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (removed.contains(i)) {
      bury(elements[i], now);
    } else if (links.alive[i]) {
      untie(elements[i], before[i], i, links, removed, now);
    }
  }
  return true;
}

}  // namespace rtp
