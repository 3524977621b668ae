#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

/// Opens /dev/null where `descriptor` is closed. Standard output gets it for reading only: a write to it must fail.
void open_if_closed(int descriptor, int mode) {
  if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
  const int opened = ::open("/dev/null", mode);
  if (opened == -1 || opened == descriptor) return;
  ::dup2(opened, descriptor);
  ::close(opened);
}

/// 0, or the error number of the failure.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

void prepare_standard_streams() {
  open_if_closed(STDIN_FILENO, O_RDONLY);
  open_if_closed(STDOUT_FILENO, O_RDONLY);
  open_if_closed(STDERR_FILENO, O_WRONLY);
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // fails only for a signal that does not exist
}

void write_to_output(std::string_view text) {
  const int failure = write_all(STDOUT_FILENO, text);
  if (failure == 0) return;
  if (failure == EPIPE) throw ReaderGone{};
  if (failure == ENOSPC || failure == EDQUOT) throw Error(ErrorKind::storage, Message("cli.error.output_full"));
  throw Error(ErrorKind::storage, Message("cli.error.output_failed").with("reason", std::strerror(failure)));
}

void write_line_to_errors(std::string_view line) { write_all(STDERR_FILENO, collapsed(clean_text(line)) + "\n"); }

}  // namespace rtp
