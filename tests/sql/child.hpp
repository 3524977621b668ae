#pragma once

#include <sys/types.h>

#include <functional>

namespace rtp {

/// Another process that runs `work` and ends at once, without the tests' own ending. An exception ends it with
/// status 99.
class Child {
 public:
  explicit Child(const std::function<int()>& work);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void kill();

  /// Waits for the end: what `work` returned, or minus the signal's number.
  int status();

 private:
  pid_t process_;
  bool waited_ = false;
};

}  // namespace rtp
