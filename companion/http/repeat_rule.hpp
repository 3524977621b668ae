#pragma once

#include <chrono>
#include <optional>

#include "http/client.hpp"

namespace rtp {

/// Whether a request whose exchange ended like this may be sent again, at all and after `attempts` of them.
bool may_repeat(const HttpRequest& request, const Exchange& exchange, std::size_t attempts, const HttpManners& manners);

/// How long to wait before attempt `attempts` + 1: a random time up to first_wait * 2^(attempts - 1).
std::chrono::milliseconds full_jitter(std::size_t attempts, const HttpManners& manners, Pause& pause);

}  // namespace rtp
