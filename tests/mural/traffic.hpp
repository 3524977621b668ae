#pragma once

#include <string>

#include "mural/fake_mural.hpp"

namespace rtp {

/// Adds the call to the file that RTP_MURAL_TRAFFIC names, one JSON object a line; each kind of call once (the same but
/// for its digits). Nothing where it is not set, and for an answer that a fault put in place of Mural's.
void keep_traffic(const LoggedCall& call, const nlohmann::json& reply);

}  // namespace rtp
