#pragma once

#include <string>
#include <vector>

#include "language/reading.hpp"

namespace rtp {

/// The tags of a note with the one that says the status, in the board's language ("gereed", "vervallen"), and without
/// those that say another. Other tags stay, in their order; an open task has none.
std::vector<std::string> with_status_tag(std::vector<std::string> tags, TaskStatus status, Language language);

}  // namespace rtp
