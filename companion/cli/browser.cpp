#include "cli/browser.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace rtp {

namespace {

/// The program that opens addresses; empty when none should or could.
std::string program_for(const Environment& environment) {
  std::string chosen = environment("RTP_BROWSER").value_or("");
  if (chosen == "none") return "";
  if (!chosen.empty()) return chosen;
  const bool has_display =
      !environment("DISPLAY").value_or("").empty() || !environment("WAYLAND_DISPLAY").value_or("").empty();
  return has_display ? "xdg-open" : "";
}

/// How the browser starts: with nothing of ours open, our signals undone, and out of reach of a Ctrl-C that is for us.
class Start {
 public:
  Start() {
    posix_spawn_file_actions_init(&files_);
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  }
  ~Start() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  bool run(std::string program, std::string argument) const {
    const std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    return ::posix_spawnp(&child, program.c_str(), &files_, &attributes_, words.data(), environ) == 0;
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

bool open_in_browser(const std::string& address, const Environment& environment) {
  const std::string program = program_for(environment);
  return !program.empty() && Start().run(program, address);
}

}  // namespace rtp
