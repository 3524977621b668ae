#include "sql/plan_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/error.hpp"
#include "plan/plan_json.hpp"
#include "plan/plan_merge.hpp"

namespace rtp {

namespace {

std::string to_document(const Plan& plan) { return plan_json(plan, plan.language, JsonShape::compact); }

/// Board values are kept as a plan with one nameless step, so that there is one way to write a task.
std::string to_document(const std::vector<Task>& board_values, const Plan& plan) {
  Plan holder;
  holder.board_ref = plan.board_ref;
  holder.language = plan.language;
  holder.steps.emplace_back().tasks = board_values;
  return to_document(holder);
}

std::optional<KeptPlan> find_kept_plan(SQLite::Database& database, const std::string& ref) {
  SQLite::Statement select(database, "SELECT plan, board_values FROM board WHERE ref = ?");
  select.bind(1, ref);
  if (!select.executeStep()) return std::nullopt;
  KeptPlan kept;
  kept.plan = plan_from_json(select.getColumn(0).getString(), database.getFilename());
  Plan holder = plan_from_json(select.getColumn(1).getString(), database.getFilename());
  for (Step& step : holder.steps) {
    for (Task& task : step.tasks) kept.board_values.push_back(std::move(task));
  }
  return kept;
}

std::int64_t put_kept_plan(SQLite::Database& database, const KeptPlan& kept) {
  SQLite::Statement upsert(database,
                           "INSERT INTO board (ref, plan, board_values) VALUES (?, ?, ?) ON CONFLICT (ref) DO UPDATE "
                           "SET plan = excluded.plan, board_values = excluded.board_values RETURNING number");
  upsert.bind(1, kept.plan.board_ref);
  upsert.bind(2, to_document(kept.plan));
  upsert.bind(3, to_document(kept.board_values, kept.plan));
  upsert.executeStep();
  const std::int64_t number = upsert.getColumn(0).getInt64();
  while (upsert.executeStep()) {
  }
  return number;
}

void append_history(SQLite::Database& database, std::int64_t board, const std::vector<HistoryEntry>& history) {
  SQLite::Statement insert(database,
                           "INSERT INTO history (board, at, actor, task, field, old_value, new_value) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const HistoryEntry& entry : history) {
    insert.bind(1, board);
    insert.bind(2, static_cast<std::int64_t>(entry.at.time_since_epoch().count()));
    insert.bind(3, entry.actor);
    insert.bind(4, entry.task_id);
    insert.bind(5, entry.field);
    insert.bind(6, entry.from);
    insert.bind(7, entry.to);
    insert.exec();
    insert.reset();
  }
}

std::vector<HistoryEntry> read_history(SQLite::Database& database, const std::string& ref) {
  SQLite::Statement select(database,
                           "SELECT at, actor, task, field, old_value, new_value FROM history "
                           "WHERE board = (SELECT number FROM board WHERE ref = ?) ORDER BY number");
  select.bind(1, ref);
  std::vector<HistoryEntry> history;
  while (select.executeStep()) {
    history.push_back({Instant(std::chrono::milliseconds(select.getColumn(0).getInt64())),
                       select.getColumn(1).getString(), select.getColumn(2).getString(),
                       select.getColumn(3).getString(), select.getColumn(4).getString(),
                       select.getColumn(5).getString()});
  }
  return history;
}

class PlanRows final : public PlanStore {
 public:
  explicit PlanRows(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}

  std::optional<Plan> load(const std::string& board_ref) override {
    std::optional<Plan> plan;
    connection_->read([&](SQLite::Database& database) {
      if (std::optional<KeptPlan> kept = find_kept_plan(database, board_ref)) plan = std::move(kept->plan);
    });
    return plan;
  }

  std::optional<KeptPlan> load_kept(const std::string& board_ref) override {
    std::optional<KeptPlan> kept;
    connection_->read([&](SQLite::Database& database) { kept = find_kept_plan(database, board_ref); });
    return kept;
  }

  Plan save_harvest(const Plan& fresh, const std::vector<TakenSide>& taken) override {
    return save(fresh.board_ref,
                [&](const std::optional<KeptPlan>& kept) { return merge_harvest(fresh, kept, taken); });
  }

  Plan save_written(const std::string& board_ref, const std::vector<WrittenTask>& written) override {
    return save(board_ref, [&](std::optional<KeptPlan> kept) {
      if (!kept) throw Error(ErrorKind::not_found, Message("store.board_not_found").with("board", board_ref));
      return Merge{merge_written(std::move(*kept), written), {}};
    });
  }

  Plan save_change(const std::string& board_ref, const Task& seen, const Task& wanted, const std::string& actor,
                   Instant at) override {
    return save(board_ref, [&](std::optional<KeptPlan> kept) {
      if (!kept) throw Error(ErrorKind::not_found, Message("store.board_not_found").with("board", board_ref));
      return merge_change(std::move(*kept), seen, wanted, actor, at);
    });
  }

  std::vector<HistoryEntry> history(const std::string& board_ref) override {
    std::vector<HistoryEntry> entries;
    connection_->read([&](SQLite::Database& database) { entries = read_history(database, board_ref); });
    return entries;
  }

  std::vector<std::string> boards() override {
    std::vector<std::string> refs;
    connection_->read([&](SQLite::Database& database) {
      SQLite::Statement select(database, "SELECT ref FROM board ORDER BY ref");
      while (select.executeStep()) refs.push_back(select.getColumn(0).getString());
    });
    return refs;
  }

 private:
  template <typename MergeWith>
  Plan save(const std::string& board_ref, const MergeWith& merge_with) {
    Plan plan;
    connection_->write([&](SQLite::Database& database) {
      Merge merge = merge_with(find_kept_plan(database, board_ref));
      append_history(database, put_kept_plan(database, merge.kept), merge.history);
      plan = std::move(merge.kept.plan);
    });
    return plan;
  }

  std::shared_ptr<Connection> connection_;
};

}  // namespace

std::unique_ptr<PlanStore> make_plan_rows(std::shared_ptr<Connection> connection) {
  return std::make_unique<PlanRows>(std::move(connection));
}

}  // namespace rtp
