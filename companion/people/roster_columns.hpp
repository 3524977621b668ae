#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.hpp"

namespace rtp {

/// What a column of a roster holds.
enum class RosterColumn { name, first_name, last_name, aliases, organisation, role, email, language };

/// The column that a heading names, in Dutch, English, German or French, whatever its case, accents and hyphens.
/// "Nom" is the whole name; where a first name stands beside it, the caller takes it for the last name.
std::optional<RosterColumn> column_of(std::string_view heading);

/// The language that a cell names: a code ("nl", "nl-NL") or its name in one of the four languages.
std::optional<Language> language_of(std::string_view cell);

}  // namespace rtp
