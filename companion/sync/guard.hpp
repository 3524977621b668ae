#pragma once

#include <optional>
#include <string>
#include <vector>

#include "board/snapshot.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// Why a board is not believed: what a restored copy, a wrong board or a slip would look like.
struct Refusal {
  std::string name;  ///< what `--accept` names: "board_empty", "many_gone", "all_owners", "all_deadlines", "all_texts"
  Message reason;
};

/// What the guard finds in `fresh`, which has the ids of `kept`; nothing when all is well or its name is among
/// `accepted`. It refuses a board without tasks that had some, one on which more than a fifth of the tasks' notes (and
/// more than one) are gone, and one on which every task's owners, deadline or text (of four or more that had one)
/// changed at once. Pure.
std::optional<Refusal> guard(const BoardSnapshot& board, const Plan& fresh, const KeptPlan& kept,
                             const std::vector<std::string>& accepted);

}  // namespace rtp
