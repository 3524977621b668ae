#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/styled_text.hpp"
#include "language/reading.hpp"

namespace rtp {

/// What a note is to say from now on; fields without a value stay as they are.
struct NoteWanted {
  std::optional<OwnersReading> owners;              ///< nobody: the words that named somebody go
  std::optional<std::optional<Deadline>> deadline;  ///< an empty one: the words go
  std::optional<TaskStatus> status;                 ///< as "✔" or "✘" in front of the task
  std::optional<std::string> text;                  ///< the task's own words
};

/// The note with what is wanted. Only the words that said the field are replaced, in the note's own style; every other
/// character and all formatting stay. A note that said nothing yet gets "(owner, deadline)" at its end. `item` is the
/// place of the task among those that the note lists, 0 in a note that is one task. What comes back is read as exactly
/// what is wanted, with every other field as before; nothing where no way of writing does that.
std::optional<StyledText> with_fields(const StyledText& note, std::size_t item, const NoteWanted& wanted,
                                      const ReadingContext& context);

/// A small note that holds only owners or only a deadline, with the field changed; nothing where that cannot be said.
std::optional<StyledText> with_only(const StyledText& note, const NoteWanted& wanted, const ReadingContext& context);

}  // namespace rtp
