#include "cli/help.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "report/display_text.hpp"

namespace rtp {

namespace {

struct Line {
  std::string name;
  std::string words;
};

/// Names on the left, their explanation wrapped on the right; a long name stands on a line of its own.
std::string two_columns(const std::vector<Line>& lines, std::size_t columns) {
  std::size_t left = 0;
  for (const Line& line : lines) left = std::max(left, display_width(line.name));
  left = std::min<std::size_t>(left, 26) + 2;
  const std::size_t right = columns > left + 22 ? columns - left - 2 : 20;
  std::string text;
  for (const Line& line : lines) {
    std::string start = "  " + padded(line.name, left);
    if (display_width(line.name) + 2 > left) {
      text += "  " + line.name + "\n";
      start = std::string(left + 2, ' ');
    }
    for (const std::string& part : wrapped_to_columns(line.words, right)) {
      text += start + part + "\n";
      start = std::string(left + 2, ' ');
    }
  }
  return text;
}

std::string usage_of(const Command& command, Language language) {
  std::string usage = "rtp " + command.name;
  bool has_options = false;
  for (const Parameter& parameter : command.parameters) {
    has_options = has_options || parameter.is_option();
    if (!parameter.is_option()) usage += parameter.required ? " " + parameter.name : " [" + parameter.name + "]";
  }
  return has_options ? usage + " [" + say("cli.help.options", language) + "]" : usage;
}

std::string name_in_help(const Parameter& parameter) {
  return parameter.value.empty() ? parameter.name : parameter.name + " " + parameter.value;
}

std::string parameters_text(const Command& command, bool options, Language language, std::size_t columns) {
  std::vector<Line> lines;
  for (const Parameter& parameter : command.parameters)
    if (parameter.is_option() == options) lines.push_back({name_in_help(parameter), say(parameter.help, language)});
  if (options) lines.push_back({"-h, --help", say("cli.option.help", language)});
  if (lines.empty()) return "";
  return "\n" + say(options ? "cli.help.options_title" : "cli.help.arguments_title", language) + "\n" +
         two_columns(lines, columns);
}

int help(const Arguments& arguments, Session& session) {
  const Language language = session.language();
  const std::size_t columns = output_columns(session.environment());
  if (!arguments.has("COMMAND")) {
    session.print(overview(language, columns));
    return exit_done;
  }
  std::vector<std::string> words{arguments.value("COMMAND")};
  if (arguments.has("WORD")) words.push_back(arguments.value("WORD"));
  const std::vector<const Command*> under = commands_under(words.front());
  session.print(words.size() == 1 && under.size() > 1 ? manual(under, language, columns)
                                                      : manual(*find_command(words).command, language, columns));
  return exit_done;
}

}  // namespace

std::string overview(Language language, std::size_t columns) {
  std::vector<Line> lines;
  for (const Command& command : commands()) lines.push_back({command.name, say(command.summary, language)});
  std::string text;
  for (const std::string& line : wrapped_to_columns(say("cli.help.intro", language), columns)) text += line + "\n";
  text += "\n" + say("cli.help.usage", language) + " rtp " + say("cli.help.command", language) + " [" +
          say("cli.help.options", language) + "]\n\n" + say("cli.help.commands_title", language) + "\n" +
          two_columns(lines, columns) + "\n";
  for (const std::string& line : wrapped_to_columns(say("cli.help.more", language), columns)) text += line + "\n";
  return text;
}

std::string manual(const Command& command, Language language, std::size_t columns) {
  std::string text = say("cli.help.usage", language) + " " + usage_of(command, language) + "\n\n";
  for (const std::string& line : wrapped_to_columns(say(command.summary, language), columns)) text += line + "\n";
  text += parameters_text(command, false, language, columns) + parameters_text(command, true, language, columns);
  if (!command.examples.empty()) text += "\n" + say("cli.help.examples_title", language) + "\n";
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  return text;
}

std::string manual(const std::vector<const Command*>& commands, Language language, std::size_t columns) {
  std::string text;
  for (const Command* command : commands) text += (text.empty() ? "" : "\n\n") + manual(*command, language, columns);
  return text;
}

Command help_command() {
  return {"help",
          "cli.command.help",
          {optional_argument("COMMAND", "cli.argument.command"), optional_argument("WORD", "cli.argument.word")},
          {"rtp help stamp", "rtp help plan set"},
          help};
}

}  // namespace rtp
