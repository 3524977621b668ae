#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rtp {

/// Reads standard input line by line, as soon as lines arrive.
class LineReader {
 public:
  enum class Result {
    line,      ///< a whole line
    too_long,  ///< a line over the limit; it was passed over
    wait,      ///< no whole line is here yet: a good moment to hand on what was made so far
    end,
  };

  explicit LineReader(std::size_t longest_line) : longest_line_(longest_line) {}

  /// Puts the next line without its end in `line`; it is valid until the next call. Throws Error{storage} when standard
  /// input cannot be read.
  Result next(std::string_view& line);

  /// Waits for more input after Result::wait.
  void fill();

 private:
  std::string buffer_;
  std::size_t begin_ = 0;  ///< where the next line starts in the buffer
  std::size_t longest_line_;
  bool passing_over_ = false;  ///< inside a line that is too long
  bool at_end_ = false;
};

}  // namespace rtp
