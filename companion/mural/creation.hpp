#pragma once

#include <memory>
#include <vector>

#include "board/provider.hpp"
#include "mural/reading.hpp"

namespace rtp {

/// Puts `widgets` on the mural and returns their ids in that order; see `BoardProvider::create`. `present` is what lay
/// on it just before. Takes one request for each area and arrow and one for each thousand notes, textboxes and titles,
/// and one look afterwards (a page for each hundred widgets of the kinds that were made); more only when answers were
/// lost. Throws as `require_success` does; what was made till then carries its mark, so doing the same again makes only
/// the rest.
std::vector<WidgetId> create_widgets(MuralApi& api, const MuralDoor& door, MuralContent present,
                                     const std::vector<NewWidget>& widgets);

}  // namespace rtp
