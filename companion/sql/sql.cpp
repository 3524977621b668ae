#include "sql/sql.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/error.hpp"
#include "sql/connection.hpp"
#include "sql/plan_rows.hpp"
#include "sql/roster_rows.hpp"
#include "sql/stamp_rows.hpp"

namespace rtp {

Stores make_sqlite_stores(const std::filesystem::path& file) {
  const auto connection = std::make_shared<Connection>(file);
  return {make_plan_rows(connection), make_roster_rows(connection), make_stamp_rows(connection)};
}

void check_sqlite_file(const std::filesystem::path& file) {
  Connection(file).read([&](SQLite::Database& database) {
    const bool sound = database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    SQLite::Statement broken_references(database, "PRAGMA foreign_key_check");
    if (!sound || broken_references.executeStep())
      throw Error(ErrorKind::unreadable, Message("store.damaged").with("file", file.string()));
  });
}

}  // namespace rtp
