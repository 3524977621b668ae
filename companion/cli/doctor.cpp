#include "app/doctor.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/doctor_mural.hpp"
#include "base/error.hpp"
#include "base/version.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

nlohmann::ordered_json to_json(const Finding& finding, Language language) {
  nlohmann::ordered_json result{
      {"check", finding.what}, {"health", name_of(finding.health)}, {"sentence", say(finding.sentence, language)}};
  if (finding.next_step) result["next_step"] = say(*finding.next_step, language);
  return result;
}

std::string in_words(const Finding& finding, Language language) {
  std::string text = say("cli.doctor." + std::string(name_of(finding.health)), language) + "  " +
                     say(finding.sentence, language) + "\n";
  if (finding.next_step) text += "    " + say(*finding.next_step, language) + "\n";
  return text;
}

/// What failed must be repaired before the program works; a warning can wait, but a person should see it.
int exit_code_of(const std::vector<Finding>& findings) {
  int code = exit_done;
  for (const Finding& finding : findings) {
    if (finding.health == Health::failed) return exit_usage;
    if (finding.health == Health::warning) code = exit_needs_a_person;
  }
  return code;
}

/// The text for the IT department; empty when the settings cannot be read.
std::string text_for_it(Session& session) {
  std::string text;
  try {
    const Language language = session.language();
    for (const Message& words : words_for_it(session.companion().settings())) text += say(words, language) + "\n";
  } catch (const Error&) {
    // that the settings cannot be read is a finding already
  }
  return text;
}

int doctor(const Arguments& arguments, Session& session) {
  if (arguments.has("--for-it")) {
    session.print(text_for_it(session));
    return exit_done;
  }
  const std::vector<Finding> findings = examine(session.environment());
  const Language language = session.language();
  nlohmann::ordered_json checks = nlohmann::ordered_json::array();
  std::string text = std::string("rtp ") + program_version + "\n";
  for (const Finding& finding : findings) {
    checks.push_back(to_json(finding, language));
    text += in_words(finding, language);
  }
  const std::string for_it = text_for_it(session);
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json({{"version", program_version}, {"checks", std::move(checks)}, {"for_it", for_it}});
  } else {
    const bool is_cut_off = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.what == "network" && finding.health == Health::failed;
    });
    session.print(is_cut_off ? text + "\n" + say("cli.doctor.send_to_it", language) + "\n\n" + for_it : text);
  }
  return exit_code_of(findings);
}

}  // namespace

Command doctor_command() {
  return {"doctor",
          "cli.command.doctor",
          {switch_option("--for-it", "cli.option.for_it"), choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp doctor", "rtp doctor --for-it"},
          doctor};
}

}  // namespace rtp
