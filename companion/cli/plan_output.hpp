#pragma once

#include <string>

#include "cli/arguments.hpp"
#include "cli/session.hpp"
#include "plan/plan.hpp"

namespace rtp {

/// `--format` with the forms that a plan is printed in; "table" when it is not given.
Parameter plan_format_option();

/// The plan in the form that `--format` asks for, to where `--out` asks for.
void deliver_plan(Session& session, const Arguments& arguments, const Plan& plan);

/// The stored plan of the board. Throws Error{not_found} when it was never harvested.
Plan stored_plan(Session& session, const std::string& board);

}  // namespace rtp
