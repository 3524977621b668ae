#pragma once

#include <string>
#include <vector>

#include "stamp/stamp_log.hpp"

namespace rtp {

/// Why something that a stamping wrote stays on the board.
enum class Kept {
  changed,     ///< people wrote on it, moved it, or put a tag or votes on it
  has_things,  ///< an area in which people put something
  is_joined,   ///< a person's arrow is tied to it
};

struct KeptThing {
  std::string text;  ///< what it says now; of an area without words its title
  Kept why = Kept::changed;
};

/// What takes a run back.
struct UndoPlan {
  std::vector<WidgetId> removed;      ///< to hand to `BoardProvider::remove`
  std::vector<WidgetChange> changes;  ///< to hand to `BoardProvider::change` after that
  std::vector<KeptThing> kept;        ///< what people made theirs

  bool nothing_to_do() const { return removed.empty() && changes.empty(); }
};

/// What takes back `runs[chosen]`: everything it put on the board that is as the program left it, and the texts and
/// places that it changed. What people changed since stays as it is, and so does an area with something in it that
/// stays. `runs` are all of this board, the oldest first: what a later one changed is no person's change. Arrows that
/// a run took away do not come back; the next stamping makes them. Pure; costs grow with the board.
UndoPlan plan_undo(const BoardSnapshot& board, const std::vector<StampRun>& runs, std::size_t chosen);

}  // namespace rtp
