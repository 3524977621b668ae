#pragma once

#include <filesystem>
#include <string>

namespace rtp {

/// A setting as written, and where: "/home/…/config.toml, line 3 (timezone)" or the name of a variable.
struct SettingValue {
  std::string text;
  std::string place;  ///< empty when it is not set
  bool is_set() const { return !place.empty(); }
};

/// The settings of config.toml that this program uses; not yet judged.
struct SettingsFile {
  SettingValue store_url;
  SettingValue timezone;
  SettingValue language;
  SettingValue mural_url;
  SettingValue mural_token;
  SettingValue mural_client_id;
  SettingValue mural_client_secret;
  SettingValue mural_callback_port;
  SettingValue mail_smtp_url;
};

/// Reads the file; one that is not there sets nothing. Every key is checked by name and kind, also those that only
/// later commands use. Throws Error{settings} naming file, line and key and what is allowed, with the nearest key for a
/// misspelt one; Error{unreadable} when the file may not be read.
SettingsFile read_settings_file(const std::filesystem::path& path);

}  // namespace rtp
