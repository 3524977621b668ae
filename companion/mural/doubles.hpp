#pragma once

#include <map>
#include <set>
#include <string>

#include "mural/reading.hpp"

namespace rtp {

/// What one call of `create` made.
struct OwnThings {
  std::string maker;          ///< how the maker of each of them begins
  std::set<std::string> ids;  ///< those that it knows of
  bool had_trouble = false;   ///< answers were lost: what carries our maker but no known id may have come late
};

/// Whether something that we made is there twice, by its mark or its maker: somebody else stamped the same at the same
/// time, or a request whose answer was lost did its work late.
bool has_doubles(const MuralContent& content, const OwnThings& own);

/// Of equal things the oldest stays, so that two programs that both look come to the same; ours go where they are not
/// the oldest. What lies in an area that goes moves to the one that stays, where it is; arrows are tied to what stays.
/// Removes nothing that we did not make. Returns what took the place of what went. Throws as `require_success` does.
std::map<std::string, std::string> remove_doubles(MuralApi& api, const MuralDoor& door, const MuralContent& content,
                                                  const OwnThings& own);

}  // namespace rtp
