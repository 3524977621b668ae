#include "excalidraw/order.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

#include "excalidraw/edit.hpp"
#include "excalidraw/order_key.hpp"

namespace rtp {

namespace {

/// The most elements whose keys are valid and ascend, as positions: the longest increasing subsequence by patience
/// sorting (Fredman, 1975).
std::vector<std::size_t> in_order(const Json& elements) {
  constexpr std::size_t none = SIZE_MAX;
  const auto key = [&](std::size_t position) -> const std::string& { return string_of(elements[position], "index"); };
  std::vector<std::size_t> ends;  // ends[n]: the element with the lowest key that ends a run of n + 1
  std::vector<std::size_t> before(elements.size(), none);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!is_order_key(key(i))) continue;
    const auto pile = std::lower_bound(ends.begin(), ends.end(), i,
                                       [&](std::size_t end, std::size_t element) { return key(end) < key(element); });
    if (pile != ends.begin()) before[i] = *(pile - 1);
    if (pile == ends.end()) {
      ends.push_back(i);
    } else {
      *pile = i;
    }
  }
  std::vector<std::size_t> run;
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) run.push_back(i);
  std::reverse(run.begin(), run.end());
  return run;
}

/// Gives keys between two kept ones to the elements from `first` to before `last` that need one.
void fill_gap(Json& elements, std::size_t first, std::size_t last, const std::string& below, const std::string& above,
              Instant now) {
  std::vector<std::size_t> needing;
  for (std::size_t i = first; i < last; ++i) {
    if (const Json* index = member(elements[i], "index"); index != nullptr && index->is_string()) needing.push_back(i);
  }
  const std::vector<std::string> keys = order_keys_between(below, above, needing.size());
  for (std::size_t i = 0; i < needing.size(); ++i) {
    Json& element = elements[needing[i]];
    const bool is_new = string_of(element, "index") == no_order_key;
    element["index"] = keys[i];
    if (!is_new) touch(element, now);
  }
}

}  // namespace

void mend_order_keys(Json& elements, Instant now) {
  std::string below;
  std::size_t first = 0;
  for (const std::size_t kept : in_order(elements)) {
    const std::string above = string_of(elements[kept], "index");
    fill_gap(elements, first, kept, below, above, now);
    below = above;
    first = kept + 1;
  }
  fill_gap(elements, first, elements.size(), below, "", now);
}

}  // namespace rtp
