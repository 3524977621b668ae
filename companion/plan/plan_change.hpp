#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// What a secretary changes in the stored plan. Fields without a value stay.
struct TaskChange {
  std::optional<std::vector<std::string>> owners;  ///< as typed: "Mirjam", "Joost – Kerkdorp", "allen", "gemeentesecretaris"
  std::optional<std::string> deadline;             ///< as typed: "eind mei", "24/4", "none"
  std::optional<TaskStatus> status;
  std::optional<std::string> text;
};

/// The task with the change applied. Throws Error{usage} when an owner or the deadline cannot be read, naming it.
Task changed(const Task& task, const TaskChange& change, const ReadingContext& context);

}  // namespace rtp
