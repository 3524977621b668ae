#include "sql/child.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace rtp {

Child::Child(const std::function<int()>& work) : process_(::fork()) {
  if (process_ < 0) throw std::runtime_error("cannot fork");
  if (process_ > 0) return;
  try {
    ::_exit(work());
  } catch (...) {
    ::_exit(99);
  }
}

Child::~Child() {
  if (waited_) return;
  kill();
  status();
}

void Child::kill() { ::kill(process_, SIGKILL); }

int Child::status() {
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  waited_ = true;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace rtp
