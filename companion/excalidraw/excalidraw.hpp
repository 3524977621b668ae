#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "board/provider.hpp"

namespace rtp {

/// Where an embedded board lies and how it is called.
struct ExcalidrawBoard {
  std::filesystem::path file;
  std::string ref;      ///< "local:demo" or the path as given
  std::string title;    ///< file name without ending
  bool create = false;  ///< make an empty board when the file is not there (in memory; the first write makes the file)
};

/// A board kept in an Excalidraw file (`.excalidraw`, format version 2 of @excalidraw/excalidraw 0.18.1; also files
/// from excalidraw.com with `stickynote` and newer arrow bindings). Reading takes any shape with bound text as a note.
/// Writing keeps every unknown field and element, ids, versions and order keys, is atomic, and holds a lock against a
/// second process. Areas become locked frames; marks and tags lie in the elements' `customData.rtp`. Excalidraw has no
/// formatting within a text, so styles of a written text are left out. Largest file: 512 MB. `clock` must outlive the
/// provider.
std::unique_ptr<BoardProvider> make_excalidraw_board(const ExcalidrawBoard& board, const Clock& clock);

}  // namespace rtp
