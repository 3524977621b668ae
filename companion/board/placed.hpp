#pragma once

#include <vector>

#include "board/provider.hpp"

namespace rtp {

/// The board as it looks with `widgets` put on it: what a provider's `create` makes, as a pure function. Things whose
/// mark is there already are left out. New ids are derived from the mark, else "new-<n>". Used for previews and by the
/// world that tests run in.
BoardSnapshot placed(BoardSnapshot board, const std::vector<NewWidget>& widgets);

}  // namespace rtp
