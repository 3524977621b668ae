#pragma once

#include "board/snapshot.hpp"
#include "plan/plan.hpp"

namespace rtp {

/// `require`s that the board's picture is well-formed and shows every word of its notes and free texts.
void require_picture(const BoardSnapshot& board, Language language);

/// Reads the board into a plan, and `require`s that what people wrote is in exactly one place of it.
Plan require_plan(const BoardSnapshot& board, const Roster& roster);

/// `require`s that a store that has the plan finds nothing new when the same board is read again.
void require_same_when_harvested_again(const Plan& plan);

/// `require`s that the plan's own document, in every form, is read back as the same plan.
void require_same_when_read_back(const Plan& plan);

/// `require`s that every document of the plan is well-formed and tells all its tasks.
void require_documents(const Plan& plan);

}  // namespace rtp
