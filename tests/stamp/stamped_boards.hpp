#pragma once

#include <set>
#include <string>

#include "board/provider.hpp"
#include "stamp/layouts.hpp"
#include "stamp/stamp.hpp"

namespace rtp {

const Template& road();

StampOptions with(TemplateValues values, int number = 1);

/// The board with the road on it.
BoardSnapshot stamped(const BoardSnapshot& board, const StampOptions& options = {});

/// Does with the board what `rtp stamp` does.
StampPlan stamp(BoardProvider& provider, const StampOptions& options);

/// Every thing's mark and box, sorted: what a board looks like, whatever the order it was made in.
std::set<std::string> picture(const BoardSnapshot& board);

/// Removes every thing whose place starts with `place`.
void remove_part(BoardSnapshot& board, const std::string& place);

void move_everything(BoardSnapshot& board, double dx, double dy);

/// The thing with this place in its mark; nullptr when there is none.
Note* note_at(BoardSnapshot& board, const std::string& place);
Area* area_at(BoardSnapshot& board, const std::string& place);

/// Checks that notes, texts and areas lie apart from their like.
void check_nothing_overlaps(const BoardSnapshot& board);

}  // namespace rtp
