#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "http/request.hpp"

namespace rtp {

/// What one set of X-RateLimit headers says. Mural sends two (its developer portal, "Rate limits"): `x-ratelimit-` for
/// the user and `x-ratelimit-app-` for the app; Reset is in seconds since 1970.
struct Allowance {
  std::optional<std::size_t> remaining;
  std::optional<std::chrono::milliseconds> until_reset;  ///< from when the answer was given; 0 or more
  std::optional<std::int64_t> reset;                     ///< in the provider's own time: which of its windows it means
};

/// The allowance in the headers `prefix` + "remaining" and `prefix` + "reset". The reset is measured against the
/// answer's Date, without one against `time_of_day`. Small numbers are taken for seconds from now, as some gateways
/// write them. A reset that is more than two minutes away or more than two seconds ago is not believed.
Allowance read_allowance(const HttpResponse& response, const std::string& prefix, std::optional<Instant> time_of_day);

/// When the answer was given, by the provider's clock (its Date); nothing when it does not say.
std::optional<Instant> time_of_answer(const HttpResponse& response);

/// What Retry-After says (RFC 9110, 10.2.3), in seconds or as a date, which is measured like a reset; nothing when it
/// is missing or makes no sense.
std::optional<std::chrono::milliseconds> read_retry_after(const HttpResponse& response,
                                                          std::optional<Instant> time_of_day);

}  // namespace rtp
