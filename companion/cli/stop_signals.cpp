#include "cli/stop_signals.hpp"

#include <cerrno>

namespace rtp {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

StopSignals::~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool StopSignals::came_within(std::chrono::seconds time) const {
  const timespec wait{static_cast<time_t>(time.count()), 0};
  for (;;) {
    if (sigtimedwait(&signals_, nullptr, &wait) > 0) return true;
    if (errno != EINTR) return false;
  }
}

}  // namespace rtp
