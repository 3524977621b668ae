#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// A note's raw text as people see it: HTML read as a browser would when it holds tags or entities, else cleaned. In a
/// text with entities but without tags, line ends stay line ends.
std::string seen_text(std::string_view raw);

}  // namespace rtp
