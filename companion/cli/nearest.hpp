#pragma once

#include <optional>
#include <string>
#include <vector>

namespace rtp {

/// The name that was probably meant: one that starts with `written`, else one with at most three typing errors and no
/// more than half of its letters wrong; nothing when none is near.
std::optional<std::string> nearest(const std::vector<std::string>& names, const std::string& written);

}  // namespace rtp
