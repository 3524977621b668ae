#pragma once

#include <string_view>
#include <vector>

namespace rtp {

/// A text file that was compiled into the program (see scripts/cmake/embed.cmake), so that the binary needs nothing
/// beside it.
struct EmbeddedFile {
  std::string_view name;  ///< file name without folder, e.g. "road-to-progress.json"
  std::string_view text;  ///< the whole file
};

}  // namespace rtp
