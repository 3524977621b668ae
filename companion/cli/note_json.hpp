#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "language/reading.hpp"

namespace rtp {

/// A reading as `rtp parse` prints it: kind, task, owners, everyone, role_owners, partners, deadline; and `items`, each
/// of the same form, when the note lists several tasks.
nlohmann::ordered_json to_json(const NoteReading& reading);

/// What `rtp parse --explain` adds: for each field the words that said it, their bytes in the text as people see it,
/// the rule that found them and how sure that is (0 to 1), those of a list's items in one row; `read` is that text.
nlohmann::ordered_json explanation_of(const NoteReading& reading, std::string_view text);

}  // namespace rtp
