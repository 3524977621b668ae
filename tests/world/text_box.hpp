#pragma once

#include "board/provider.hpp"

namespace rtp {

/// Where `widget` writes its text; text on an area is its name, which whiteboards draw above it.
Rect text_box(const NewWidget& widget);

}  // namespace rtp
