#pragma once

#include <map>
#include <string>
#include <vector>

#include "mural/reading.hpp"

namespace rtp {

/// The tags of a mural by what they say.
class TagNames {
 public:
  TagNames(MuralApi& api, const MuralDoor& door) : api_(api), door_(door) {}

  /// Makes those of `texts` that the mural does not have. Throws Error{refused} for a text of more than 25 characters,
  /// which Mural does not take [D], and as `require_success` does.
  void make_missing(const std::vector<std::string>& texts);

  /// In the order asked for; all of them must be there.
  std::vector<std::string> ids_of(const std::vector<std::string>& texts) const;

 private:
  void read();

  /// Keeps the ids of the tags with these texts; false when some of the answers were lost.
  bool take(const std::vector<std::string>& texts, const std::vector<Exchange>& exchanges);

  MuralApi& api_;
  const MuralDoor& door_;
  std::map<std::string, std::string> ids_;
};

}  // namespace rtp
