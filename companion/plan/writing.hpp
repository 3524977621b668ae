#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "board/snapshot.hpp"
#include "plan/kind_label.hpp"
#include "plan/plan.hpp"
#include "plan/title.hpp"

namespace rtp {

/// Index of a zone; 0 is the bare board (see zones.hpp).
using ZoneIndex = std::size_t;

/// A note or free text on which people wrote something, as harvest works with it. Points into the snapshot.
struct Writing {
  const Widget* widget = nullptr;
  const Note* note = nullptr;  ///< nothing for free text
  double font_size = 0;        ///< of free text; 0 for a note
  Rect box;                    ///< see box_of
  std::optional<Title> title;  ///< what it says when it stands as a heading; nothing when it can be none
  NoteReading reading;
  ZoneIndex zone = 0;       ///< where it belongs
  bool is_heading = false;  ///< it names a zone and says nothing else
  double certainty = 1;     ///< 0 to 1: how sure harvest is of its place

  std::string_view text() const { return widget->text.plain; }
};

/// Index of a writing in the harvest's list.
using WritingIndex = std::size_t;
using WritingIndexes = std::vector<WritingIndex>;

/// What people wrote on the board, sorted by id so that the order of the snapshot does not matter. Empty notes and what
/// the template wrote (mark with a hash that still fits the text) are left out. Titles are read; readings are empty
/// yet.
std::vector<Writing> writings_of(const BoardSnapshot& board);

/// The upright box round the thing as it lies, turned or not, in steps of 1/16 unit: so that rounding noise never
/// decides between two places, and a board that was moved as a whole reads the same.
Rect box_of(const Widget& widget);

/// Whether the text on the thing is still what the template wrote there.
bool is_as_stamped(const Widget& widget);

NoteLink link_to(const Widget& widget);

/// The writing as an entry of the plan: its text with white space collapsed; with `kind`, without the word that only
/// says that kind.
Entry entry_of(const Writing& writing);
Entry entry_of(const Writing& writing, EntryKind kind);

}  // namespace rtp
