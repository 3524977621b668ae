#include "excalidraw/insertion.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <utility>

#include "excalidraw/edit.hpp"
#include "excalidraw/order.hpp"

namespace rtp {

Insertion::Insertion(Json& elements, const SceneLinks& links) : elements_(elements), links_(links) {}

bool Insertion::empty() const { return below_.empty(); }

void Insertion::below(std::size_t position, Json element) { below_[position].push_back(std::move(element)); }

void Insertion::above(std::size_t position, Json element) { below(position + 1, std::move(element)); }

void Insertion::on_top(Json element) { below(elements_.size(), std::move(element)); }

void Insertion::take_over_tombstones(Instant now) {
  std::unordered_map<std::string, Json*> fresh;
  for (auto& [position, list] : below_) {
    for (Json& element : list) fresh.emplace(string_of(element, "id"), &element);
  }
  for (Json& element : elements_) {
    if (!element.is_object() || element_of(element).alive) continue;
    const auto found = fresh.find(string_of(element, "id"));
    if (found == fresh.end()) continue;
    (*found->second)["version"] = version_of(element);
    touch(*found->second, now);
    element = Json(Json::value_t::discarded);
  }
}

void Insertion::apply(Instant now) && {
  if (below_.empty()) return;
  take_over_tombstones(now);
  auto& old = elements_.get_ref<Json::array_t&>();
  Json::array_t all;
  all.reserve(old.size());
  auto next = below_.begin();
  for (std::size_t i = 0; i <= old.size(); ++i) {
    if (next != below_.end() && next->first == i) {
      for (Json& element : next->second) all.push_back(std::move(element));
      ++next;
    }
    if (i == old.size() || old[i].is_discarded()) continue;
    if (all.size() != i && links_.alive[i]) write_made_id(old[i], links_, i);
    all.push_back(std::move(old[i]));
  }
  old = std::move(all);
  mend_order_keys(elements_, now);
}

}  // namespace rtp
