#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "board/mark.hpp"

namespace rtp {

/// What we write into the `instruction` of a thing that we make:
///
///     [rtp1|road-to-progress/1|step-2/tasks|tasks|2|00ff00ff00ff00ff|5f3a9c21d04e.17]
///
/// the version; the mark's stamp, place, role, number and hash of its text (all empty for a thing without a mark); and
/// the maker: a number drawn for each call of `create`, with the thing's number in it, which tells in any answer which
/// thing is which and who made it. Everything but letters, digits and "./-_" is percent-encoded.
struct Inscription {
  std::optional<Mark> mark;
  std::string maker;  ///< "5f3a9c21d04e.17"; empty when somebody took it away
};

std::string inscribed(const std::optional<Mark>& mark, std::string_view maker);

/// Finds our words wherever they stand in `instruction`, which a person or Mural may have put other words or HTML
/// round. Nothing where there are none, or those of a later version. A role of a newer version reads as writing space,
/// so that what people wrote there is not taken for furniture.
Inscription read_inscription(std::string_view instruction);

}  // namespace rtp
