#pragma once

#include <string>
#include <vector>

#include "plan/ties.hpp"
#include "plan/zones.hpp"

namespace rtp {

/// One step as found on the board: what belongs to it, not yet read into tasks.
struct StepDraft {
  int number = 0;  ///< as in the plan
  std::string text;
  NoteLink note;                        ///< what names it
  std::optional<WritingIndex> heading;  ///< the writing that names it
  WritingIndexes tasks;                 ///< lies among its tasks
  WritingIndexes questions;             ///< lies where its questions are
  WritingIndexes notes;                 ///< lies where its notes are; also a second title
};

/// The steps of the board in order. Numbers on the board decide, within one road (one stamping, one area that holds
/// them); without numbers a chain of arrows between areas, else reading order. A second road goes on counting.
/// The last draft, number 0, holds what lies in tasks areas of no step.
/// Writings that name a step are marked as headings.
std::vector<StepDraft> draft_steps(const BoardSnapshot& board, const std::vector<Zone>& zones,
                                   std::vector<Writing>& writings, const Ties& ties);

}  // namespace rtp
