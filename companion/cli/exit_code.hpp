#pragma once

#include "base/error.hpp"

namespace rtp {

/// The exit codes that scripts may count on (README, "Exit codes").
enum ExitCode : int {
  exit_done = 0,
  exit_needs_a_person = 1,  ///< done, but something needs a human
  exit_usage = 2,           ///< wrong usage or settings
  exit_login = 3,
  exit_try_later = 4,  ///< a provider, a server or a disk could not be reached or used
  exit_refused = 5,    ///< refused to protect data
  exit_bug = 70,       ///< EX_SOFTWARE of sysexits.h
};

ExitCode exit_code_of(ErrorKind kind);

}  // namespace rtp
