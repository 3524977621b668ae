#pragma once

#include <string_view>

namespace rtp {

/// Thrown when whoever read our standard output stopped reading, as `head` does: no error, the work is done.
struct ReaderGone {};

/// Makes sure that descriptors 0 to 2 are open, so that no file we open becomes "standard output" by accident, and that
/// a reader who leaves is noticed at the write instead of by a signal.
void prepare_standard_streams();

/// Writes all of `text` to standard output now. Throws ReaderGone, and Error{storage} when it cannot be written.
void write_to_output(std::string_view text);

/// Writes a line to standard error; control characters are left out, so that no name or note text can steer the
/// terminal. What cannot be written there cannot be told to anybody.
void write_line_to_errors(std::string_view line);

}  // namespace rtp
