#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "board/mark.hpp"

namespace rtp {

/// What a title says, in Dutch, English, German or French: "Stap 2: Onderzoeken" is step 2, "Parkeerplaats" is the
/// parking lot.
struct Title {
  Role role = Role::furniture;  ///< furniture: a legend
  int number = 0;               ///< of a step or theme; 0 when none is written
  std::string rest;             ///< what is said beyond the title words: "Onderzoeken"; white space collapsed
  bool chosen = false;          ///< "Gekozen thema's": what lies there was chosen
};

/// Reads the title of an area: it begins with title words ("Obstakels (geel) en manieren (paars)"). Nothing when it
/// says something else.
std::optional<Title> read_area_title(std::string_view text);

/// Reads a note or free text that stands as a heading above others. Stricter than an area's title: but for steps the
/// whole text must be title words, so that "Doel: minder verzuim" stays a goal and "Vragen stellen" stays a task.
std::optional<Title> read_heading(std::string_view text);

/// "Zorg" for "Thema: Zorg", "Road to Progress – Zorg"; nothing when the text names no theme of the board.
std::optional<std::string> read_board_theme(std::string_view text);

}  // namespace rtp
