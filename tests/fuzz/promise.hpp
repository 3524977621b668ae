#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// Ends the run, which the fuzzer takes for a finding, when a promise does not hold; `promise` says which.
void require(bool holds, std::string_view promise);

/// `require`s that `text` can stand in any document: valid UTF-8, no control characters but tab and line ends.
void require_clean(std::string_view text, std::string_view what);

/// `require`s that `text` is one well-formed XML document.
void require_xml(const std::string& text, std::string_view what);

}  // namespace rtp
