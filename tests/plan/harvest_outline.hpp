#pragma once

#include <string>
#include <vector>

#include "board/snapshot.hpp"
#include "plan/plan.hpp"
#include "world/board_sketch.hpp"

namespace rtp {

/// The plan of a board, read on a session of 24 April 2020, in Dutch.
Plan harvested(const BoardSnapshot& board, const Roster* roster = nullptr);
Plan harvested(const BoardSketch& sketch, const Roster* roster = nullptr);

/// The plan as a person would jot it down, one line per thing, to compare at a glance:
///
///     theme Zorg
///     goal Minder verzuim
///     step 1 Verkennen
///       1a Bellen @Ans @Piet <week 18>
///         ? hoe dan?
///       - een opmerking
///     theme-found Werkdruk votes 3 chosen
///       idea Minder vergaderen
///     parked question Wie betaalt?
///     unread (unread.outside) Los
///     heading Vragen
std::string outline(const Plan& plan);

}  // namespace rtp
