#include "app/settings.hpp"

#include <cstdlib>

#include "app/settings_file.hpp"
#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

std::optional<std::string> set_value(const Environment& environment, const std::string& name) {
  std::optional<std::string> value = environment(name);
  if (value && value->empty()) return std::nullopt;
  return value;
}

/// Lets the variable, where it is set, replace what the file says.
void override_with(SettingValue& setting, const Environment& environment, const std::string& variable) {
  if (std::optional<std::string> value = set_value(environment, variable)) setting = {std::move(*value), variable};
}

[[noreturn]] void refuse(const SettingValue& setting, const std::string& key) {
  throw Error(ErrorKind::settings,
              Message(key).with("place", setting.place).with("value", shortened(clean_text(setting.text), 80)));
}

Language language_of(const SettingValue& setting) {
  const std::optional<Language> language = parse_language(setting.text);
  if (!language) refuse(setting, "settings.language");
  return *language;
}

/// The clock knows the zones; it is asked only when somebody chose one.
void check_timezone(const SettingValue& setting) {
  try {
    make_system_clock(setting.text, std::nullopt);
  } catch (const Error&) {
    refuse(setting, "settings.timezone");
  }
}

void check_store_url(const SettingValue& setting) {
  const bool sqlite = setting.text.starts_with("sqlite:") && setting.text.size() > std::string_view("sqlite:").size();
  const bool postgresql = setting.text.starts_with("postgresql://");
  if (!sqlite && !postgresql)  // the value may hold a password: never shown
    throw Error(ErrorKind::settings, Message("settings.store_url").with("place", setting.place));
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

std::filesystem::path data_folder(const Environment& environment) {
  if (const auto home = set_value(environment, "RTP_HOME")) return std::filesystem::absolute(*home).lexically_normal();
  const std::filesystem::path shared = set_value(environment, "XDG_DATA_HOME").value_or("");
  if (shared.is_absolute()) return shared / "rtp";
  const std::filesystem::path user = set_value(environment, "HOME").value_or("");
  if (!user.is_absolute()) throw Error(ErrorKind::settings, Message("settings.no_home"));
  return user / ".local/share/rtp";
}

Settings load_settings(const Environment& environment) {
  Settings settings;
  settings.home = data_folder(environment);
  SettingsFile file = read_settings_file(settings.home / "config.toml");
  override_with(file.store_url, environment, "RTP_STORE_URL");
  override_with(file.timezone, environment, "RTP_TIMEZONE");
  override_with(file.language, environment, "RTP_LANGUAGE");
  if (!file.store_url.text.empty()) check_store_url(file.store_url);
  if (file.timezone.is_set() && file.timezone.text != settings.timezone) check_timezone(file.timezone);
  settings.store_url = file.store_url.text;
  if (file.timezone.is_set()) settings.timezone = file.timezone.text;
  if (file.language.is_set()) settings.language = language_of(file.language);
  SettingValue today;
  override_with(today, environment, "RTP_TODAY");
  if (today.is_set()) settings.today = parse_iso_day(today.text);
  if (today.is_set() && !settings.today) refuse(today, "settings.today");
  return settings;
}

Language language_for_errors(const Environment& environment) {
  return parse_language(set_value(environment, "RTP_LANGUAGE").value_or("")).value_or(Language::nl);
}

}  // namespace rtp
