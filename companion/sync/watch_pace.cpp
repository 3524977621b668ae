#include "sync/watch_pace.hpp"

#include <algorithm>

namespace rtp {

std::chrono::seconds WatchPace::after(bool something_changed, int hour) {
  const bool night = hour >= 22 || hour < 6;
  wait_ = something_changed ? quickest : std::min(wait_ + wait_ / 2, night ? at_night : slowest);
  return wait_;
}

std::chrono::seconds WatchPace::after_failure() {
  wait_ = std::min(wait_ * 2, slowest);
  return wait_;
}

}  // namespace rtp
