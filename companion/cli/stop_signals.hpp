#pragma once

#include <chrono>
#include <csignal>

namespace rtp {

/// Holds Ctrl-C (SIGINT) and SIGTERM back while it lives, so that they are met between two pieces of work only.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// Waits so long; whether one of them came, at once when it came before.
  bool came_within(std::chrono::seconds time) const;

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

}  // namespace rtp
