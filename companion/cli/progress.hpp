#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "base/locale.hpp"

namespace rtp {

/// Tells a person at a terminal what is going on, once that takes longer than a second. In a pipe it says nothing.
class Progress {
 public:
  explicit Progress(Language language);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// What is being done from now on: a key of the catalogue.
  void stage(const char* key);

 private:
  void watch(const std::stop_token& stop);

  Language language_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::string stage_;
  std::jthread watcher_;
};

}  // namespace rtp
