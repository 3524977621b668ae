#pragma once

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// A task as read from a note: id and label empty, raw as text.
Task task_of(const std::string& note_id, const std::string& text);

Owner owner_called(const std::string& name, const std::string& organisation = "");

/// "24 april" read as one day.
Deadline deadline_on(const std::string& day, const std::string& words);

/// A plan of one board whose single step 1 has these tasks, labelled 1a, 1b, ...
Plan plan_of(std::vector<Task> tasks, const std::string& board_ref = "local:sketch");

/// The task that came from this note (the first of them); fails the test when there is none.
const Task& task_from(const Plan& plan, const std::string& note_id);

/// The whole plan as its document: what a store must give back.
std::string document(const Plan& plan);

}  // namespace rtp
