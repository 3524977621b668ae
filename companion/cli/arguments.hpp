#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/locale.hpp"
#include "cli/command.hpp"

namespace rtp {

/// What a user gave to a command, by the names of its parameters.
class Arguments {
 public:
  using Values = std::map<std::string, std::vector<std::string>>;
  explicit Arguments(Values values) : values_(std::move(values)) {}

  bool has(const std::string& name) const { return values_.contains(name); }

  /// The value of a required parameter, or of one that `has`.
  const std::string& value(const std::string& name) const { return values_.at(name).front(); }

  std::string value_or(const std::string& name, const std::string& otherwise) const;

  /// Every value of a repeated parameter, in the order given.
  std::vector<std::string> all(const std::string& name) const;

  /// The day given as YYYY-MM-DD. Throws Error{usage} for another form.
  std::optional<Day> day(const std::string& name) const;

  /// What `--language` says.
  std::optional<Language> language() const;

 private:
  Values values_;
};

/// Reads the words behind the command's name. `--help` and `-h` become "--help", and then nothing else is checked.
/// Throws Error{usage} for an unknown option (naming the nearest one), a missing value or argument, a value that is not
/// allowed, an option given twice, or an argument too many.
Arguments read_arguments(const Command& command, const std::vector<std::string>& words);

}  // namespace rtp
