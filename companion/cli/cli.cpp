#include "cli/cli.hpp"

#include <exception>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/version.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"

namespace rtp {

namespace {

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h"; }

int run(const std::vector<std::string>& words, Session& session) {
  if (!words.empty() && words.front() == "--version") {
    write_to_output(std::string("rtp ") + program_version + "\n");
    return exit_done;
  }
  if (words.empty() || asks_for_help(words.front())) {
    session.print(overview(session.language(), output_columns(session.environment())));
    return exit_done;
  }
  const bool about_several = words.size() > 1 && asks_for_help(words[1]) && commands_under(words[0]).size() > 1;
  if (about_several) {
    session.print(manual(commands_under(words[0]), session.language(), output_columns(session.environment())));
    return exit_done;
  }
  const NamedCommand named = find_command(words);
  const Arguments arguments =
      read_arguments(*named.command, {words.begin() + static_cast<std::ptrdiff_t>(named.words), words.end()});
  if (arguments.has("--help")) {
    session.print(manual(*named.command, session.language(), output_columns(session.environment())));
    return exit_done;
  }
  return named.command->run(arguments, session);
}

void set_log_level_from(const Environment& environment) {
  const std::optional<std::string> wanted = environment("RTP_LOG");
  const std::optional<LogLevel> level = parse_log_level(wanted.value_or(""));
  if (level) set_log_level(*level);
}

/// What is no Error is a bug of ours; it is said as such, in the user's language.
int report_bug(const std::string& detail, Session& session) {
  session.tell(Message("error.bug").with("detail", detail));
  return exit_bug;
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  prepare_standard_streams();
  Session session(process_environment());
  try {
    try {
      set_log_level_from(session.environment());
      return run({argv + (argc > 0 ? 1 : 0), argv + argc}, session);
    } catch (const ReaderGone&) {
      return exit_done;
    } catch (const Error& error) {
      write_line_to_errors("rtp: " + say(error.message(), session.language()));
      return exit_code_of(error.kind());
    } catch (const std::exception& fault) {
      return report_bug(fault.what(), session);
    }
  } catch (const std::exception& fault) {
    // Not even the sentence about the failure could be made.
    write_line_to_errors(std::string("rtp: ") + fault.what());
    return exit_bug;
  }
}

}  // namespace rtp
