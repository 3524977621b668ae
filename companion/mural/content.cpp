#include "mural/content.hpp"

#include <algorithm>
#include <unordered_set>

namespace rtp {

bool MuralContent::add(MuralWidget widget) {
  corners_.clear();
  const auto [found, is_new] = positions_.emplace(widget.id, widgets_.size());
  if (is_new) {
    widgets_.push_back(std::move(widget));
  } else {
    widgets_[found->second] = std::move(widget);
  }
  return is_new;
}

void MuralContent::clear() {
  widgets_.clear();
  positions_.clear();
  corners_.clear();
}

const MuralWidget* MuralContent::find(const std::string& id) const {
  const auto found = positions_.find(id);
  return found == positions_.end() ? nullptr : &widgets_[found->second];
}

Rect MuralContent::absolute(const MuralWidget& widget) const {
  // Up to the first one whose corner is known, and down again; so all corners together take linear time.
  std::vector<const MuralWidget*> chain;
  std::unordered_set<std::string_view> seen;
  Point corner;
  for (const MuralWidget* here = &widget; here != nullptr && seen.insert(here->id).second;
       here = here->parent.empty() ? nullptr : find(here->parent)) {
    if (const auto known = corners_.find(here->id); known != corners_.end()) {
      corner = known->second;
      break;
    }
    chain.push_back(here);
  }
  for (auto here = chain.rbegin(); here != chain.rend(); ++here) {
    corner = {corner.x + (*here)->rect.x, corner.y + (*here)->rect.y};
    corners_.emplace((*here)->id, corner);
  }
  return {corner.x, corner.y, widget.rect.width, widget.rect.height};
}

std::vector<std::string> MuralContent::missing_parents() const {
  std::vector<std::string> missing;
  for (const MuralWidget& widget : widgets_) {
    if (!widget.parent.empty() && !positions_.contains(widget.parent)) missing.push_back(widget.parent);
  }
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  return missing;
}

}  // namespace rtp
