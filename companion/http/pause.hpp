#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "base/clock.hpp"

namespace rtp {

/// Port: time as it passes, for pacing and for waiting between two attempts. Tests hold a time that only passes by
/// waiting, so that no test waits.
class Pause {
 public:
  using Time = std::chrono::steady_clock::time_point;

  virtual ~Pause() = default;
  virtual Time now() = 0;
  virtual void wait(std::chrono::milliseconds time) = 0;

  /// A random number of milliseconds from 0 to `most`, both included.
  virtual std::chrono::milliseconds random(std::chrono::milliseconds most) = 0;

  /// The time of day here, if known: what a reset is measured against when its answer has no Date.
  virtual std::optional<Instant> time_of_day() { return std::nullopt; }
};

std::unique_ptr<Pause> make_real_pause();

}  // namespace rtp
