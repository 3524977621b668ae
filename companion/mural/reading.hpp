#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "mural/api.hpp"
#include "mural/content.hpp"
#include "mural/listing.hpp"

namespace rtp {

/// Where one mural is in the API, and what its requests are for.
struct MuralDoor {
  std::string path;  ///< "/murals/team.123"
  std::string ref;   ///< how the user calls it

  Purpose to_read() const { return {"murals:read", ref}; }
  Purpose to_write() const { return {"murals:write", ref}; }
  std::string widget(std::string_view id) const { return path + "/widgets/" + percent_encoded(id); }
  std::string widgets_of(std::string_view endpoint) const { return path + "/widgets/" + std::string(endpoint); }
};

/// What is asked of a mural beside its widgets.
struct MuralFrame {
  std::string title;
};

/// All widgets, and the frame by the same round of requests when `frame` is given. A parent that no page named, because
/// it came while the pages were read, is asked for by its id. Throws as `MuralListing::take` does.
MuralContent read_content(MuralApi& api, const MuralDoor& door, MuralFrame* frame = nullptr);

/// The widgets of some kinds: `filter` is Mural's word for them, e.g. "sticky notes,texts" [D].
MuralContent read_kinds(MuralApi& api, const MuralDoor& door, std::string_view filter);

/// The widgets with these ids as they are now, and their parents up to the mural; those that are gone are left out.
MuralContent read_by_id(MuralApi& api, const MuralDoor& door, std::vector<std::string> ids);

/// What each tag of the mural says, by its id.
using MuralTags = std::unordered_map<std::string, std::string>;
MuralTags read_tags(MuralApi& api, const MuralDoor& door);

/// The votes of the mural's last voting session, by the widget's id; empty when there was none.
using MuralVotes = std::unordered_map<std::string, int>;
MuralVotes read_votes(MuralApi& api, const MuralDoor& door);

}  // namespace rtp
