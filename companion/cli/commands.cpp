#include "cli/commands.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/nearest.hpp"

namespace rtp {

namespace {

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

[[noreturn]] void refuse(const std::string& written, const std::vector<std::string>& names) {
  const std::optional<std::string> meant = nearest(names, written);
  const std::string word = shortened(clean_text(written), 80);
  if (meant) {
    throw Error(ErrorKind::usage, Message("cli.error.misspelt_command").with("word", word).with("meant", *meant));
  }
  throw Error(ErrorKind::usage, Message("cli.error.unknown_command").with("word", word));
}

/// "plan" alone, or "plan" with a second word that no command has.
[[noreturn]] void refuse_second_word(const std::vector<std::string>& words,
                                     const std::vector<const Command*>& candidates) {
  std::vector<std::string> names;
  for (const Command* command : candidates) names.push_back(command->name);
  if (words.size() > 1 && !words[1].starts_with("-")) refuse(words[0] + " " + words[1], names);
  throw Error(ErrorKind::usage,
              Message("cli.error.incomplete_command").with("word", words[0]).with("allowed", listed(names)));
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table{
      templates_command(),     stamp_command(),       stamp_set_command(), undo_command(),     sync_command(),
      draw_command(),          harvest_command(),     plan_show_command(), plan_set_command(), plan_log_command(),
      roster_import_command(), roster_list_command(), parse_command(),     connect_command(),  disconnect_command(),
      doctor_command(),        help_command(),
  };
  return table;
}

std::vector<const Command*> commands_under(const std::string& word) {
  std::vector<const Command*> found;
  for (const Command& command : commands())
    if (first_word(command.name) == word) found.push_back(&command);
  return found;
}

NamedCommand find_command(const std::vector<std::string>& words) {
  const std::vector<const Command*> candidates = commands_under(words.front());
  for (const Command* command : candidates) {
    if (command->name == words[0]) return {command, 1};
    if (words.size() > 1 && command->name == words[0] + " " + words[1]) return {command, 2};
  }
  if (!candidates.empty()) refuse_second_word(words, candidates);
  std::set<std::string> names;
  for (const Command& command : commands()) names.insert(first_word(command.name));
  refuse(words.front(), {names.begin(), names.end()});
}

}  // namespace rtp
