#include "http/repeat_rule.hpp"

#include <algorithm>

namespace rtp {

namespace {

/// The provider says that it did nothing.
bool was_turned_away(const HttpResponse& response) {
  return response.status == 429 || (response.status == 503 && !response.header("retry-after").empty());
}

bool is_passing(int status) { return status == 500 || status == 502 || status == 503 || status == 504; }

}  // namespace

bool may_repeat(const HttpRequest& request, const Exchange& exchange, std::size_t attempts,
                const HttpManners& manners) {
  if (attempts >= manners.attempts) return false;
  const bool is_safe = request.repeat == Repeat::safe;
  switch (exchange.outcome) {
    case Exchange::Outcome::answered:
      return was_turned_away(exchange.response) || (is_safe && is_passing(exchange.response.status));
    case Exchange::Outcome::not_done: return exchange.worth_repeating;
    case Exchange::Outcome::unknown: return exchange.worth_repeating && is_safe;
  }
  return false;
}

std::chrono::milliseconds full_jitter(std::size_t attempts, const HttpManners& manners, Pause& pause) {
  std::chrono::milliseconds most = std::min(manners.first_wait, manners.longest_wait);
  for (std::size_t i = 1; i < attempts && most < manners.longest_wait; ++i)
    most = std::min(most * 2, manners.longest_wait);
  return pause.random(most);
}

}  // namespace rtp
