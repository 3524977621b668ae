#pragma once

#include <nlohmann/json_fwd.hpp>

#include "plan/plan.hpp"

namespace rtp {

/// The document `rtp-plan/1` (README, "The plan"). Sentences in it are in `language`.
nlohmann::ordered_json to_json(const Plan& plan, Language language);

/// One task as it stands in the document.
nlohmann::ordered_json to_json(const Task& task);

/// Reads back what `to_json` wrote. Throws Error{unreadable} for another document.
Plan plan_from_json(const nlohmann::json& document);

}  // namespace rtp
