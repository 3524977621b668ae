#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/writing.hpp"

namespace rtp {

/// A part of the board that means something: an area, or the column under a heading. Zone 0 is the bare board itself.
struct Zone {
  std::optional<Role> role;  ///< nothing: not known what it is for
  int number = 0;            ///< number of the step or theme, as marked or written; 0 when none
  std::string title;         ///< what people called it beyond the title words
  bool chosen = false;       ///< what lies here was chosen
  Rect box;
  const Area* area = nullptr;           ///< nothing for the bare board and for columns
  std::optional<WritingIndex> heading;  ///< the writing that names it
  ZoneIndex parent = 0;                 ///< the zone it lies in; of zone 0 itself
  bool holds_zones = false;
  std::string stamp;     ///< stamping that made it; empty when people made it
  double certainty = 1;  ///< how sure harvest is of its role

  const Mark* mark() const { return area != nullptr && area->mark ? &*area->mark : nullptr; }
};

/// The zones of the board's areas: which lies in which, and what each is for, by its mark, else by its title.
std::vector<Zone> zones_of(const BoardSnapshot& board);

/// Puts every writing into a zone. Where it lies decides: the smallest area round its centre; the area that the board
/// itself names counts when the writing lies in it or in no other; what lies just outside an area belongs to it.
void settle_in_zones(std::vector<Writing>& writings, const std::vector<Zone>& zones);

/// Gives areas without a known title the role of the one heading that lies in them or just above them.
void name_by_headings(std::vector<Zone>& zones, std::vector<Writing>& writings);

/// On a board where nothing says what is a step: areas with something in them, two or more, are the steps. Their title,
/// else a free text at their top, says what each is.
void take_areas_as_steps(std::vector<Zone>& zones, std::vector<Writing>& writings);

/// The writings of each zone, headings left out.
std::vector<WritingIndexes> by_zone(const std::vector<Writing>& writings, std::size_t zone_count);

/// Whether `zone` is `outer` or lies in it.
bool lies_in(const std::vector<Zone>& zones, ZoneIndex zone, ZoneIndex outer);

}  // namespace rtp
