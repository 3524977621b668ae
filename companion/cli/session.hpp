#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "app/companion.hpp"
#include "app/settings.hpp"
#include "base/messages.hpp"
#include "cli/arguments.hpp"
#include "people/roster.hpp"

namespace rtp {

/// One run of the program: its settings, its companion, and where it speaks. Reads the settings when first asked.
class Session {
 public:
  explicit Session(Environment environment) : environment_(std::move(environment)) {}

  const Environment& environment() const { return environment_; }

  /// The companion. Throws Error{settings} when the settings cannot be read.
  Companion& companion();

  /// The user's language; when the settings cannot be read, the one that their error is told in.
  Language language();

  /// Data for standard output.
  void print(std::string_view data) const;
  void print_json(const nlohmann::ordered_json& document) const;

  /// Data for the file that `--out` names, with a word about it on standard error, else for standard output.
  void deliver(const Arguments& arguments, std::string_view data);

  /// A sentence on standard output, on a line of its own.
  void print_line(const Message& message);

  /// A sentence on standard error.
  void tell(const Message& message);

  /// The roster of the file that `--roster` names, else the stored one.
  Roster roster(const Arguments& arguments);

 private:
  Environment environment_;
  std::unique_ptr<Companion> companion_;
  std::optional<Language> language_;
};

/// Indented JSON with a newline at the end, its keys in their own order.
std::string json_text(const nlohmann::ordered_json& document);

}  // namespace rtp
