#include "sync/sync.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/field_words.hpp"
#include "cli/progress.hpp"
#include "cli/session.hpp"
#include "cli/stop_signals.hpp"
#include "sync/watch_pace.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

/// "board 1a.owners": the side, and the task with or without a field.
std::vector<TakenSide> taken_sides(const std::vector<std::string>& words) {
  std::vector<TakenSide> sides;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    const std::string& side = words[i];
    if (side != "board" && side != "plan")
      throw Error(ErrorKind::usage, Message("cli.sync.no_side").with("side", shortened(clean_text(side), 40)));
    const std::string task = clean_text(words[i + 1]);
    const std::size_t dot = task.find('.');
    const std::string field = dot == std::string::npos ? "" : task.substr(dot + 1);
    if (!field.empty() && field != "owners" && field != "deadline" && field != "status" && field != "text")
      throw Error(ErrorKind::usage, Message("cli.sync.no_field").with("field", shortened(field, 40)));
    sides.push_back({task.substr(0, dot), field, side == "board"});
  }
  return sides;
}

std::string fields_in_words(const std::vector<std::string>& fields, Language language) {
  std::string words;
  for (const std::string& field : fields) words += (words.empty() ? "" : ", ") + say("cli.field." + field, language);
  return words;
}

ordered_json to_json(const TaskWriting& writing) {
  return {{"task", writing.task_id}, {"label", writing.label}, {"text", writing.text}, {"fields", writing.fields}};
}

template <typename Entry, typename ToJson>
ordered_json list_of(const std::vector<Entry>& entries, const ToJson& entry_json) {
  ordered_json list = ordered_json::array();
  for (const Entry& entry : entries) list.push_back(entry_json(entry));
  return list;
}

ordered_json conflicts_of(const Plan& plan) {
  ordered_json list = ordered_json::array();
  for (const Task* task : all_tasks(plan)) {
    for (const FieldConflict& conflict : task->conflicts) {
      list.push_back({{"task", task->id},
                      {"label", task->label},
                      {"text", task->text},
                      {"field", conflict.field},
                      {"board", conflict.board},
                      {"plan", conflict.plan}});
    }
  }
  return list;
}

ordered_json to_json(const SyncReport& report, const std::string& board, bool dry_run) {
  const auto from_board = [](const HistoryEntry& entry) {
    return ordered_json{{"task", entry.task_id}, {"field", entry.field}, {"from", entry.from}, {"to", entry.to}};
  };
  const auto writing = [](const TaskWriting& entry) { return to_json(entry); };
  return {{"board", board},
          {"dry_run", dry_run},
          {"from_board", list_of(report.from_board, from_board)},
          {"written", list_of(report.written, writing)},
          {"conflicts", conflicts_of(report.plan)},
          {"unwritable", list_of(report.unwritable, writing)},
          {"changed_meanwhile", list_of(report.changed_meanwhile, writing)},
          {"gaps_marked", report.gaps_marked},
          {"gaps_filled", report.gaps_filled},
          {"run", report.run == 0 ? ordered_json() : ordered_json(report.run)}};
}

/// The whole answer for people, a line for each thing that came or went.
class Words {
 public:
  Words(const SyncReport& report, Language language) : report_(report), language_(language) {
    for (const Task* task : all_tasks(report.plan)) labels_[task->id] = task;
  }

  std::string all(const std::string& board, bool dry_run) {
    const bool nothing =
        report_.from_board.empty() && report_.written.empty() && report_.gaps_marked == 0 && report_.gaps_filled == 0;
    const char* key = nothing ? "cli.sync.nothing" : dry_run ? "cli.sync.would_do" : "cli.sync.done";
    line(Message(key)
             .with("board", board)
             .with("taken", static_cast<std::int64_t>(report_.from_board.size()))
             .with("written", static_cast<std::int64_t>(report_.written.size())),
         "");
    for (const HistoryEntry& entry : report_.from_board) from_board(entry);
    for (const TaskWriting& writing : report_.written) about("cli.sync.written", writing);
    if (report_.gaps_marked + report_.gaps_filled > 0)
      line(Message("cli.sync.gaps")
               .with("marked", static_cast<std::int64_t>(report_.gaps_marked))
               .with("filled", static_cast<std::int64_t>(report_.gaps_filled)));
    for (const TaskWriting& writing : report_.changed_meanwhile) about("cli.sync.meanwhile", writing);
    for (const TaskWriting& writing : report_.unwritable) about("cli.sync.unwritable", writing);
    for (const Task* task : all_tasks(report_.plan)) {
      for (const FieldConflict& conflict : task->conflicts) {
        line(Message("cli.sync.conflict")
                 .with("task", task->label)
                 .with("text", shortened(collapsed(task->text), 60))
                 .with("field", say("cli.field." + conflict.field, language_))
                 .with("name", conflict.field)
                 .with("board", value_in_words(conflict.field, conflict.board, language_))
                 .with("plan", value_in_words(conflict.field, conflict.plan, language_)));
      }
    }
    return std::move(text_);
  }

 private:
  void line(const Message& message, const char* indent = "  - ") {
    text_ += indent + collapsed(say(message, language_)) + "\n";
  }

  void from_board(const HistoryEntry& entry) {
    const auto found = labels_.find(entry.task_id);
    const std::string label = found == labels_.end() ? entry.task_id : found->second->label;
    line(Message("cli.sync.taken")
             .with("task", label)
             .with("field", say("cli.field." + entry.field, language_))
             .with("from", value_in_words(entry.field, entry.from, language_))
             .with("to", value_in_words(entry.field, entry.to, language_)));
  }

  void about(const char* key, const TaskWriting& writing) {
    line(Message(key)
             .with("task", writing.label)
             .with("text", shortened(collapsed(writing.text), 60))
             .with("fields", fields_in_words(writing.fields, language_)));
  }

  const SyncReport& report_;
  Language language_;
  std::map<std::string, const Task*> labels_;
  std::string text_;
};

SyncOptions options_of(const Arguments& arguments, Session& session, const BoardRef& ref) {
  SyncOptions options;
  options.taken = taken_sides(arguments.all("--take"));
  options.accepted = arguments.all("--accept");
  options.mark_gaps = arguments.has("--mark-gaps");
  options.dry_run = arguments.has("--dry-run");
  options.manner = manner_of(ref);
  options.manner.reading.language = arguments.language();
  options.manner.reading.fallback = session.language();
  return options;
}

/// One sync as of now, told on standard output; `quiet` says nothing when nothing came or went.
SyncReport sync_once(const Arguments& arguments, Session& session, const BoardRef& ref, SyncOptions options,
                     bool quiet) {
  Companion& companion = session.companion();
  const Roster roster = companion.roster_store().roster();
  options.manner.reading.roster = &roster;
  options.manner.reading.session_date = arguments.day("--session-date").value_or(companion.clock().today());
  options.manner.reading.read_at = companion.clock().now();
  Progress progress(session.language());
  progress.stage("cli.progress.sync");
  const auto lease = companion.lease_of(ref);
  const std::unique_ptr<BoardProvider> board = companion.open_board(ref, false);
  SyncReport report = sync({*board, companion.plans(), companion.stamp_log()}, options);
  if (report.refusal) throw Error(ErrorKind::refused, report.refusal->reason);
  if (quiet && !report.did_something()) return report;
  const std::string name = to_string(ref);
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json(to_json(report, name, options.dry_run));
  } else {
    session.print(Words(report, session.language()).all(name, options.dry_run));
  }
  return report;
}

/// Follows the board until somebody presses Ctrl-C, which never comes in the middle of a sync.
int watch(const Arguments& arguments, Session& session, const BoardRef& ref, SyncOptions options) {
  StopSignals stop;
  WatchPace pace;
  bool first = true;
  for (;;) {
    std::chrono::seconds wait{};
    try {
      const SyncReport report = sync_once(arguments, session, ref, options, !first);
      wait = pace.after(report.did_something(), session.companion().clock().hour());
      options.taken.clear();  // decided once
      options.accepted.clear();
      first = false;
    } catch (const Error& error) {
      const bool may_pass = error.kind() == ErrorKind::unreachable || error.kind() == ErrorKind::storage ||
                            error.kind() == ErrorKind::conflict;
      if (!may_pass) throw;
      session.tell(error.message());
      wait = pace.after_failure();
    }
    if (stop.came_within(wait)) return exit_done;
  }
}

int sync_board(const Arguments& arguments, Session& session) {
  const BoardRef ref = parse_board_ref(arguments.value("BOARD"));
  const SyncOptions options = options_of(arguments, session, ref);
  if (arguments.has("--watch")) {
    if (options.dry_run) throw Error(ErrorKind::usage, Message("cli.sync.watch_or_dry_run"));
    return watch(arguments, session, ref, options);
  }
  return sync_once(arguments, session, ref, options, false).needs_a_person() ? exit_needs_a_person : exit_done;
}

}  // namespace

Command sync_command() {
  return {
      "sync",
      "cli.command.sync",
      {argument("BOARD", "cli.argument.board"), switch_option("--dry-run", "cli.option.dry_run"),
       repeated_pair("--take", "board|plan TASK[.FIELD]", "cli.option.take"),
       repeated_option("--accept", "NAME", "cli.option.accept"), switch_option("--mark-gaps", "cli.option.mark_gaps"),
       switch_option("--watch", "cli.option.watch"), option("--session-date", "YYYY-MM-DD", "cli.option.session_date"),
       language_option("cli.option.language_of_board"), choice("--format", {"text", "json"}, "cli.option.format")},
      {"rtp sync local:demo", "rtp sync local:demo --dry-run", "rtp sync local:demo --take board 1a.owners"},
      sync_board};
}

}  // namespace rtp
