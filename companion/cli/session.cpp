#include "cli/session.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/output.hpp"
#include "people/roster_csv.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_roster_bytes = 4U << 20;

}  // namespace

std::string json_text(const nlohmann::ordered_json& document) {
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Companion& Session::companion() {
  if (!companion_) companion_ = std::make_unique<Companion>(load_settings(environment_));
  return *companion_;
}

Language Session::language() {
  if (!language_) {
    try {
      language_ = companion().settings().language;
    } catch (const Error&) {
      // Whoever needs the settings gets this error from companion(); help and error sentences need only a language.
      language_ = language_for_errors(environment_);
    }
  }
  return *language_;
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): a command prints through its session
void Session::print(std::string_view data) const { write_to_output(data); }

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): a command prints through its session
void Session::print_json(const nlohmann::ordered_json& document) const { write_to_output(json_text(document)); }

void Session::deliver(const Arguments& arguments, std::string_view data) {
  if (!arguments.has("--out")) return print(data);
  const std::string& file = arguments.value("--out");
  write_file(file, data);
  tell(Message("cli.saved").with("file", file));
}

void Session::print_line(const Message& message) { write_to_output(say(message, language()) + "\n"); }

void Session::tell(const Message& message) { write_line_to_errors(say(message, language())); }

Roster Session::roster(const Arguments& arguments) {
  if (!arguments.has("--roster")) return companion().roster_store().roster();
  const std::string& file = arguments.value("--roster");
  return read_roster_csv(read_file(file, max_roster_bytes), file, language());
}

}  // namespace rtp
