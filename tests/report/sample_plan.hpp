#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// A plan as a session leaves it: owners with organisations, a role, everyone, a partner, dates of several kinds, gaps,
/// sub-tasks, a question, a step that is empty on purpose and one that is not, findings, parked and unread notes.
Plan sample_plan(Language language = Language::nl);

/// A plan in which every text that comes from a board is `text`.
Plan plan_full_of(const std::string& text, Language language = Language::nl);

/// Texts that people with bad intentions, or bad luck, put on a note.
std::vector<std::string> hostile_texts();

}  // namespace rtp
