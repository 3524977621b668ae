#pragma once

#include <string>

#include "plan/plan.hpp"

namespace rtp {

enum class JsonShape {
  compact,   ///< one line, for a store
  indented,  ///< by two spaces, with a newline at the end, for people
};

/// The document `rtp-plan/1` (README, "The plan") as JSON. Sentences in it are in `language`.
std::string plan_json(const Plan& plan, Language language, JsonShape shape);

/// One task as it stands in the document, indented.
std::string task_json(const Task& task);

/// Reads back what `plan_json` wrote. Throws Error{unreadable} for any other text; `source` is how the sentence calls
/// where it is kept, e.g. a file name.
Plan plan_from_json(std::string document, const std::string& source);

}  // namespace rtp
