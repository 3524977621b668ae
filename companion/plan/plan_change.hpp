#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// What a secretary changes in the stored plan. Fields without a value stay.
struct TaskChange {
  /// Each as typed: "Mirjam", "Joost – Kerkdorp", "allen", "gemeentesecretaris".
  std::optional<std::vector<std::string>> owners;
  std::optional<std::string> deadline;  ///< as typed: "eind mei", "24/4"
  std::optional<TaskStatus> status;
  std::optional<std::string> text;
};

/// The task with the change applied. A single owner or a deadline "none", "geen", "keine", "aucune" clears the field.
/// Throws Error{usage} when an owner or the deadline cannot be read, naming it, and when the text is empty.
Task changed(const Task& task, const TaskChange& change, const ReadingContext& context);

}  // namespace rtp
