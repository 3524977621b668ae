#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// Which board, as a user named it.
struct BoardRef {
  enum class Kind { local, file, mural };
  Kind kind = Kind::local;
  std::string name;  ///< local: the name; file: the path; mural: "<workspace>.<number>"

  bool operator==(const BoardRef&) const = default;
};

/// Reads `local:<name>` (letters, digits, `-`, `_`, `.`, at most 64, not starting with a dot), a path that ends in
/// `.excalidraw`, `mural:<workspace>.<number>`, or a mural's address from the browser
/// (`https://app.mural.co/t/<ws>/m/<ws>/<number>/<hash>`). Throws Error{usage} naming what is allowed.
BoardRef parse_board_ref(std::string_view text);

/// How the program calls the board everywhere: "local:demo", the path, "mural:ws.123".
std::string to_string(const BoardRef& ref);

}  // namespace rtp
