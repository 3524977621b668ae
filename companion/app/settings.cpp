#include "app/settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "app/settings_file.hpp"
#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "http/base_address.hpp"

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

/// An address, token or secret as it may go into a header: visible ASCII, without the white space that copying brings.
/// The value is never shown: it may be a secret, or hold one.
std::string visible(const SettingValue& setting) {
  const std::string_view text = trimmed(setting.text);
  const bool is_visible = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!is_visible) throw Error(ErrorKind::settings, Message("settings.not_visible").with("place", setting.place));
  return std::string(text);
}

std::string provider_url(const SettingValue& setting) {
  const std::optional<std::string> address = base_address(visible(setting));
  if (!address) throw Error(ErrorKind::settings, Message("settings.provider_url").with("place", setting.place));
  return *address;
}

std::uint16_t port(const SettingValue& setting) {
  const std::string_view text = trimmed(setting.text);
  std::uint16_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || number == 0)
    throw Error(ErrorKind::settings, Message("settings.port").with("place", setting.place));
  return number;
}

std::string mail_address_of(const SettingValue& setting) {
  std::string address = visible(setting);
  // Only its beginning: to take it apart needs libcurl, which most commands do not load.
  if (!address.starts_with("smtp://") && !address.starts_with("smtps://"))
    throw Error(ErrorKind::settings, Message("settings.smtp_url").with("place", setting.place));
  return address;
}

MuralSettings mural_settings(SettingsFile file, const Environment& environment) {
  override_with(file.mural_url, environment, "RTP_MURAL_URL");
  override_with(file.mural_token, environment, "RTP_MURAL_TOKEN");
  override_with(file.mural_client_id, environment, "RTP_MURAL_CLIENT_ID");
  override_with(file.mural_client_secret, environment, "RTP_MURAL_CLIENT_SECRET");
  override_with(file.mural_callback_port, environment, "RTP_MURAL_CALLBACK_PORT");
  MuralSettings mural;
  if (!trimmed(file.mural_url.text).empty()) mural.url = provider_url(file.mural_url);
  mural.token = visible(file.mural_token);
  mural.client_id = visible(file.mural_client_id);
  mural.client_secret = visible(file.mural_client_secret);
  if (file.mural_callback_port.is_set()) mural.callback_port = port(file.mural_callback_port);
  return mural;
}

/// LoadCredential=rtp-key of a systemd service (systemd.exec(5)).
std::optional<std::filesystem::path> handed_over_key(const Environment& environment) {
  const std::optional<std::string> folder = set_value(environment, "CREDENTIALS_DIRECTORY");
  if (!folder) return std::nullopt;
  std::error_code problem;
  const std::filesystem::path file = std::filesystem::path(*folder) / "rtp-key";
  return std::filesystem::exists(file, problem) ? std::optional(file) : std::nullopt;
}

bool holds_secret(const SettingsFile& file) {
  return !file.mural_token.text.empty() || !file.mural_client_secret.text.empty() ||
         file.mail_smtp_url.text.find('@') != std::string::npos;
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
  settings.secret_in_file = holds_secret(file);
  override_with(file.store_url, environment, "RTP_STORE_URL");
  override_with(file.timezone, environment, "RTP_TIMEZONE");
  override_with(file.language, environment, "RTP_LANGUAGE");
  if (!file.store_url.text.empty()) check_store_url(file.store_url);
  if (file.timezone.is_set() && file.timezone.text != settings.timezone) check_timezone(file.timezone);
  settings.store_url = file.store_url.text;
  if (file.timezone.is_set()) settings.timezone = file.timezone.text;
  if (file.language.is_set()) settings.language = language_of(file.language);
  override_with(file.mail_smtp_url, environment, "RTP_SMTP_URL");
  if (!trimmed(file.mail_smtp_url.text).empty()) settings.smtp_url = mail_address_of(file.mail_smtp_url);
  settings.mural = mural_settings(file, environment);
  settings.vault_key = handed_over_key(environment);
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
