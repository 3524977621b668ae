#include "cli/stamping.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "board/drawing.hpp"
#include "cli/progress.hpp"
#include "stamp/outcome.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

const char* name_of(WidgetKind kind) {
  switch (kind) {
    case WidgetKind::note: return "note";
    case WidgetKind::area: return "area";
    case WidgetKind::text: return "text";
    case WidgetKind::arrow: return "arrow";
  }
  return "";
}

std::int64_t count_of(const std::vector<NewWidget>& widgets, WidgetKind kind) {
  std::int64_t count = 0;
  for (const NewWidget& widget : widgets) count += widget.kind == kind;
  return count;
}

/// What a dry run lists: the areas by their titles, and how many things lie in them.
std::string preview_in_words(const StampPlan& plan, Language language) {
  std::string text;
  for (std::size_t i = 0; i < plan.missing.size(); ++i) {
    if (plan.missing[i].kind != WidgetKind::area) continue;
    const std::string_view title = title_of_area(plan.missing, i);
    if (!title.empty()) text += "  - " + shortened(collapsed(title), 80) + "\n";
  }
  return text +
         say(Message("cli.stamp.counts")
                 .with("areas", count_of(plan.missing, WidgetKind::area))
                 .with("notes", count_of(plan.missing, WidgetKind::note))
                 .with("texts", count_of(plan.missing, WidgetKind::text))
                 .with("arrows", count_of(plan.missing, WidgetKind::arrow)),
             language) +
         "\n";
}

const char* result_key(const Stamped& stamped) {
  if (stamped.plan.nothing_to_do()) return "cli.stamp.nothing";
  if (stamped.dry_run) return stamped.plan.present == 0 ? "cli.stamp.would_be_new" : "cli.stamp.would_be_completed";
  return stamped.plan.present == 0 ? "cli.stamp.done" : "cli.stamp.completed";
}

}  // namespace

namespace {

/// Writes down what is going to be done, does it, and writes down that it was done. Returns the run's number.
std::int64_t write(Session& session, BoardProvider& board, const BoardSnapshot& before, const Stamped& stamped) {
  const StampPlan& plan = stamped.plan;
  StampLog& log = session.companion().stamp_log();
  StampRun run = run_of(plan, before);
  run.template_id = stamped.template_id;
  run.theme = stamped.theme;
  run.begun = session.companion().clock().now();
  const std::vector<StampRun> earlier = log.runs(run.board_ref);
  const StampRun* stopped = stopped_run(earlier, run);
  if (stopped != nullptr) run = continued(std::move(run), *stopped, before);
  run.number = log.begin(run, stopped == nullptr ? 0 : stopped->number);
  if (!plan.moves.empty()) board.change(plan.moves);
  std::vector<WidgetId> ids;
  if (!plan.missing.empty()) ids = board.create(plan.missing);
  if (!plan.outdated.empty()) board.remove(plan.outdated);
  if (!plan.known_now.empty()) board.change(plan.known_now);
  log.finish(with_ids(run, plan, ids, before));
  return run.number;
}

}  // namespace

Stamped stamp_board(Session& session, const StampJob& job, bool dry_run, bool with_picture) {
  Progress progress(session.language());
  progress.stage("cli.progress.read_board");
  const std::unique_ptr<BoardProvider> board = job.board ? session.companion().open_board(*job.board, true) : nullptr;
  const BoardSnapshot snapshot = board ? board->read() : BoardSnapshot();
  progress.stage("cli.progress.lay_out");
  StampOptions options = job.options;
  const auto theme = options.values.find("theme");
  const std::string theme_text = theme == options.values.end() ? "" : theme->second;
  options.number = stamp_number(snapshot, *job.source, theme_text);
  Stamped stamped{job.board ? to_string(*job.board) : job.name,
                  job.source->id,
                  theme_text,
                  job.board ? session.companion().address_of(*job.board) : "",
                  plan_stamp(snapshot, *job.source, options, job.at),
                  dry_run,
                  "",
                  0};
  if (with_picture) stamped.picture = draw_svg(with_plan(snapshot, stamped.plan));
  if (dry_run || !board) return stamped;
  if (stamped.plan.nothing_to_do()) return stamped;
  progress.stage("cli.progress.write_board");
  stamped.run = write(session, *board, snapshot, stamped);
  return stamped;
}

TemplateValues values_of(const Arguments& arguments) {
  TemplateValues values;
  for (const std::string& setting : arguments.all("--set")) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
      throw Error(ErrorKind::usage, Message("cli.error.not_a_setting").with("value", clean_text(setting)));
    values[clean_text(setting.substr(0, equals))] = clean_text(setting.substr(equals + 1));
  }
  if (arguments.has("--steps")) values["steps"] = clean_text(arguments.value("--steps"));
  return values;
}

ordered_json to_json(const Stamped& stamped) {
  ordered_json things = ordered_json::array();
  for (const NewWidget& widget : stamped.plan.missing) {
    things.push_back({{"kind", name_of(widget.kind)},
                      {"place", widget.mark ? widget.mark->place : ""},
                      {"text", widget.text},
                      {"x", widget.rect.x},
                      {"y", widget.rect.y},
                      {"width", widget.rect.width},
                      {"height", widget.rect.height}});
  }
  return {{"board", stamped.board},
          {"address", stamped.address},
          {"template", stamped.template_id},
          {"theme", stamped.theme},
          {"dry_run", stamped.dry_run},
          {"created", stamped.plan.absent},
          {"changed", stamped.plan.known_now.size()},
          {"moved", stamped.plan.moves.size()},
          {"removed", stamped.plan.outdated.size()},
          {"present", stamped.plan.present},
          {"run", stamped.run == 0 ? ordered_json() : ordered_json(stamped.run)},
          {"things", std::move(things)}};
}

std::string in_words(const Stamped& stamped, Language language) {
  std::string text = say(Message(result_key(stamped))
                             .with("template", stamped.template_id)
                             .with("board", stamped.board)
                             .with("count", static_cast<std::int64_t>(stamped.plan.absent))
                             .with("changed", static_cast<std::int64_t>(stamped.plan.known_now.size())),
                         language) +
                     "\n";
  if (!stamped.plan.moves.empty())
    text += say(stamped.dry_run ? "cli.stamp.would_move" : "cli.stamp.moved", language) + "\n";
  if (stamped.dry_run && !stamped.plan.nothing_to_do()) text += preview_in_words(stamped.plan, language);
  return stamped.address.empty() ? text : text + stamped.address + "\n";
}

}  // namespace rtp
