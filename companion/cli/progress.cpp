#include "cli/progress.hpp"

#include <chrono>

#include "base/messages.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"

namespace rtp {

Progress::Progress(Language language) : language_(language) {
  if (errors_go_to_terminal()) watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

/// The watcher uses the members below it in time, so it must be gone before they are.
Progress::~Progress() {
  watcher_.request_stop();
  if (watcher_.joinable()) watcher_.join();
}

void Progress::stage(const char* key) {
  if (!watcher_.joinable()) return;
  const std::lock_guard lock(mutex_);
  stage_ = say(key, language_);
  changed_.notify_one();
}

void Progress::watch(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto quiet_until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
  changed_.wait_until(lock, stop, quiet_until, [] { return false; });
  std::string shown;
  while (!stop.stop_requested()) {
    if (stage_ != shown) write_line_to_errors(stage_);
    shown = stage_;
    changed_.wait(lock, stop, [&] { return stage_ != shown; });
  }
}

}  // namespace rtp
