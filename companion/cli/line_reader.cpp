#include "cli/line_reader.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"

namespace rtp {

LineReader::Result LineReader::next(std::string_view& line) {
  const std::size_t end = buffer_.find('\n', begin_);
  if (end == std::string::npos) {
    const std::size_t waiting = buffer_.size() - begin_;
    if (!at_end_ && waiting > longest_line_) {
      passing_over_ = true;
      buffer_.clear();
      begin_ = 0;
    }
    if (!at_end_) return Result::wait;
    if (waiting == 0 && !passing_over_) return Result::end;
  }
  const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
  line = std::string_view(buffer_).substr(begin_, stop - begin_);
  begin_ = std::min(stop + 1, buffer_.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  const bool too_long = passing_over_ || line.size() > longest_line_;
  passing_over_ = false;
  return too_long ? Result::too_long : Result::line;
}

void LineReader::fill() {
  constexpr std::size_t block = std::size_t{64} * 1024;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t present = buffer_.size();
  buffer_.resize(present + block);
  ssize_t count = 0;
  do {
    count = ::read(STDIN_FILENO, buffer_.data() + present, block);
  } while (count == -1 && errno == EINTR);
  buffer_.resize(present + (count > 0 ? static_cast<std::size_t>(count) : 0));
  if (count < 0)
    throw Error(ErrorKind::storage, Message("cli.error.input_failed").with("reason", std::strerror(errno)));
  at_end_ = count == 0;
}

}  // namespace rtp
