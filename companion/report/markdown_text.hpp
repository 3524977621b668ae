#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// `text` as CommonMark that shows exactly these characters, on one line (white space collapsed): no link, no emphasis,
/// no HTML, no list or heading can come out of it, wherever in a line it stands (CommonMark 0.30, section 2.4).
std::string markdown_text(std::string_view text);

}  // namespace rtp
