#include "board/drawing.hpp"

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

int draw(const Arguments& arguments, Session& session) {
  const BoardRef ref = parse_board_ref(arguments.value("BOARD"));
  session.deliver(arguments, draw_svg(session.companion().open_board(ref, false)->read()));
  return exit_done;
}

}  // namespace

Command draw_command() {
  return {"draw",
          "cli.command.draw",
          {argument("BOARD", "cli.argument.board"), option("--out", "FILE.svg", "cli.option.out")},
          {"rtp draw local:demo --out demo.svg"},
          draw};
}

}  // namespace rtp
