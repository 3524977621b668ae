#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "board/board_ref.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"
#include "people/roster_csv.hpp"
#include "report/csv.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t max_roster_bytes = 4U << 20;

std::string joined(const std::vector<std::string>& texts, const char* between) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : between) + text;
  return all;
}

ordered_json to_json(const Roster& roster) {
  ordered_json people = ordered_json::array();
  for (const Person& person : roster.people) {
    people.push_back({{"id", person.id},
                      {"name", person.name},
                      {"aliases", person.aliases},
                      {"organisation", person.organisation},
                      {"role", person.role},
                      {"email", person.email},
                      {"language", code(person.language)}});
  }
  return {{"people", std::move(people)}};
}

/// As `rtp roster import` reads it back.
std::string to_csv(const Roster& roster, Language language) {
  const char separator = language == Language::en ? ',' : ';';
  std::string text = "\xEF\xBB\xBF";
  text += csv_row({"name", "aliases", "organisation", "role", "e-mail", "language"}, separator);
  for (const Person& person : roster.people) {
    text += csv_row({person.name, joined(person.aliases, "/"), person.organisation, person.role, person.email,
                     std::string(code(person.language))},
                    separator);
  }
  return text;
}

std::string in_words(const Person& person) {
  std::vector<std::string> parts{person.name};
  for (const std::string& part : {person.organisation, person.role, person.email})
    if (!part.empty()) parts.push_back(part);
  std::string line = joined(parts, " - ");
  if (!person.aliases.empty()) line += " (" + joined(person.aliases, ", ") + ")";
  return line + "\n";
}

int import_roster(const Arguments& arguments, Session& session) {
  if (arguments.has("FILE.csv") == arguments.has("--from"))
    throw Error(ErrorKind::usage, Message("cli.error.file_or_board"));
  Companion& companion = session.companion();
  const Roster present = companion.roster_store().roster();
  Roster roster;
  std::size_t read = 0;
  if (arguments.has("--from")) {
    const std::vector<BoardUser> users = companion.users_of(parse_board_ref(arguments.value("--from")));
    read = users.size();
    roster = with_board_users(present, users, session.language());
  } else {
    const std::string& file = arguments.value("FILE.csv");
    const Roster imported = read_roster_csv(read_file(file, max_roster_bytes), file, session.language());
    read = imported.people.size();
    roster = merged(present, imported);
  }
  companion.roster_store().save(roster);
  const std::size_t added = roster.people.size() - present.people.size();
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json({{"read", read}, {"added", added}, {"people", roster.people.size()}});
  } else {
    session.print_line(Message("cli.roster.imported")
                           .with("read", static_cast<std::int64_t>(read))
                           .with("added", static_cast<std::int64_t>(added))
                           .with("people", static_cast<std::int64_t>(roster.people.size())));
  }
  return exit_done;
}

int list_roster(const Arguments& arguments, Session& session) {
  const Roster roster = session.companion().roster_store().roster();
  const std::string format = arguments.value_or("--format", "text");
  if (format == "json") {
    session.print_json(to_json(roster));
  } else if (format == "csv") {
    session.print(to_csv(roster, session.language()));
  } else {
    std::string text;
    for (const Person& person : roster.people) text += in_words(person);
    session.print(text);
    if (roster.people.empty()) session.tell(Message("cli.roster.empty"));
  }
  return exit_done;
}

}  // namespace

Command roster_import_command() {
  return {
      "roster import",
      "cli.command.roster_import",
      {optional_argument("FILE.csv", "cli.argument.roster_file"), option("--from", "BOARD", "cli.option.from_board"),
       choice("--format", {"text", "json"}, "cli.option.format")},
      {"rtp roster import deelnemers.csv", "rtp roster import --from mural:gemeente.1606743986126"},
      import_roster};
}

Command roster_list_command() {
  return {"roster list",
          "cli.command.roster_list",
          {choice("--format", {"text", "json", "csv"}, "cli.option.format")},
          {"rtp roster list", "rtp roster list --format csv > deelnemers.csv"},
          list_roster};
}

}  // namespace rtp
