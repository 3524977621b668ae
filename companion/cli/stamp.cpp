#include <charconv>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/stamping.hpp"

namespace rtp {

namespace {

bool read_number(std::string_view text, double& number) {
  constexpr double largest = 1e7;
  const char* end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc{} && stop == end && number >= -largest && number <= largest;
}

/// "X,Y" in board units.
std::optional<Point> place_of(const Arguments& arguments) {
  if (!arguments.has("--at")) return std::nullopt;
  const std::string_view text = arguments.value("--at");
  const std::size_t comma = text.find(',');
  Point place;
  const bool is_place = comma != std::string_view::npos && read_number(text.substr(0, comma), place.x) &&
                        read_number(text.substr(comma + 1), place.y);
  if (!is_place) throw Error(ErrorKind::usage, Message("cli.error.not_a_place").with("value", clean_text(text)));
  return place;
}

int stamp(const Arguments& arguments, Session& session) {
  const BoardRef board = parse_board_ref(arguments.value("BOARD"));
  const std::optional<Point> place = place_of(arguments);
  StampJob job{board, "", &session.companion().templates().find(clean_text(arguments.value("TEMPLATE"))), {}, place};
  job.options.values = values_of(arguments);
  if (arguments.has("--theme")) job.options.values["theme"] = clean_text(arguments.value("--theme"));
  job.options.language = arguments.language().value_or(session.language());

  const Stamped stamped = stamp_board(session, job, arguments.has("--dry-run"), arguments.has("--preview"));
  if (arguments.has("--preview")) {
    const std::string& file = arguments.value("--preview");
    write_file(file, stamped.picture);
    session.tell(Message("cli.saved").with("file", file));
  }
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json(to_json(stamped));
  } else {
    session.print(in_words(stamped, session.language()));
  }
  return exit_done;
}

}  // namespace

Command stamp_command() {
  return {"stamp",
          "cli.command.stamp",
          {argument("TEMPLATE", "cli.argument.template"), argument("BOARD", "cli.argument.board_to_stamp"),
           option("--theme", "TEXT", "cli.option.theme"), option("--steps", "N", "cli.option.steps"),
           language_option("cli.option.language_of_template"), option("--at", "X,Y", "cli.option.at"),
           repeated_option("--set", "NAME=VALUE", "cli.option.set"), switch_option("--dry-run", "cli.option.dry_run"),
           option("--preview", "FILE.svg", "cli.option.preview"),
           choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp stamp road-to-progress local:demo --theme \"Samen verder\" --steps 4",
           "rtp stamp kick-off local:demo --dry-run --preview demo.svg"},
          stamp};
}

}  // namespace rtp
