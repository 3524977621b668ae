// The only file that knows CLI11. It splits the words; what they should have been is said in our own sentences.
#include <CLI/CLI.hpp>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/arguments.hpp"
#include "cli/nearest.hpp"

namespace rtp {

namespace {

[[noreturn]] void refuse(const char* key, const Command& command, const std::string& word) {
  throw Error(ErrorKind::usage,
              Message(key).with("command", command.name).with("word", shortened(clean_text(word), 80)));
}

[[noreturn]] void refuse_unknown_option(const Command& command, const std::string& word) {
  std::vector<std::string> names{"--help"};
  for (const Parameter& parameter : command.parameters)
    if (parameter.is_option()) names.push_back(parameter.name);
  const std::optional<std::string> meant = nearest(names, word.substr(0, word.find('=')));
  if (!meant) refuse("cli.error.unknown_option", command, word);
  throw Error(ErrorKind::usage, Message("cli.error.misspelt_option")
                                    .with("command", command.name)
                                    .with("word", shortened(clean_text(word), 80))
                                    .with("meant", *meant));
}

bool is_option_of(const Command& command, const std::string& word) {
  return std::any_of(command.parameters.begin(), command.parameters.end(),
                     [&](const Parameter& parameter) { return parameter.is_option() && parameter.name == word; });
}

void check_allowed(const Parameter& parameter, const std::string& value) {
  if (parameter.allowed.empty()) return;
  if (std::find(parameter.allowed.begin(), parameter.allowed.end(), value) != parameter.allowed.end()) return;
  throw Error(ErrorKind::usage, Message("cli.error.not_allowed")
                                    .with("option", parameter.name)
                                    .with("value", shortened(clean_text(value), 80))
                                    .with("allowed", parameter.value));
}

/// "--theme --steps 5": the value was forgotten and the next option taken for it. A switch needs none: "--dry-run=no".
void check_form(const Command& command, const Parameter& parameter, const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    if (parameter.is_switch() && value != "true") refuse("cli.error.takes_no_value", command, parameter.name);
    if (parameter.is_option() && is_option_of(command, value))
      refuse("cli.error.missing_value", command, parameter.name);
  }
}

void check_values(const Command& command, const Parameter& parameter, const std::vector<std::string>& values) {
  if (values.empty() && parameter.required) refuse("cli.error.missing_argument", command, parameter.name);
  if (values.size() > 1 && !parameter.repeated && !parameter.is_switch())
    refuse("cli.error.given_twice", command, parameter.name);
  for (const std::string& value : values) check_allowed(parameter, value);
}

/// CLI11 tells the option only in its English sentence "--theme: 1 required TEXT missing".
std::string option_named_in(const CLI::ParseError& fault) {
  const std::string sentence = fault.what();
  return sentence.substr(0, sentence.find_first_of(": "));
}

void split(CLI::App& app, const Command& command, std::vector<std::string> words) {
  std::reverse(words.begin(), words.end());
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& fault) {
    const std::string name = option_named_in(fault);
    const auto known = std::find_if(command.parameters.begin(), command.parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.name == name; });
    const bool is_switch = known != command.parameters.end() && known->is_switch();
    refuse(is_switch ? "cli.error.takes_no_value" : "cli.error.missing_value", command, name);
  }
}

}  // namespace

Arguments read_arguments(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const CLI::Option* help = app.add_flag("--help,-h");
  std::map<std::string, CLI::Option*> options;
  for (const Parameter& parameter : command.parameters) {
    CLI::Option* option = parameter.is_switch() ? app.add_flag(parameter.name) : app.add_option(parameter.name);
    if (parameter.values > 1) option->type_size(parameter.values);
    options[parameter.name] = option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
  split(app, command, words);
  if (help->count() > 0) return Arguments(Arguments::Values{{"--help", {""}}});
  for (const Parameter& parameter : command.parameters)
    check_form(command, parameter, options.at(parameter.name)->results());
  for (const std::string& word : app.remaining()) {
    if (word.size() > 1 && word.starts_with("-")) refuse_unknown_option(command, word);
    refuse("cli.error.too_many_arguments", command, word);
  }
  Arguments::Values values;
  for (const Parameter& parameter : command.parameters) {
    const std::vector<std::string> given = options.at(parameter.name)->results();
    check_values(command, parameter, given);
    if (!given.empty()) values[parameter.name] = given;
  }
  return Arguments(std::move(values));
}

}  // namespace rtp
