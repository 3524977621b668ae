#pragma once

#include "board/snapshot.hpp"
#include "plan/plan.hpp"

namespace rtp {

struct HarvestOptions {
  Instant read_at{};
  Day session_date{};                ///< the day that relative dates count from
  std::optional<Language> language;  ///< the board's language; guessed from its notes when not given
  Language fallback = Language::nl;  ///< when it cannot be guessed
  const Roster* roster = nullptr;    ///< not owned; nullptr when there is none
};

/// Reads a board into a plan: areas and columns into steps, notes into tasks, findings, goals and parked notes. Works
/// on stamped boards (by their marks) and on boards that people drew themselves (by titles, numbering, arrows and
/// place). Promise: every note and free text with text on it ends up in exactly one place of the plan, or is the
/// template's own furniture; nothing is dropped, nothing is merged. Pure: same input, same plan. Cost: n log n in the
/// number of notes. Task ids are those of a first reading; `with_known_ids` (task_ids.hpp) keeps them the same across
/// harvests.
Plan harvest(const BoardSnapshot& board, const HarvestOptions& options);

}  // namespace rtp
