#pragma once

namespace rtp {

/// Runs the command line and returns the exit code (README, "Exit codes"). Never throws.
int run_command_line(int argc, const char* const* argv);

}  // namespace rtp
