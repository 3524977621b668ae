#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/field_words.hpp"
#include "cli/plan_output.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

/// The id of the task that the user named; empty when all tasks are asked for. A task that is in no plan any more is
/// still in the history, so an unknown name is taken for an id.
std::string task_id_of(const Arguments& arguments, Plan& plan) {
  if (!arguments.has("TASK")) return "";
  const Task* task = find_task(plan, arguments.value("TASK"));
  return task == nullptr ? arguments.value("TASK") : task->id;
}

std::string label_of(Plan& plan, const std::string& id) {
  const Task* task = find_task(plan, id);
  return task == nullptr ? id : task->label;
}

bool is_from_board(const HistoryEntry& entry) { return entry.actor == "harvest"; }

ordered_json to_json(const HistoryEntry& entry, const std::string& label) {
  return {{"at", iso(entry.at)},   {"actor", entry.actor}, {"where", is_from_board(entry) ? "board" : "plan"},
          {"task", entry.task_id}, {"label", label},       {"field", entry.field},
          {"from", entry.from},    {"to", entry.to}};
}

std::string in_words(const HistoryEntry& entry, const std::string& label, Language language) {
  const std::string line =
      say(Message("cli.history.line")
              .with("at", iso(entry.at))
              .with("actor", is_from_board(entry) ? "rtp" : entry.actor)
              .with("where", say(is_from_board(entry) ? "cli.history.on_board" : "cli.history.in_plan", language))
              .with("task", label)
              .with("field", say("cli.field." + entry.field, language))
              .with("from", value_in_words(entry.field, entry.from, language))
              .with("to", value_in_words(entry.field, entry.to, language)),
          language);
  return collapsed(line) + "\n";
}

int history(const Arguments& arguments, Session& session) {
  const std::string board = to_string(parse_board_ref(arguments.value("BOARD")));
  Plan plan = stored_plan(session, board);
  const std::string task_id = task_id_of(arguments, plan);
  const bool as_json = arguments.value_or("--format", "text") == "json";
  ordered_json entries = ordered_json::array();
  std::string text;
  for (const HistoryEntry& entry : session.companion().plans().history(board)) {
    if (!task_id.empty() && entry.task_id != task_id) continue;
    const std::string label = label_of(plan, entry.task_id);
    if (as_json) {
      entries.push_back(to_json(entry, label));
    } else {
      text += in_words(entry, label, session.language());
    }
  }
  if (!task_id.empty() && entries.empty() && text.empty())
    throw Error(ErrorKind::not_found,
                Message("cli.error.no_such_task").with("task", clean_text(task_id)).with("board", board));
  if (as_json) {
    session.print_json({{"board", board}, {"history", std::move(entries)}});
  } else {
    session.print(text);
  }
  return exit_done;
}

}  // namespace

Command plan_log_command() {
  return {"plan log",
          "cli.command.plan_log",
          {argument("BOARD", "cli.argument.board"), optional_argument("TASK", "cli.argument.task"),
           choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp plan log local:demo", "rtp plan log local:demo 1c2"},
          history};
}

}  // namespace rtp
