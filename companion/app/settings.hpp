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
  std::filesystem::path home;       ///< the data folder
  std::string store_url;            ///< empty: rtp.sqlite in the data folder
  std::string timezone = "Europe/Amsterdam";
  Language language = Language::nl;
  std::optional<Day> today;         ///< RTP_TODAY
};

/// Value of an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string&)>;

/// Finds the data folder, reads `config.toml` when there is one, and lets environment variables win.
/// Throws Error{settings} naming the file, line and key, or the variable, and what is allowed.
Settings load_settings(const Environment& environment);

}  // namespace rtp
