#pragma once

#include <string>
#include <string_view>

#include "people/roster.hpp"

namespace rtp {

/// Reads a roster from CSV as Excel and LibreOffice save it (see csv_table.hpp), with a header row in one of the four
/// languages: name (or first name and last name), aliases (several with a comma, semicolon or slash between them),
/// organisation, role, e-mail, language; in any order. Only the name is required; other columns and empty rows are
/// passed over. A person without a language has `default_language`. Throws Error{unreadable} naming `source`, the row
/// as the spreadsheet counts it, and what is wrong: no name, a wrong mail address or language, the same person twice.
Roster read_roster_csv(std::string_view bytes, const std::string& source, Language default_language);

/// The roster with the people of `imported` added or updated: same e-mail, else same name and organisation, is the same
/// person and keeps the id. An empty field does not erase what is known, and aliases are added.
Roster merged(const Roster& present, const Roster& imported);

/// The roster with the users of a whiteboard added. Who has the same e-mail, or the same name and no other e-mail, is
/// known: gets the e-mail where it is missing and is the only one of that name, and nothing else changes.
Roster with_board_users(const Roster& present, const std::vector<BoardUser>& users, Language default_language);

}  // namespace rtp
