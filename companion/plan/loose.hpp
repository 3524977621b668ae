#pragma once

#include "plan/step_reading.hpp"

namespace rtp {

/// Goals, parked notes and what lies outside every area: goes into the plan by the area's meaning, else by the words.
/// What reads as a task is added to `stepless` when it says who or when, or when the board is one list without steps;
/// other tasks outside the steps become unread, with the reason.
void read_loose(const BoardReading& reading, const std::vector<WritingIndexes>& lists, bool has_steps,
                StepDraft& stepless, Plan& plan);

}  // namespace rtp
