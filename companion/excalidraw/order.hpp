#pragma once

#include "base/clock.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

/// The `index` of an element that was just put into the array and has no order key yet.
inline constexpr const char* no_order_key = "";

/// Gives the elements that need one an order key that fits their place in the array: new ones, and those whose key is
/// malformed, double or out of order (Excalidraw would renumber the last two on load and choke on the first). As many
/// keys as possible stay. An element without `index` stays as it is: Excalidraw gives it one. Takes n log n time.
void mend_order_keys(Json& elements, Instant now);

}  // namespace rtp
