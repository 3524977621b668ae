#include "cli/plan_output.hpp"

#include "base/error.hpp"
#include "cli/terminal.hpp"
#include "plan/plan_json.hpp"
#include "report/plan_documents.hpp"

namespace rtp {

Parameter plan_format_option() {
  return choice("--format", {"table", "json", "markdown", "csv", "html"}, "cli.option.plan_format");
}

void deliver_plan(Session& session, const Arguments& arguments, const Plan& plan) {
  const std::string format = arguments.value_or("--format", "table");
  std::string document;
  if (format == "json") {
    document = plan_json(plan, session.language(), JsonShape::indented);
  } else if (format == "markdown") {
    document = plan_markdown(plan);
  } else if (format == "csv") {
    document = plan_csv(plan);
  } else if (format == "html") {
    document = plan_html(plan);
  } else {
    document = plan_table(plan, output_columns(session.environment()));
  }
  session.deliver(arguments, document);
}

Plan stored_plan(Session& session, const std::string& board) {
  std::optional<Plan> plan = session.companion().plans().load(board);
  if (!plan) throw Error(ErrorKind::not_found, Message("cli.error.never_harvested").with("board", board));
  return std::move(*plan);
}

}  // namespace rtp
