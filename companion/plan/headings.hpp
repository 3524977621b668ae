#pragma once

#include "plan/ties.hpp"
#include "plan/zones.hpp"

namespace rtp {

/// Makes a zone of each column of writings under a heading, on the bare board, in areas that have no meaning
/// themselves, and inside steps ("Vragen" within step 2). Where no heading says what it is, the steps are, in this
/// order: numbered writings with lettered ones under them, writings in a chain of arrows, a row of free texts above
/// notes, a row of notes in a colour of their own.
void add_columns(std::vector<Zone>& zones, std::vector<Writing>& writings, const Ties& ties);

/// Gives notes that lie outside everything to the zone of the notes they lie against: a column that grew out of its
/// area.
void join_neighbours(const std::vector<Zone>& zones, std::vector<Writing>& writings);

}  // namespace rtp
