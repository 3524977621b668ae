#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>

#include "http/pause.hpp"
#include "http/provider_words.hpp"

namespace rtp {

/// At most `limit` requests in any span of time, as the other side sees them. It sees a request somewhere between start
/// and answer, so a place is taken from the start until one span after the answer: then no delay on the way, and no
/// queue at the other side, can bring too many together.
class SlidingWindow {
 public:
  SlidingWindow(std::size_t limit, std::chrono::milliseconds span) : limit_(limit), span_(span) {}

  void started() { ++under_way_; }
  void ended(Pause::Time now);

  /// When one more may start: not after `now` if at once; `Time::max()` while all places are under way.
  Pause::Time opens(Pause::Time now);

 private:
  std::size_t limit_;
  std::chrono::milliseconds span_;
  std::size_t under_way_ = 0;
  std::deque<Pause::Time> ended_;  // within the last span, oldest first
};

/// What the provider last said of one of its limits. Requests under way when it said so are taken as not yet counted.
class ProviderLimit {
 public:
  /// `window`: how long its counting lasts, for when it does not say when it begins anew.
  explicit ProviderLimit(std::chrono::milliseconds window) : window_(window) {}

  void heard(const Allowance& allowance, std::size_t under_way, Pause::Time now);
  void started();

  Pause::Time opens() const { return left_ > 0 ? Pause::Time::min() : resets_; }

 private:
  std::chrono::milliseconds window_;
  Pause::Time resets_ = Pause::Time::min();
  std::optional<std::int64_t> reset_;  // the same in the provider's own time
  std::size_t left_ = 1;               // until `resets_`
};

/// When the next request to one provider may start.
class RateLimit {
 public:
  RateLimit(std::size_t per_second, std::size_t per_minute);

  void started();
  void ended(Pause::Time now);

  /// What an answer says of both limits; call after `ended`. With `is_over` (429) a limit whose rest it does not tell
  /// counts as used up. Whether a limit was said to be used up.
  bool heard(const HttpResponse& response, bool is_over, std::optional<Instant> time_of_day, Pause::Time now);

  /// Nothing may start before `time`.
  void hold_until(Pause::Time time);

  /// When the next may start by our own manners (see SlidingWindow::opens).
  Pause::Time own_opening(Pause::Time now);

  /// When the next may start by what the provider said.
  Pause::Time provider_opening() const;

 private:
  SlidingWindow second_;
  SlidingWindow minute_;
  ProviderLimit user_;
  ProviderLimit app_;
  Pause::Time held_until_ = Pause::Time::min();
  std::size_t under_way_ = 0;
};

}  // namespace rtp
