#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/companion.hpp"
#include "board/board_ref.hpp"

namespace rtp {

/// Where the boards of a set are made. The same template and theme find the same board again.
class BoardPlace {
 public:
  virtual ~BoardPlace() = default;

  /// How the board of this template and theme is called where people look for it.
  virtual std::string name_of(const Template& source, const std::string& theme, Language language) const = 0;

  /// The board of that name; nothing when it must be made first.
  virtual std::optional<BoardRef> find(const std::string& name) = 0;

  /// The board of that name, made where it is not there.
  virtual BoardRef make(const std::string& name) = 0;
};

/// `local:<prefix>`, or `mural:<workspace>/<room>` with ids or names. Throws Error{usage} for anything else; and for a
/// room at Mural what asking for it comes to. The companion must outlive it.
std::unique_ptr<BoardPlace> board_place(const std::string& place, Companion& companion);

}  // namespace rtp
