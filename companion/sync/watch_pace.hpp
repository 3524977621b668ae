#pragma once

#include <chrono>

namespace rtp {

/// How long to wait between two looks at a board: quick while people are editing, slower the longer nothing happens,
/// slowest at night. Pure but for what it remembers of the last looks.
class WatchPace {
 public:
  static constexpr std::chrono::seconds quickest{5};
  static constexpr std::chrono::seconds slowest{60};
  static constexpr std::chrono::seconds at_night{600};

  /// The wait after a look; `hour` is the local one (0-23), night is from 22 to 6.
  std::chrono::seconds after(bool something_changed, int hour);

  /// The wait after a look that failed: twice as long each time, up to the slowest.
  std::chrono::seconds after_failure();

 private:
  std::chrono::seconds wait_{quickest};
};

}  // namespace rtp
