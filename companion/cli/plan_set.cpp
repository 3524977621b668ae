#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/plan_output.hpp"
#include "plan/plan_change.hpp"
#include "plan/plan_json.hpp"
#include "report/plan_words.hpp"

namespace rtp {

namespace {

TaskChange change_of(const Arguments& arguments) {
  TaskChange change;
  if (arguments.has("--owner")) change.owners = arguments.all("--owner");
  if (arguments.has("--deadline")) change.deadline = arguments.value("--deadline");
  if (arguments.has("--status")) change.status = parse_status(arguments.value("--status"));
  if (arguments.has("--text")) change.text = clean_text(arguments.value("--text"));
  if (!change.owners && !change.deadline && !change.status && !change.text)
    throw Error(ErrorKind::usage, Message("cli.error.nothing_to_set"));
  return change;
}

const Task& task_of(Plan& plan, const std::string& id_or_label) {
  const Task* task = find_task(plan, id_or_label);
  if (task == nullptr)
    throw Error(ErrorKind::not_found,
                Message("cli.error.no_such_task").with("task", clean_text(id_or_label)).with("board", plan.board_ref));
  return *task;
}

/// Who changed it, for the history: the name of the login.
std::string actor(const Environment& environment) {
  for (const char* variable : {"USER", "LOGNAME"})
    if (std::string name = collapsed(clean_text(environment(variable).value_or(""))); !name.empty()) return name;
  return "rtp";
}

std::string in_words(const Task& task, Language language) {
  const std::string who = who_in_words(task, language);
  std::string text = task.label + " " + collapsed(task.text) + "\n";
  text +=
      "  " + say("report.column.who", language) + ": " + (who.empty() ? say("report.gap.owner", language) : who) + "\n";
  text += "  " + say("report.column.when", language) + ": " +
          (task.deadline ? when_in_words(*task.deadline, language) : say("report.gap.deadline", language)) + "\n";
  return text + "  " + say("report.csv.status", language) + ": " + state_in_words(task, language) + "\n";
}

int set(const Arguments& arguments, Session& session) {
  const TaskChange change = change_of(arguments);
  Companion& companion = session.companion();
  const std::string board = to_string(parse_board_ref(arguments.value("BOARD")));
  Plan plan = stored_plan(session, board);
  const Roster roster = companion.roster_store().roster();
  const Task& seen = task_of(plan, arguments.value("TASK"));
  // What somebody types now counts from today, not from the day of the session.
  const Task wanted = changed(seen, change, {plan.language, companion.clock().today(), &roster});
  Plan stored =
      companion.plans().save_change(board, seen, wanted, actor(session.environment()), companion.clock().now());
  const Task& task = task_of(stored, seen.id);
  if (arguments.value_or("--format", "text") == "json") {
    session.print(task_json(task));
  } else {
    session.print(in_words(task, session.language()));
  }
  return exit_done;
}

}  // namespace

Command plan_set_command() {
  return {
      "plan set",
      "cli.command.plan_set",
      {argument("BOARD", "cli.argument.board"), argument("TASK", "cli.argument.task"),
       repeated_option("--owner", "NAME", "cli.option.owner"), option("--deadline", "TEXT|none", "cli.option.deadline"),
       choice("--status", {"open", "done", "dropped"}, "cli.option.status"),
       option("--text", "TEXT", "cli.option.text"), choice("--format", {"text", "json"}, "cli.option.format")},
      {"rtp plan set local:demo 1c2 --owner \"Noor\" --owner \"Sanne – Vennebroek\" --deadline \"eind mei\"",
       "rtp plan set local:demo 2a --status done"},
      set};
}

}  // namespace rtp
