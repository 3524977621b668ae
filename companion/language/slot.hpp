#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "language/note_draft.hpp"

namespace rtp {

/// A place that holds owners, partners and a time and nothing else: the inside of brackets, a part between dashes.
struct SlotReading {
  std::vector<Party> parties;
  std::vector<Party> partners;
  std::optional<TimeExpression> time;
  std::optional<TaskStatus> status;
  std::pair<std::size_t, std::size_t> status_words;       ///< tokens
  std::vector<std::pair<std::size_t, std::size_t>> runs;  ///< tokens that say owners or time, separators left out
  bool only = true;                                       ///< nothing else stands there
  bool others = false;                                    ///< names people who are no owners: "met Guus"
  bool any() const { return !parties.empty() || !partners.empty() || time.has_value() || status.has_value(); }
  /// Something that the grammar knows, not only an unknown word.
  bool sure() const;
};

SlotReading read_slot(const NoteDraft& note, std::size_t begin, std::size_t end, Trust trust);

/// Takes what the slot says into the note.
void take_slot(NoteDraft& note, const SlotReading& slot, Place place);

}  // namespace rtp
