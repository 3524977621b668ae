#pragma once

#include <string>
#include <vector>

namespace rtp {

class Arguments;
class Session;

/// One thing that a user may give to a command.
struct Parameter {
  std::string name;                  ///< "BOARD" for an argument by place, "--theme" for an option
  std::string value;                 ///< what an option's value is called in the help; empty for a switch
  std::string help;                  ///< key of the catalogue
  std::vector<std::string> allowed;  ///< the values allowed; empty when any is
  bool required = false;
  bool repeated = false;
  int values = 1;  ///< how many words an option takes each time

  bool is_option() const { return name.starts_with("-"); }
  bool is_switch() const { return is_option() && value.empty(); }
};

/// A command as the table knows it.
struct Command {
  std::string name;     ///< "stamp", or two words: "plan show"
  std::string summary;  ///< key of the catalogue: one line for the list of commands
  std::vector<Parameter> parameters;
  std::vector<std::string> examples;  ///< whole command lines

  /// Does the work and returns the exit code. Throws Error.
  int (*run)(const Arguments& arguments, Session& session);
};

Parameter argument(std::string name, std::string help);
Parameter optional_argument(std::string name, std::string help);
Parameter option(std::string name, std::string value, std::string help);
Parameter repeated_option(std::string name, std::string value, std::string help);
Parameter repeated_pair(std::string name, std::string value, std::string help);
Parameter choice(std::string name, std::vector<std::string> allowed, std::string help);
Parameter switch_option(std::string name, std::string help);

/// `--language`, with the languages that the program speaks.
Parameter language_option(std::string help);

}  // namespace rtp
