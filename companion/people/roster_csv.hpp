#pragma once

#include <string>
#include <string_view>

#include "people/roster.hpp"

namespace rtp {

/// Reads a roster from CSV as Excel and LibreOffice save it: semicolon, comma or tab; UTF-8 (with or without byte order
/// mark), UTF-16 with a byte order mark, or Windows-1252; quotes; a header row in one of the four languages (name/naam/
/// Name/nom, aliases, organisation/organisatie, role/functie/rol, e-mail, language/taal). Only the name is required.
/// Throws Error{unreadable} naming `source`, the row and what is wrong.
Roster read_roster_csv(std::string_view bytes, const std::string& source, Language default_language);

/// The roster with the people of `imported` added or updated: same e-mail, else same name and organisation, is the same
/// person and keeps the id.
Roster merged(const Roster& present, const Roster& imported);

}  // namespace rtp
