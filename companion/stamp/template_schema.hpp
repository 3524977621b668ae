#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/embedded.hpp"
#include "base/error.hpp"

namespace rtp {

/// The files of templates/, compiled into the program.
std::vector<EmbeddedFile> embedded_templates();

enum class SchemaKind { board_template, board_set };

/// Throws Error{unreadable} naming file, place (JSON pointer) and reason for the first thing in `document` that
/// templates/template.schema.json or templates/set.schema.json does not allow.
void check_schema(const nlohmann::json& document, SchemaKind kind, const std::string& source);

using MessageValues = std::vector<std::pair<std::string, Message::Value>>;

/// The error for something wrong at `place` of the file `source`: the sentence `error.template.<reason>`, with `values`
/// for the placeholders that it has beside `file` and `place`.
Error template_error(const std::string& reason, const std::string& source, const std::string& place,
                     MessageValues values = {});

}  // namespace rtp
