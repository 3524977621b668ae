#pragma once

#include <string_view>

namespace rtp {

/// Whether `written` can mean the organisation `known`: the same words, some of its words in their order ("Sitdorp" for
/// "Gemeente Sitdorp-Gelen"), abbreviated small words ("a/d Geul"), its initials ("GSG"), or a small misspelling.
bool means_organisation(std::string_view written, std::string_view known);

}  // namespace rtp
