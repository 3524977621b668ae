#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace rtp {

/// Every command, in the order of the week.
const std::vector<Command>& commands();

/// A command and how many of the user's words name it.
struct NamedCommand {
  const Command* command = nullptr;
  std::size_t words = 0;
};

/// The command that the first words name. Throws Error{usage} with the nearest name when there is none.
NamedCommand find_command(const std::vector<std::string>& words);

/// The commands whose first word is `word`.
std::vector<const Command*> commands_under(const std::string& word);

Command templates_command();
Command stamp_command();
Command stamp_set_command();
Command draw_command();
Command harvest_command();
Command parse_command();
Command plan_show_command();
Command plan_set_command();
Command plan_log_command();
Command roster_import_command();
Command roster_list_command();
Command undo_command();
Command sync_command();
Command connect_command();
Command disconnect_command();
Command doctor_command();
Command help_command();

}  // namespace rtp
