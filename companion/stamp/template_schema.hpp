#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "base/error.hpp"

namespace rtp {

/// Throws Error{unreadable} naming file, place (JSON pointer) and reason for the first thing in `document` that the
/// schema (a file of templates/, "template.schema.json" or "set.schema.json") does not allow.
void check_schema(const nlohmann::json& document, const std::string& schema_name, const std::string& source);

/// The error for something wrong at `place` of the file `source`: the sentence `error.template.<reason>`, which may
/// have more placeholders than `file` and `place`.
Error template_error(const std::string& reason, const std::string& source, const std::string& place);
Error template_error(const std::string& reason, const std::string& source, const std::string& place,
                     std::vector<std::pair<std::string, Message::Value>> values);

}  // namespace rtp
