#include "plan/harvest.hpp"

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/plan_output.hpp"
#include "cli/progress.hpp"

namespace rtp {

namespace {

Plan harvested(const Arguments& arguments, Session& session) {
  Companion& companion = session.companion();
  const BoardRef ref = parse_board_ref(arguments.value("BOARD"));
  HarvestOptions options;
  options.session_date = arguments.day("--session-date").value_or(companion.clock().today());
  options.language = arguments.language();
  options.fallback = session.language();
  Progress progress(session.language());
  progress.stage("cli.progress.read_board");
  const BoardSnapshot board = companion.open_board(ref, false)->read();
  const Roster roster = session.roster(arguments);
  options.roster = &roster;
  options.read_at = companion.clock().now();
  progress.stage("cli.progress.harvest");
  const Plan fresh = harvest(board, options);
  progress.stage("cli.progress.save_plan");
  return companion.plans().save_harvest(fresh);
}

int harvest_board(const Arguments& arguments, Session& session) {
  const Plan plan = harvested(arguments, session);
  deliver_plan(session, arguments, plan);
  if (plan.unread.empty()) return exit_done;
  session.tell(Message("cli.harvest.unread").with("count", static_cast<std::int64_t>(plan.unread.size())));
  return arguments.has("--strict") ? exit_needs_a_person : exit_done;
}

}  // namespace

Command harvest_command() {
  return {"harvest",
          "cli.command.harvest",
          {argument("BOARD", "cli.argument.board"), plan_format_option(), option("--out", "FILE", "cli.option.out"),
           option("--session-date", "YYYY-MM-DD", "cli.option.session_date"),
           language_option("cli.option.language_of_board"), option("--roster", "FILE.csv", "cli.option.roster"),
           switch_option("--strict", "cli.option.strict")},
          {"rtp harvest local:demo", "rtp harvest local:demo --format html --out plan.html",
           "rtp harvest bord.excalidraw --session-date 2026-04-24 --format json"},
          harvest_board};
}

}  // namespace rtp
