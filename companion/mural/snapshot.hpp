#pragma once

#include <map>
#include <string>
#include <utility>

#include "board/snapshot.hpp"
#include "mural/content.hpp"
#include "mural/reading.hpp"

namespace rtp {

/// How the board is called, and the words that lie outside its widgets.
struct MuralNames {
  std::string ref;
  std::string title;
  std::string url;
  MuralTags tags;
  MuralVotes votes;
};

/// What people see on the mural, in drawing order: absolute boxes, angles in radians, areas that are not seen left out
/// of the parents. A shape is a note, an area or a vote as `read_figures` says. An arrow's ends are the widgets that it
/// is tied to, since the order of its points is told in two ways [S]; where it is tied to nothing the first point is
/// its start. A mark that lies on several things (somebody copied one) stays on the oldest.
BoardSnapshot snapshot_of(const MuralContent& content, MuralNames names);

/// Stamp and place of a mark.
using MarkPlace = std::pair<std::string, std::string>;

/// The widget that has each mark, the oldest where several have it; what is invisible counts, so that it is not made
/// again.
std::map<MarkPlace, const MuralWidget*> marked_widgets(const MuralContent& content);

/// Whether `a` was made before `b`.
bool is_older(const MuralWidget& a, const MuralWidget& b);

/// Whether there is a note that people wrote and may have voted for.
bool may_have_votes(const MuralContent& content);

}  // namespace rtp
