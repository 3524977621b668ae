#pragma once

#include <vector>

#include "board/provider.hpp"
#include "mural/reading.hpp"

namespace rtp {

/// Makes the changes; see `BoardProvider::change`. Looks first, at the widgets one by one or, where that takes fewer
/// requests (`pages` is how many a listing took), at all; nothing is changed unless everything reads as it was seen.
/// Then one request for each widget, with the absolute values of just the fields that change. A text keeps or gets its
/// formatting where there is some. Throws Error{conflict}, Error{refused} for what Mural cannot change, and as
/// `require_success` does.
void change_widgets(MuralApi& api, const MuralDoor& door, std::size_t pages, const std::vector<WidgetChange>& changes);

}  // namespace rtp
