#pragma once

#include <string>
#include <vector>

#include "mural/reading.hpp"

namespace rtp {

/// Takes things off the mural; what is gone already counts as removed. Mural takes away what lies in an area together
/// with it [D]; so what is not to go is taken out of the area first, to where it is. Throws Error{refused}, with
/// nothing removed, where Mural does not let it out, and as `require_success` does.
void remove_widgets(MuralApi& api, const MuralDoor& door, const std::vector<std::string>& ids);

/// Deletes just these, areas last and from the inside out.
void delete_widgets(MuralApi& api, const MuralDoor& door, const MuralContent& content,
                    const std::vector<std::string>& ids);

}  // namespace rtp
