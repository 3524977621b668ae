#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/plan_output.hpp"

namespace rtp {

namespace {

int show(const Arguments& arguments, Session& session) {
  const std::string board = to_string(parse_board_ref(arguments.value("BOARD")));
  deliver_plan(session, arguments, stored_plan(session, board));
  return exit_done;
}

}  // namespace

Command plan_show_command() {
  return {"plan show",
          "cli.command.plan_show",
          {argument("BOARD", "cli.argument.board"), plan_format_option(), option("--out", "FILE", "cli.option.out")},
          {"rtp plan show local:demo", "rtp plan show local:demo --format csv --out plan.csv"},
          show};
}

}  // namespace rtp
