#include "app/doctor.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>

#include "app/companion.hpp"
#include "app/doctor_mural.hpp"
#include "base/error.hpp"
#include "http/mail_server.hpp"
#include "sql/sql.hpp"

namespace rtp {

namespace {

namespace fs = std::filesystem;

Finding found(std::string what, Health health, Message sentence) {
  return {std::move(what), health, std::move(sentence), std::nullopt};
}

Finding found(std::string what, Health health, Message sentence, Message next_step) {
  return {std::move(what), health, std::move(sentence), std::move(next_step)};
}

/// What `check` says, or the Error that it ends in: its sentence holds the next step.
template <typename Check>
Finding checked(const std::string& what, const Check& check) {
  try {
    return check();
  } catch (const Error& error) {
    return found(what, Health::failed, error.message());
  }
}

/// The folder itself when it is there, else the nearest one above it that is.
fs::path nearest_existing(fs::path folder) {
  std::error_code problem;
  while (!fs::exists(folder, problem) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

Finding check_settings(const Settings& settings) {
  const std::string file = (settings.home / "config.toml").string();
  struct stat status {};
  if (settings.secret_in_file && ::stat(file.c_str(), &status) == 0 && (status.st_mode & 0077U) != 0) {
    return found("settings", Health::warning, Message("doctor.settings_show_secret").with("file", file),
                 Message("doctor.make_settings_private").with("file", file));
  }
  return found("settings", Health::ok, Message("doctor.settings_fine").with("file", file));
}

Finding check_data_folder(const fs::path& home) {
  struct stat status {};
  if (::stat(home.c_str(), &status) != 0) {
    const fs::path above = nearest_existing(home);
    if (!fs::is_directory(above) || ::access(above.c_str(), W_OK | X_OK) != 0) {
      return found("data_folder", Health::failed, Message("doctor.folder_cannot_be_made").with("folder", home.string()),
                   Message("doctor.choose_folder"));
    }
    return found("data_folder", Health::ok, Message("doctor.folder_not_made_yet").with("folder", home.string()));
  }
  if (!S_ISDIR(status.st_mode) || ::access(home.c_str(), R_OK | W_OK | X_OK) != 0) {
    return found("data_folder", Health::failed, Message("doctor.folder_not_writable").with("folder", home.string()),
                 Message("doctor.choose_folder"));
  }
  if ((status.st_mode & 0077U) != 0) {
    return found("data_folder", Health::warning, Message("doctor.folder_not_private").with("folder", home.string()),
                 Message("doctor.make_private").with("folder", home.string()));
  }
  return found("data_folder", Health::ok, Message("doctor.folder_fine").with("folder", home.string()));
}

Finding check_store(const Settings& settings) {
  const fs::path file = store_file(settings);
  std::error_code problem;
  if (!fs::exists(file, problem))
    return found("store", Health::ok, Message("doctor.store_not_made_yet").with("file", file.string()));
  check_sqlite_file(file);
  const auto boards = static_cast<std::int64_t>(make_sqlite_stores(file).plans->boards().size());
  return found("store", Health::ok, Message("doctor.store_fine").with("file", file.string()).with("boards", boards));
}

Finding check_templates(Companion& companion) {
  const TemplateLibrary& library = companion.templates();
  return found("templates", Health::ok,
               Message("doctor.templates_fine")
                   .with("templates", static_cast<std::int64_t>(library.templates.size()))
                   .with("sets", static_cast<std::int64_t>(library.sets.size())));
}

/// Names of the local boards, sorted.
std::vector<std::string> local_boards(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
    if (entry->path().extension() == ".excalidraw") names.push_back(entry->path().stem().string());
  }
  if (problem && problem != std::errc::no_such_file_or_directory)
    throw Error(ErrorKind::settings, Message("doctor.boards_not_readable").with("folder", folder.string()));
  std::sort(names.begin(), names.end());
  return names;
}

/// One finding for each board that cannot be read, or one that says that all can.
std::vector<Finding> check_boards(Companion& companion) {
  std::vector<Finding> findings;
  const std::vector<std::string> names = local_boards(boards_folder(companion.settings()));
  for (const std::string& name : names) {
    try {
      companion.open_board({BoardRef::Kind::local, name}, false)->read();
    } catch (const Error& error) {
      findings.push_back(found("boards", Health::failed, error.message()));
    }
  }
  if (findings.empty()) {
    findings.push_back(found("boards", Health::ok,
                             Message("doctor.boards_fine").with("count", static_cast<std::int64_t>(names.size()))));
  }
  return findings;
}

Finding check_clock(const Companion& companion) {
  constexpr int first_year = 2026;  // the program did not exist before
  constexpr int last_year = 2100;
  const Settings& settings = companion.settings();
  const std::string today = iso(companion.clock().today());
  if (settings.today) {
    return found("clock", Health::warning, Message("doctor.today_is_fixed").with("today", today),
                 Message("doctor.unset_today"));
  }
  const int year = year_of(companion.clock().today());
  if (year < first_year || year > last_year) {
    return found("clock", Health::failed, Message("doctor.clock_is_wrong").with("today", today),
                 Message("doctor.set_clock"));
  }
  return found("clock", Health::ok, Message("doctor.clock_fine").with("today", today).with("zone", settings.timezone));
}

Finding check_disk_space(const fs::path& home) {
  constexpr std::uintmax_t megabyte = std::uintmax_t{1} << 20;
  constexpr std::uintmax_t too_little = 10;
  constexpr std::uintmax_t little = 200;
  const fs::path folder = nearest_existing(home);
  std::error_code problem;
  const std::uintmax_t free = fs::space(folder, problem).available / megabyte;
  if (problem)
    return found("disk_space", Health::warning, Message("doctor.space_unknown").with("folder", folder.string()));
  Message sentence =
      Message("doctor.space").with("folder", folder.string()).with("megabytes", static_cast<std::int64_t>(free));
  if (free >= little) return found("disk_space", Health::ok, std::move(sentence));
  return found("disk_space", free < too_little ? Health::failed : Health::warning, std::move(sentence),
               Message("doctor.make_room"));
}

/// One finding where a mail server is set, else none.
std::vector<Finding> check_mail(const Settings& settings) {
  if (settings.smtp_url.empty()) return {};
  const std::optional<std::string> host = mail_host(settings.smtp_url);
  if (!host) return {found("mail", Health::failed, Message("settings.smtp_url").with("place", "smtp_url"))};
  if (std::optional<Message> trouble = mail_server_trouble(settings.smtp_url))
    return {found("mail", Health::failed, *std::move(trouble))};
  return {found("mail", Health::ok, Message("doctor.mail_fine").with("host", *host))};
}

/// What does not depend on the settings being right.
std::vector<Finding> examine_without_settings(const Environment& environment, const Error& error) {
  std::vector<Finding> findings{found("settings", Health::failed, error.message())};
  try {
    const fs::path home = data_folder(environment);
    findings.push_back(check_data_folder(home));
    findings.push_back(check_disk_space(home));
  } catch (const Error&) {
    // that there is no data folder is what `error` says already
  }
  return findings;
}

}  // namespace

std::string_view name_of(Health health) {
  switch (health) {
    case Health::ok: return "ok";
    case Health::warning: return "warning";
    case Health::failed: break;
  }
  return "failed";
}

std::vector<Finding> examine(const Environment& environment) {
  std::optional<Settings> settings;
  try {
    settings = load_settings(environment);
  } catch (const Error& error) {
    return examine_without_settings(environment, error);
  }
  Companion companion(*settings);
  std::vector<Finding> findings;
  findings.push_back(check_settings(*settings));
  findings.push_back(check_data_folder(settings->home));
  findings.push_back(checked("store", [&] { return check_store(*settings); }));
  findings.push_back(checked("templates", [&] { return check_templates(companion); }));
  try {
    for (Finding& finding : check_boards(companion)) findings.push_back(std::move(finding));
  } catch (const Error& error) {
    findings.push_back(found("boards", Health::failed, error.message()));
  }
  findings.push_back(checked("clock", [&] { return check_clock(companion); }));
  findings.push_back(check_disk_space(settings->home));
  for (Finding& finding : examine_mural(companion)) findings.push_back(std::move(finding));
  for (Finding& finding : check_mail(*settings)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace rtp
