#include "stamp/undo.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

const char* name_of(Kept why) {
  switch (why) {
    case Kept::changed: return "changed";
    case Kept::has_things: return "has_things";
    case Kept::is_joined: return "is_joined";
  }
  return "";
}

/// The place in `runs` of the one that is meant.
std::size_t chosen_run(const Arguments& arguments, const std::vector<StampRun>& runs, const std::string& board) {
  if (!arguments.has("--run")) return runs.size() - 1;
  const std::string& text = arguments.value("--run");
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (failure == std::errc{} && stop == end && runs[i].number == number) return i;
  }
  std::string known;
  for (const StampRun& run : runs) known += (known.empty() ? "" : ", ") + std::to_string(run.number);
  throw Error(ErrorKind::usage, Message("cli.undo.no_such_run")
                                    .with("run", shortened(clean_text(text), 40))
                                    .with("board", board)
                                    .with("runs", known));
}

ordered_json to_json(const StampRun& run, const UndoPlan& plan, bool dry_run) {
  ordered_json kept = ordered_json::array();
  for (const KeptThing& thing : plan.kept) kept.push_back({{"text", thing.text}, {"why", name_of(thing.why)}});
  return {{"board", run.board_ref},         {"run", run.number},
          {"template", run.template_id},    {"theme", run.theme},
          {"begun", iso(run.begun)},        {"dry_run", dry_run},
          {"removed", plan.removed.size()}, {"changed", plan.changes.size()},
          {"kept", std::move(kept)}};
}

std::string in_words(const StampRun& run, const UndoPlan& plan, bool dry_run, Language language) {
  const bool by_sync = run.template_id.empty();
  const char* done = by_sync ? "cli.undo.sync_done" : "cli.undo.done";
  const char* would = by_sync ? "cli.undo.sync_would_do" : "cli.undo.would_do";
  std::string text = say(Message(dry_run ? would : done)
                             .with("run", run.number)
                             .with("template", run.template_id)
                             .with("board", run.board_ref)
                             .with("count", static_cast<std::int64_t>(plan.removed.size()))
                             .with("changed", static_cast<std::int64_t>(plan.changes.size()))
                             .with("kept", static_cast<std::int64_t>(plan.kept.size())),
                         language) +
                     "\n";
  for (const KeptThing& thing : plan.kept) {
    const std::string words = shortened(collapsed(thing.text), 60);
    text += "  - " +
            say(Message(std::string("cli.undo.") + name_of(thing.why)).with("text", words.empty() ? "-" : words),
                language) +
            "\n";
  }
  return text;
}

int undo(const Arguments& arguments, Session& session) {
  if (arguments.has("--run") && arguments.has("--last")) throw Error(ErrorKind::usage, Message("cli.undo.run_or_last"));
  const BoardRef ref = parse_board_ref(arguments.value("BOARD"));
  const std::string board = to_string(ref);
  const bool as_json = arguments.value_or("--format", "text") == "json";
  StampLog& log = session.companion().stamp_log();
  const std::vector<StampRun> runs = log.runs(board);
  if (runs.empty()) {
    if (as_json) {
      session.print_json(
          {{"board", board}, {"run", nullptr}, {"removed", 0}, {"changed", 0}, {"kept", ordered_json::array()}});
    } else {
      session.print_line(Message("cli.undo.nothing").with("board", board));
    }
    return exit_done;
  }
  const std::size_t chosen = chosen_run(arguments, runs, board);
  const bool dry_run = arguments.has("--dry-run");
  const auto lease = session.companion().lease_of(ref);
  const std::unique_ptr<BoardProvider> provider = session.companion().open_board(ref, false);
  const UndoPlan plan = plan_undo(provider->read(), runs, chosen);
  if (!dry_run) {
    if (!plan.removed.empty()) provider->remove(plan.removed);
    if (!plan.changes.empty()) provider->change(plan.changes);
    log.forget(runs[chosen].number);
  }
  if (as_json) {
    session.print_json(to_json(runs[chosen], plan, dry_run));
  } else {
    session.print(in_words(runs[chosen], plan, dry_run, session.language()));
  }
  return exit_done;
}

}  // namespace

Command undo_command() {
  return {"undo",
          "cli.command.undo",
          {argument("BOARD", "cli.argument.board"), switch_option("--last", "cli.option.last"),
           option("--run", "ID", "cli.option.run"), switch_option("--dry-run", "cli.option.dry_run"),
           choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp undo local:demo", "rtp undo mural:gemeente.1606743986126 --run 12 --dry-run"},
          undo};
}

}  // namespace rtp
