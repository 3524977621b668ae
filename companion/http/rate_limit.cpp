#include "http/rate_limit.hpp"

#include <algorithm>

namespace rtp {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds second{1'000};
constexpr milliseconds minute{60'000};

}  // namespace

void SlidingWindow::ended(Pause::Time now) {
  --under_way_;
  ended_.push_back(now);
}

Pause::Time SlidingWindow::opens(Pause::Time now) {
  while (!ended_.empty() && ended_.front() + span_ <= now) ended_.pop_front();
  if (under_way_ + ended_.size() < limit_) return now;
  return ended_.empty() ? Pause::Time::max() : ended_.front() + span_;
}

void ProviderLimit::heard(const Allowance& allowance, std::size_t under_way, Pause::Time now) {
  if (!allowance.remaining) return;
  const Pause::Time resets = now + allowance.until_reset.value_or(window_);
  const std::size_t left = *allowance.remaining - std::min(under_way, *allowance.remaining);
  const bool tells_window = allowance.reset && reset_;
  if (tells_window && *allowance.reset < *reset_) return;  // overtaken by an answer of the next window
  if (now >= resets_ || (tells_window && *allowance.reset > *reset_)) {
    left_ = left;
    resets_ = resets;
  } else {
    // In one window the smallest rest is the newest, and the earliest reset the best measured: a Date has no fraction.
    left_ = std::min(left_, left);
    resets_ = tells_window ? std::min(resets_, resets) : std::max(resets_, resets);
  }
  reset_ = allowance.reset;
}

void ProviderLimit::started() {
  if (left_ > 0) --left_;
}

RateLimit::RateLimit(std::size_t per_second, std::size_t per_minute)
    : second_(per_second, second), minute_(per_minute, minute), user_(second), app_(minute) {}

void RateLimit::started() {
  ++under_way_;
  second_.started();
  minute_.started();
  user_.started();
  app_.started();
}

void RateLimit::ended(Pause::Time now) {
  --under_way_;
  second_.ended(now);
  minute_.ended(now);
}

bool RateLimit::heard(const HttpResponse& response, bool is_over, std::optional<Instant> time_of_day, Pause::Time now) {
  bool any_used_up = false;
  const auto take = [&](ProviderLimit& limit, const char* prefix) {
    Allowance allowance = read_allowance(response, prefix, time_of_day);
    if (is_over && allowance.until_reset && !allowance.remaining) allowance.remaining = 0;
    any_used_up = any_used_up || allowance.remaining == std::size_t{0};
    limit.heard(allowance, under_way_, now);
  };
  take(user_, "x-ratelimit-");
  take(app_, "x-ratelimit-app-");
  return any_used_up;
}

void RateLimit::hold_until(Pause::Time time) { held_until_ = std::max(held_until_, time); }

Pause::Time RateLimit::own_opening(Pause::Time now) { return std::max(second_.opens(now), minute_.opens(now)); }

Pause::Time RateLimit::provider_opening() const { return std::max({held_until_, user_.opens(), app_.opens()}); }

}  // namespace rtp
