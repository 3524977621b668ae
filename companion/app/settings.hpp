#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/locale.hpp"

namespace rtp {

/// Where Mural is, and as whom to ask it.
struct MuralSettings {
  std::string url = "https://app.mural.co";  ///< https, or http to this machine; without a slash at its end
  std::string token;                         ///< given by hand: then no login is needed, and it is never renewed
  std::string client_id;                     ///< of the app as registered at Mural, for `rtp connect mural`
  std::string client_secret;
  std::uint16_t callback_port = 8138;  ///< as registered: http://localhost:<port>/callback
};

/// What config.toml and the environment say (README, "Settings").
struct Settings {
  std::filesystem::path home;  ///< the data folder, absolute
  std::string store_url;       ///< empty: rtp.sqlite in the data folder; else see `store_url` in config.toml
  std::string timezone = "Europe/Amsterdam";
  Language language = Language::nl;
  std::optional<Day> today;  ///< RTP_TODAY
  MuralSettings mural;
  std::string smtp_url;  ///< mail server, with name and password where it wants them; empty: none
  std::optional<std::filesystem::path> vault_key;  ///< what the system hands to a service as credential "rtp-key"
  bool secret_in_file = false;                     ///< config.toml holds a token, a client secret or a password
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
/// `[mural] url, token, client_id, client_secret, callback_port` (a number), `[mail] smtp_url, from`. Variables:
/// RTP_STORE_URL, RTP_TIMEZONE, RTP_LANGUAGE, RTP_TODAY, RTP_MURAL_URL, RTP_MURAL_TOKEN, RTP_MURAL_CLIENT_ID,
/// RTP_MURAL_CLIENT_SECRET, RTP_MURAL_CALLBACK_PORT, RTP_SMTP_URL; and CREDENTIALS_DIRECTORY of systemd. Nothing is
/// created. Throws Error{settings} naming the file, line and key, or the variable, and what is allowed; never with a
/// value that may be a secret.
Settings load_settings(const Environment& environment);

/// The language that a failure to load the settings is told in: what RTP_LANGUAGE says when that is one, else Dutch.
Language language_for_errors(const Environment& environment);

}  // namespace rtp
