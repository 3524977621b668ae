#include "app/settings_file.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <map>
#include <vector>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_file_bytes = 1U << 20;

/// The keys that a table may have; "" is the file's top level.
const std::map<std::string, std::vector<std::string>>& allowed_keys() {
  static const std::map<std::string, std::vector<std::string>> keys{
      {"", {"store_url", "timezone", "language", "mural", "mail"}},
      {"mural", {"url", "token", "client_id", "client_secret", "callback_port"}},
      {"mail", {"smtp_url", "from"}},
  };
  return keys;
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

const std::string* nearest(const std::vector<std::string>& names, const std::string& written) {
  constexpr std::size_t most_typing_errors = 3;
  const std::string* best = nullptr;
  std::size_t least = std::min(most_typing_errors, length_in_characters(written) / 2) + 1;
  for (const std::string& name : names) {
    const std::size_t distance = edit_distance(lower(written), name, most_typing_errors);
    if (distance >= least) continue;
    least = distance;
    best = &name;
  }
  return best;
}

class Reading {
 public:
  explicit Reading(const std::filesystem::path& path) : path_(path) {}

  SettingsFile read() {
    const std::string text = read_file(path_, max_file_bytes);
    try {
      const toml::table document = toml::parse(text);
      check_keys(document, "");
      return {.store_url = value(document, "", "store_url"),
              .timezone = value(document, "", "timezone"),
              .language = value(document, "", "language"),
              .mural_url = value(document, "mural", "url"),
              .mural_token = value(document, "mural", "token"),
              .mural_client_id = value(document, "mural", "client_id"),
              .mural_client_secret = value(document, "mural", "client_secret"),
              .mural_callback_port = value(document, "mural", "callback_port"),
              .mail_smtp_url = value(document, "mail", "smtp_url")};
    } catch (const toml::parse_error& fault) {
      throw Error(ErrorKind::settings, Message("settings.not_toml")
                                           .with("file", path_.string())
                                           .with("line", static_cast<std::int64_t>(fault.source().begin.line))
                                           .with("column", static_cast<std::int64_t>(fault.source().begin.column)));
    }
  }

 private:
  void check_keys(const toml::table& table, const std::string& name) const {
    const std::vector<std::string>& allowed = allowed_keys().at(name);
    for (const auto& [key, node] : table) {
      const std::string written(key.str());
      if (std::find(allowed.begin(), allowed.end(), written) == allowed.end()) refuse_key(key, name, allowed);
      const bool is_table_name = name.empty() && allowed_keys().contains(written);
      if (is_table_name != node.is_table())
        refuse_kind(key, name, is_table_name ? "settings.not_table" : "settings.not_text");
      if (is_table_name) {
        check_keys(*node.as_table(), written);
      } else if (written == "callback_port") {
        if (!node.is_integer()) refuse_kind(key, name, "settings.port");
      } else if (!node.is_string()) {
        refuse_kind(key, name, "settings.not_text");
      }
    }
  }

  [[noreturn]] void refuse_key(const toml::key& key, const std::string& table,
                               const std::vector<std::string>& allowed) const {
    const std::string written = shortened(clean_text(key.str()), 80);
    const std::string* meant = nearest(allowed, written);
    Message message(meant == nullptr ? "settings.unknown_key" : "settings.misspelt_key");
    message = std::move(message).with("place", place(key, table)).with("allowed", listed(allowed));
    if (meant != nullptr) message = std::move(message).with("meant", *meant);
    throw Error(ErrorKind::settings, std::move(message));
  }

  [[noreturn]] void refuse_kind(const toml::key& key, const std::string& table, const std::string& message) const {
    throw Error(ErrorKind::settings,
                Message(message).with("place", place(key, table)).with("key", shortened(clean_text(key.str()), 80)));
  }

  std::string place(const toml::key& key, const std::string& table) const {
    const std::string name = (table.empty() ? "" : table + ".") + shortened(clean_text(key.str()), 80);
    return path_.string() + ":" + std::to_string(key.source().begin.line) + " (" + name + ")";
  }

  /// The key `name` of a table, or of the top level ("").
  SettingValue value(const toml::table& document, const std::string& table, const std::string& name) const {
    const toml::table* inside = table.empty() ? &document : document[table].as_table();
    if (inside == nullptr) return {};
    const auto found = inside->find(name);
    if (found == inside->end()) return {};
    const toml::node& node = found->second;
    const std::string text =
        node.is_integer() ? std::to_string(node.value_or(std::int64_t{0})) : node.value_or(std::string());
    return {text, place(found->first, table)};
  }

  const std::filesystem::path& path_;
};

}  // namespace

SettingsFile read_settings_file(const std::filesystem::path& path) {
  std::error_code problem;
  if (std::filesystem::symlink_status(path, problem).type() == std::filesystem::file_type::not_found) return {};
  return Reading(path).read();
}

}  // namespace rtp
