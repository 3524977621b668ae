#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/locale.hpp"

namespace rtp {

/// What config.toml and the environment say (README, "Settings").
struct Settings {
  std::filesystem::path home;  ///< the data folder, absolute
  std::string store_url;       ///< empty: rtp.sqlite in the data folder; else see `store_url` in config.toml
  std::string timezone = "Europe/Amsterdam";
  Language language = Language::nl;
  std::optional<Day> today;  ///< RTP_TODAY
};

/// Value of an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string&)>;

/// The environment of this process.
Environment process_environment();

/// The data folder: `$RTP_HOME`, else `$XDG_DATA_HOME/rtp` (only when absolute, as the XDG Base Directory Specification
/// says), else `$HOME/.local/share/rtp`. An empty variable counts as not set. Throws Error{settings} when none is set.
std::filesystem::path data_folder(const Environment& environment);

/// Finds the data folder, reads `config.toml` in it when there is one, and lets environment variables win. Keys:
/// `store_url` (`sqlite:FILE`, a relative FILE lies in the data folder), `timezone` (an IANA name), `language`,
/// `[mural] url, token, client_id, client_secret`, `[mail] smtp_url, from`. Variables: RTP_STORE_URL, RTP_TIMEZONE,
/// RTP_LANGUAGE, RTP_TODAY. Nothing is created.
/// Throws Error{settings} naming the file, line and key, or the variable, and what is allowed.
Settings load_settings(const Environment& environment);

/// The language that a failure to load the settings is told in: what RTP_LANGUAGE says when that is one, else Dutch.
Language language_for_errors(const Environment& environment);

}  // namespace rtp
