#include <functional>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/version.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

/// One thing that was looked at.
struct Finding {
  std::string name;    ///< stable word for scripts
  std::string title;   ///< what was looked at, in the user's language
  std::string result;  ///< what was found, or the error's sentence with the next step
  int exit_code = exit_done;
};

/// Runs one check; an Error is what it found.
Finding examine(const std::string& name, Language language, const std::function<std::string()>& check) {
  Finding finding{name, say("cli.doctor." + name, language), "", exit_done};
  try {
    finding.result = check();
  } catch (const Error& error) {
    finding.result = say(error.message(), language);
    finding.exit_code = exit_code_of(error.kind());
  }
  return finding;
}

std::string check_folder(const Companion& companion) {
  const std::filesystem::path& home = companion.settings().home;
  make_private_folder(home);
  const std::filesystem::path probe = home / ".doctor";
  write_file(probe, "rtp doctor\n");
  std::filesystem::remove(probe);
  return home.string();
}

std::string counted(const char* key, std::size_t count, Language language) {
  return say(Message(key).with("count", static_cast<std::int64_t>(count)), language);
}

std::vector<Finding> examine_all(Session& session) {
  const Language language = session.language();
  std::vector<Finding> findings;
  findings.push_back(examine("settings", language, [&] {
    session.companion();
    return say("cli.doctor.good", language);
  }));
  if (findings.back().exit_code != exit_done) return findings;
  Companion& companion = session.companion();
  findings.push_back(examine("folder", language, [&] { return check_folder(companion); }));
  findings.push_back(examine("store", language,
                             [&] { return counted("cli.doctor.plans", companion.plans().boards().size(), language); }));
  findings.push_back(examine("roster", language, [&] {
    return counted("cli.doctor.people", companion.roster_store().roster().people.size(), language);
  }));
  findings.push_back(examine("templates", language, [&] {
    return counted("cli.doctor.templates_found", companion.templates().templates.size(), language);
  }));
  findings.push_back(examine("clock", language, [&] {
    return say(Message("cli.doctor.today")
                   .with("day", in_words(companion.clock().today(), language))
                   .with("zone", companion.settings().timezone),
               language);
  }));
  return findings;
}

int doctor(const Arguments& arguments, Session& session) {
  const std::vector<Finding> findings = examine_all(session);
  int worst = exit_done;
  nlohmann::ordered_json checks = nlohmann::ordered_json::array();
  std::string text = std::string("rtp ") + program_version + "\n";
  for (const Finding& finding : findings) {
    const bool good = finding.exit_code == exit_done;
    worst = std::max(worst, finding.exit_code);
    checks.push_back({{"check", finding.name}, {"good", good}, {"result", finding.result}});
    text += say(good ? "cli.doctor.mark_good" : "cli.doctor.mark_bad", session.language()) + "  " + finding.title +
            ": " + finding.result + "\n";
  }
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json({{"version", program_version}, {"good", worst == exit_done}, {"checks", std::move(checks)}});
  } else {
    session.print(text);
  }
  return worst;
}

}  // namespace

Command doctor_command() {
  return {"doctor",
          "cli.command.doctor",
          {choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp doctor", "rtp doctor --format json"},
          doctor};
}

}  // namespace rtp
