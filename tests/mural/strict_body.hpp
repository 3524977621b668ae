#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace rtp {

/// What Mural says about a body that it does not take, in its own words; nothing when it takes it. `schema` is
/// "create sticky-note", "update area", "create mural", "create tag" and so on. As strict as the live service: every
/// key at every level is known, required ones are there, types, choices, colours and bounds hold.
std::optional<std::string> complaint_about(std::string_view schema, const nlohmann::json& body);

}  // namespace rtp
