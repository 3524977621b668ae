#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/board_place.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/stamping.hpp"

namespace rtp {

namespace {

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// `--theme` as often as there are themes, or all at once in `--set themes=A,B`; a theme given twice counts once. A
/// number of themes ("themes=5") is no list of them but a value for the templates that ask for it.
std::vector<std::string> themes_of(const Arguments& arguments, TemplateValues& values) {
  std::vector<std::string> given = arguments.all("--theme");
  if (const auto listed = values.find("themes"); listed != values.end() && !is_number(listed->second)) {
    for (std::size_t begin = 0; begin <= listed->second.size();) {
      const std::size_t comma = std::min(listed->second.find(',', begin), listed->second.size());
      given.push_back(listed->second.substr(begin, comma - begin));
      begin = comma + 1;
    }
    values.erase(listed);
  }
  std::vector<std::string> themes;
  for (const std::string& theme : given) {
    const std::string clean = collapsed(clean_text(theme));
    if (!clean.empty() && std::find(themes.begin(), themes.end(), clean) == themes.end()) themes.push_back(clean);
  }
  return themes;
}

bool takes(const Template& source, const std::string& name) {
  return std::find(common_parameters.begin(), common_parameters.end(), name) != common_parameters.end() ||
         std::any_of(source.parameters.begin(), source.parameters.end(),
                     [&](const TemplateParameter& parameter) { return parameter.name == name; });
}

StampJob job_for(const SetEntry& entry, const std::string& theme, const TemplateValues& values, Session& session) {
  StampJob job;
  job.source = &session.companion().templates().find(entry.template_id);
  job.options.values = entry.values;
  for (const auto& [name, value] : values)
    if (takes(*job.source, name)) job.options.values[name] = value;
  if (!theme.empty()) job.options.values["theme"] = theme;
  return job;
}

/// A value that no board of the set takes is a typing error, not something to pass over.
void check_values(const std::vector<StampJob>& jobs, const TemplateValues& values) {
  for (const auto& [name, value] : values) {
    const bool taken = std::any_of(jobs.begin(), jobs.end(),
                                   [&wanted = name](const StampJob& job) { return takes(*job.source, wanted); });
    if (!taken) throw Error(ErrorKind::usage, Message("cli.error.unknown_value").with("name", name));
  }
}

void link_together(std::vector<StampJob>& jobs, const Companion& companion) {
  const auto link = [&](StampJob& job, const char* name, const StampJob& other) {
    if (other.board) job.options.values[name] = companion.address_of(*other.board);
  };
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (i > 0) link(jobs[i], "link_previous", jobs[i - 1]);
    if (i + 1 < jobs.size()) link(jobs[i], "link_next", jobs[i + 1]);
    if (i > 0) link(jobs[i], "link_overview", jobs.front());
  }
}

std::vector<StampJob> jobs_of(const Arguments& arguments, Session& session) {
  const TemplateSet& set = session.companion().templates().find_set(clean_text(arguments.value("SET")));
  TemplateValues values = values_of(arguments);
  std::vector<std::string> themes = themes_of(arguments, values);
  if (themes.empty()) themes.emplace_back();
  std::vector<StampJob> jobs;
  for (const SetEntry& entry : set.boards) {
    if (entry.repeat.empty()) {
      jobs.push_back(job_for(entry, "", values, session));
    } else {
      for (const std::string& theme : themes) jobs.push_back(job_for(entry, theme, values, session));
    }
  }
  check_values(jobs, values);
  for (StampJob& job : jobs) job.options.language = arguments.language().value_or(session.language());
  return jobs;
}

/// Finds each job's board, or makes it.
void find_boards(std::vector<StampJob>& jobs, const std::string& into, bool make, Session& session) {
  const std::unique_ptr<BoardPlace> place = board_place(into, session.companion());
  for (StampJob& job : jobs) {
    const auto theme = job.options.values.find("theme");
    job.name =
        place->name_of(*job.source, theme == job.options.values.end() ? "" : theme->second, job.options.language);
    job.board = make ? place->make(job.name) : place->find(job.name);
  }
}

int stamp_set(const Arguments& arguments, Session& session) {
  std::vector<StampJob> jobs = jobs_of(arguments, session);
  // All boards are laid out before the first is touched: a value that one of them refuses leaves no half a week.
  for (const StampJob& job : jobs) lay_out(*job.source, job.options);
  find_boards(jobs, clean_text(arguments.value("--into")), !arguments.has("--dry-run"), session);
  link_together(jobs, session.companion());
  const bool as_json = arguments.value_or("--format", "text") == "json";
  nlohmann::ordered_json boards = nlohmann::ordered_json::array();
  for (const StampJob& job : jobs) {
    const Stamped stamped = stamp_board(session, job, arguments.has("--dry-run"), false);
    if (as_json) {
      boards.push_back(to_json(stamped));
    } else {
      session.print(in_words(stamped, session.language()));
    }
  }
  if (as_json) session.print_json({{"set", arguments.value("SET")}, {"boards", std::move(boards)}});
  return exit_done;
}

}  // namespace

Command stamp_set_command() {
  Parameter into = option("--into", "PLACE", "cli.option.into");
  into.required = true;
  return {"stamp-set",
          "cli.command.stamp_set",
          {argument("SET", "cli.argument.set"), into, repeated_option("--theme", "TEXT", "cli.option.themes"),
           option("--steps", "N", "cli.option.steps"), language_option("cli.option.language_of_template"),
           repeated_option("--set", "NAME=VALUE", "cli.option.set"), switch_option("--dry-run", "cli.option.dry_run"),
           choice("--format", {"text", "json"}, "cli.option.format")},
          {R"(rtp stamp-set week --into local:voorjaar --theme "Samen verder" --theme "Gezond werken")",
           R"(rtp stamp-set week --into "mural:gemeente/Onderzoeksweek" --theme "Samen verder" --dry-run)"},
          stamp_set};
}

}  // namespace rtp
