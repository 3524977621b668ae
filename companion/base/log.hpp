#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rtp {

/// What happened, for the person who has to find out why. Never a note's text, a body or a secret.
/// Lines go to standard error from `level` on (`RTP_LOG` = debug, info, warning or error; default: error).
enum class LogLevel { debug, info, warning, error };

/// The level called "debug", "info", "warning" or "error"; nothing for any other name.
std::optional<LogLevel> parse_log_level(std::string_view name);

void set_log_level(LogLevel level);

/// Writes one line. Every line passes `redacted` on its way out; there is no way round it.
void log(LogLevel level, std::string_view line);

/// `line` without what must not be logged: bearer tokens, `token=`/`secret=`/`password=`/`code=` values, the query of
/// an address, the user part of a mail address, and control characters (shown as \xNN).
std::string redacted(std::string_view line);

}  // namespace rtp
