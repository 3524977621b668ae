#pragma once

#include <string>
#include <vector>

/// How long a program ran as a whole, and the most memory it held.
struct TimedRun {
  double milliseconds = 0;
  double peak_megabytes = 0;
};

/// Runs the program `runs` times with its output thrown away and returns the run of median time.
/// Throws std::runtime_error when it does not end with exit code 0 or 1.
TimedRun timed_run(const std::vector<std::string>& command, int runs);
