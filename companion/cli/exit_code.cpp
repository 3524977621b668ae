#include "cli/exit_code.hpp"

namespace rtp {

ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::settings:
    case ErrorKind::not_found:
    case ErrorKind::unreadable: return exit_usage;
    case ErrorKind::login: return exit_login;
    case ErrorKind::unreachable:
    case ErrorKind::storage:
    case ErrorKind::conflict: return exit_try_later;
    case ErrorKind::refused: return exit_refused;
  }
  return exit_bug;
}

}  // namespace rtp
