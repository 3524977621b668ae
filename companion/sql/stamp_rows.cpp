#include "sql/stamp_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <map>
#include <string_view>

namespace rtp {

namespace {

constexpr std::array<std::string_view, 4> kind_names{"note", "area", "text", "arrow"};  // in the order of WidgetKind

std::string name_of(WidgetKind kind) { return std::string(kind_names.at(static_cast<std::size_t>(kind))); }

WidgetKind kind_of(std::string_view name) {
  for (std::size_t i = 0; i < kind_names.size(); ++i) {
    if (kind_names.at(i) == name) return static_cast<WidgetKind>(i);
  }
  return WidgetKind::note;
}

void bind_rect(SQLite::Statement& statement, int first, const std::optional<Rect>& rect) {
  if (!rect) return;  // unbound is NULL
  statement.bind(first, rect->x);
  statement.bind(first + 1, rect->y);
  statement.bind(first + 2, rect->width);
  statement.bind(first + 3, rect->height);
}

std::optional<Rect> rect_in(SQLite::Statement& select, int first) {
  if (select.getColumn(first).isNull()) return std::nullopt;
  return Rect{select.getColumn(first).getDouble(), select.getColumn(first + 1).getDouble(),
              select.getColumn(first + 2).getDouble(), select.getColumn(first + 3).getDouble()};
}

void bind_text(SQLite::Statement& statement, int column, const std::optional<std::string>& text) {
  if (text) statement.bind(column, *text);
}

std::optional<std::string> text_in(SQLite::Statement& select, int column) {
  if (select.getColumn(column).isNull()) return std::nullopt;
  return select.getColumn(column).getString();
}

std::int64_t insert_stamping(SQLite::Database& database, const StampRun& run) {
  SQLite::Statement insert(database,
                           "INSERT INTO stamping (board, template, theme, begun, is_done) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, run.board_ref);
  insert.bind(2, run.template_id);
  insert.bind(3, run.theme);
  insert.bind(4, static_cast<std::int64_t>(run.begun.time_since_epoch().count()));
  insert.bind(5, run.is_done ? 1 : 0);
  insert.exec();
  return database.getLastInsertRowid();
}

void insert_things(SQLite::Database& database, std::int64_t number, const std::vector<StampedThing>& things) {
  SQLite::Statement insert(database,
                           "INSERT INTO stamped_thing (stamping, position, kind, stamp, place, text, x, y, width, "
                           "height, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const StampedThing& thing : things) {
    insert.bind(1, number);
    insert.bind(2, ++position);
    insert.bind(3, name_of(thing.kind));
    insert.bind(4, thing.stamp);
    insert.bind(5, thing.place);
    insert.bind(6, thing.text);
    bind_rect(insert, 7, thing.rect);
    insert.bind(11, thing.id);
    insert.exec();
    insert.reset();
  }
}

void insert_changes(SQLite::Database& database, std::int64_t number, const std::vector<StampedChange>& changes) {
  SQLite::Statement insert(database,
                           "INSERT INTO stamped_change (stamping, position, id, text_before, text_after, x_before, "
                           "y_before, width_before, height_before, x_after, y_after, width_after, height_after) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const StampedChange& change : changes) {
    insert.bind(1, number);
    insert.bind(2, ++position);
    insert.bind(3, change.id);
    bind_text(insert, 4, change.text_before);
    bind_text(insert, 5, change.text_after);
    bind_rect(insert, 6, change.rect_before);
    bind_rect(insert, 10, change.rect_after);
    insert.exec();
    insert.reset();
    insert.clearBindings();
  }
}

std::map<std::int64_t, StampRun> read_stampings(SQLite::Database& database, const std::string& board) {
  SQLite::Statement select(database, "SELECT number, template, theme, begun, is_done FROM stamping WHERE board = ?");
  select.bind(1, board);
  std::map<std::int64_t, StampRun> runs;
  while (select.executeStep()) {
    StampRun& run = runs[select.getColumn(0).getInt64()];
    run.number = select.getColumn(0).getInt64();
    run.board_ref = board;
    run.template_id = select.getColumn(1).getString();
    run.theme = select.getColumn(2).getString();
    run.begun = Instant(std::chrono::milliseconds(select.getColumn(3).getInt64()));
    run.is_done = select.getColumn(4).getInt() != 0;
  }
  return runs;
}

void read_things(SQLite::Database& database, const std::string& board, std::map<std::int64_t, StampRun>& runs) {
  SQLite::Statement select(database,
                           "SELECT stamping, kind, stamp, place, text, x, y, width, height, id FROM stamped_thing "
                           "WHERE stamping IN (SELECT number FROM stamping WHERE board = ?) "
                           "ORDER BY stamping, position");
  select.bind(1, board);
  while (select.executeStep()) {
    runs[select.getColumn(0).getInt64()].things.push_back(
        {kind_of(select.getColumn(1).getString()), select.getColumn(2).getString(), select.getColumn(3).getString(),
         select.getColumn(4).getString(), rect_in(select, 5).value_or(Rect{}), select.getColumn(9).getString()});
  }
}

void read_changes(SQLite::Database& database, const std::string& board, std::map<std::int64_t, StampRun>& runs) {
  SQLite::Statement select(database,
                           "SELECT stamping, id, text_before, text_after, x_before, y_before, width_before, "
                           "height_before, x_after, y_after, width_after, height_after FROM stamped_change "
                           "WHERE stamping IN (SELECT number FROM stamping WHERE board = ?) "
                           "ORDER BY stamping, position");
  select.bind(1, board);
  while (select.executeStep()) {
    runs[select.getColumn(0).getInt64()].changes.push_back({select.getColumn(1).getString(), text_in(select, 2),
                                                            text_in(select, 3), rect_in(select, 4),
                                                            rect_in(select, 8)});
  }
}

void delete_stamping(SQLite::Database& database, std::int64_t number) {
  SQLite::Statement remove(database, "DELETE FROM stamping WHERE number = ?");
  remove.bind(1, number);
  remove.exec();
}

class StampRows final : public StampLog {
 public:
  explicit StampRows(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}

  std::int64_t begin(const StampRun& run, std::int64_t continued) override {
    std::int64_t number = 0;
    connection_->write([&](SQLite::Database& database) {
      delete_stamping(database, continued);
      number = insert_stamping(database, run);
      insert_things(database, number, run.things);
      insert_changes(database, number, run.changes);
    });
    return number;
  }

  void finish(const StampRun& run) override {
    connection_->write([&](SQLite::Database& database) {
      SQLite::Statement update(database, "UPDATE stamped_thing SET id = ? WHERE stamping = ? AND position = ?");
      std::int64_t position = 0;
      for (const StampedThing& thing : run.things) {
        update.bind(1, thing.id);
        update.bind(2, run.number);
        update.bind(3, ++position);
        update.exec();
        update.reset();
      }
      SQLite::Statement done(database, "UPDATE stamping SET is_done = 1 WHERE number = ?");
      done.bind(1, run.number);
      done.exec();
    });
  }

  std::vector<StampRun> runs(const std::string& board_ref) override {
    std::map<std::int64_t, StampRun> by_number;
    connection_->read([&](SQLite::Database& database) {
      by_number = read_stampings(database, board_ref);
      read_things(database, board_ref, by_number);
      read_changes(database, board_ref, by_number);
    });
    std::vector<StampRun> runs;
    for (auto& [number, run] : by_number) runs.push_back(std::move(run));
    return runs;
  }

  void forget(std::int64_t number) override {
    connection_->write([&](SQLite::Database& database) { delete_stamping(database, number); });
  }

 private:
  std::shared_ptr<Connection> connection_;
};

}  // namespace

std::unique_ptr<StampLog> make_stamp_rows(std::shared_ptr<Connection> connection) {
  return std::make_unique<StampRows>(std::move(connection));
}

}  // namespace rtp
