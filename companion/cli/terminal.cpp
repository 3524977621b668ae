#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>

namespace rtp {

std::size_t output_columns(const Environment& environment) {
  std::size_t columns = 100;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    columns = size.ws_col;
  } else if (const std::optional<std::string> given = environment("COLUMNS")) {
    std::from_chars(given->data(), given->data() + given->size(), columns);
  }
  return std::clamp<std::size_t>(columns, 20, 200);
}

bool errors_go_to_terminal() { return ::isatty(STDERR_FILENO) == 1; }

}  // namespace rtp
