#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rtp {

/// How a program is started. Nothing of the tester's own environment but PATH reaches it.
struct Start {
  std::vector<std::string> arguments;  ///< without the program's own name
  std::map<std::string, std::string> environment;
  std::string input;                ///< what it reads on standard input
  std::filesystem::path folder;     ///< where it works; empty: where the test does
  std::string output_file;          ///< where standard output goes, e.g. "/dev/full"; empty: it is caught
  bool output_closed = false;       ///< standard output is closed before it starts
  bool reader_leaves = false;       ///< whoever reads standard output stops at once
  std::size_t largest_file = 0;     ///< bytes that a file may have at most (RLIMIT_FSIZE); 0: no limit
  bool without_privileges = false;  ///< as user "nobody" when the tester is root, whom no file mode stops
};

/// What it did.
struct Run {
  int code = -1;  ///< exit code; -1 when a signal ended it
  int signal = 0;
  std::string output;
  std::string errors;
};

/// Runs the program to its end. Throws std::runtime_error when it cannot be started.
Run run_program(const std::filesystem::path& program, const Start& start);

}  // namespace rtp
