#pragma once

#include <ctime>

namespace rtp {

/// Seconds that this process computed so far: unlike a clock's, not more of them on a machine that is busy with others.
inline double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace rtp
