#pragma once

#include <string>

#include "app/settings.hpp"

namespace rtp {

/// Opens an address in the user's browser, where there is a display: with `xdg-open`, or the program that RTP_BROWSER
/// names ("none": with nothing). Returns at once; whether a program was started. The address must be printed in any
/// case: nobody knows whether a window appeared.
bool open_in_browser(const std::string& address, const Environment& environment);

}  // namespace rtp
