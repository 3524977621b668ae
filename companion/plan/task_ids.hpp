#pragma once

#include "plan/plan.hpp"

namespace rtp {

/// `fresh` with the ids that `known` (the plan stored before) gave to the same notes, also when a note's text or place
/// changed since. Values set in the plan and not on the board (`rtp plan set`) are kept by the store's rules, see
/// plan_store.hpp. A task of `known` whose note is gone comes back at its old step with `gone` set, once; it is never
/// removed. A note that is there again takes its task back.
Plan with_known_ids(Plan fresh, const Plan& known);

}  // namespace rtp
