#pragma once

#include "plan/step_reading.hpp"

namespace rtp {

/// Whether the zone is one of those that `read_findings` reads.
bool is_findings_zone(const Zone& zone);

/// Reads the areas of the findings and solutions boards: success factors and needs; obstacles with the ways that are
/// tied to them by an arrow, a group or nearness; themes with their ideas likewise, their votes (counted by the board,
/// or dots put on the note) and whether they were chosen. `dots` are the board's notes without text. Colour says what
/// is what (yellow obstacle, purple way, green theme), where an area uses those colours.
void read_findings(const BoardReading& reading, const std::vector<WritingIndexes>& lists,
                   const std::vector<const Note*>& dots, Plan& plan);

}  // namespace rtp
