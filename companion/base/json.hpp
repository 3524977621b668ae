#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace rtp {

/// How much JSON is accepted. Deep or huge input is refused before it is built.
struct JsonLimits {
  std::size_t bytes = 16U << 20;
  std::size_t depth = 64;
  std::size_t values = 200'000;
};

/// Parses UTF-8 JSON (a byte order mark is skipped). Throws Error{unreadable} with the line and column of the first
/// fault, or naming the limit; `source` is how the sentence calls the input, e.g. a file name.
nlohmann::json parse_json(std::string_view text, const std::string& source, const JsonLimits& limits = {});

/// Compact JSON. Never throws on bad UTF-8: bad bytes become U+FFFD.
std::string dump_json(const nlohmann::json& value);

/// Indented by two spaces, with a newline at the end.
std::string dump_pretty_json(const nlohmann::json& value);

}  // namespace rtp
