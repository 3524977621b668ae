#pragma once

#include <string>

#include "plan/zones.hpp"

namespace rtp {

/// What the board is about: the text in the place that the template keeps for it; else "Thema: ..." written anywhere;
/// else the largest free text above everything; else the title of an area round all others. Empty when nothing says it.
/// The writings that say it, and the session's date, are marked as headings.
std::string take_theme(const BoardSnapshot& board, const std::vector<Zone>& zones, std::vector<Writing>& writings);

}  // namespace rtp
