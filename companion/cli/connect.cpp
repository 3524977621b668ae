#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/styled_text.hpp"
#include "base/text.hpp"
#include "cli/browser.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

void check_provider(const Arguments& arguments) {
  const std::string& provider = arguments.value("PROVIDER");
  if (provider == "mural") return;
  throw Error(ErrorKind::usage,
              Message("cli.connect.unknown_provider").with("provider", shortened(clean_text(provider), 80)));
}

void print_result(const Arguments& arguments, Session& session, bool connected, const char* sentence) {
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json({{"provider", arguments.value("PROVIDER")}, {"connected", connected}});
  } else {
    session.print_line(Message(sentence).with("provider", "Mural"));
  }
}

/// The page at which the browser ends.
std::string page(const char* key, Language language) {
  const std::string words = escape_html(say(Message(key).with("provider", "Mural"), language));
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(code(language)) +
         "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
         "<title>Road to Progress</title><style>body{font:1.25rem/1.5 sans-serif;margin:15vh auto;max-width:32em;"
         "padding:0 1em}</style></head><body><main><h1>Road to Progress</h1><p>" +
         words + "</p></main></body></html>\n";
}

int connect(const Arguments& arguments, Session& session) {
  check_provider(arguments);
  const Settings& settings = session.companion().settings();
  const Language language = session.language();
  LoginDoor door;
  door.page_done = page("cli.connect.page_done", language);
  door.page_failed = page("cli.connect.page_failed", language);
  door.open_browser = [&](const std::string& address) {
    const bool opened = open_in_browser(address, session.environment());
    session.tell(Message(opened ? "cli.connect.opened" : "cli.connect.open_it").with("address", address));
  };
  session.companion().mural().log_in(door);
  print_result(arguments, session, true, "cli.connect.done");
  if (!settings.mural.token.empty()) session.tell(Message("cli.connect.given_token"));
  return exit_done;
}

int disconnect(const Arguments& arguments, Session& session) {
  check_provider(arguments);
  const Settings& settings = session.companion().settings();
  const bool was_kept = session.companion().mural().log_out();
  print_result(arguments, session, false, was_kept ? "cli.disconnect.done" : "cli.disconnect.nothing");
  if (!settings.mural.token.empty()) session.tell(Message("cli.connect.given_token"));
  return exit_done;
}

}  // namespace

Command connect_command() {
  return {"connect",
          "cli.command.connect",
          {argument("PROVIDER", "cli.argument.provider"), choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp connect mural"},
          connect};
}

Command disconnect_command() {
  return {"disconnect",
          "cli.command.disconnect",
          {argument("PROVIDER", "cli.argument.provider"), choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp disconnect mural"},
          disconnect};
}

}  // namespace rtp
