#include "sql/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/error.hpp"
#include "base/file_descriptor.hpp"

namespace rtp {

namespace {

/// "rtp1" in ASCII, in the header of every file of ours (https://www.sqlite.org/pragma.html#pragma_application_id).
constexpr int application_id = 0x72747031;

/// An instant is the number of milliseconds since 1970 in UTC. `plan` and `board_values` are documents `rtp-plan/1`.
constexpr const char* version_1 = R"sql(
CREATE TABLE receipt (
  number INTEGER PRIMARY KEY,
  token INTEGER NOT NULL
) STRICT;

CREATE TABLE board (
  number INTEGER PRIMARY KEY,
  ref TEXT NOT NULL UNIQUE,
  plan TEXT NOT NULL,
  board_values TEXT NOT NULL
) STRICT;

CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  board INTEGER NOT NULL REFERENCES board (number),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  task TEXT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_board ON history (board, number);

CREATE TABLE person (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;

CREATE TABLE alias (
  person INTEGER NOT NULL REFERENCES person (position) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (person, position)
) STRICT, WITHOUT ROWID;
)sql";

/// What stampings wrote on boards. A stamped thing is named by its mark and, once it is known, by its id on the board.
constexpr const char* version_2 = R"sql(
CREATE TABLE stamping (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  board TEXT NOT NULL,
  template TEXT NOT NULL,
  theme TEXT NOT NULL,
  begun INTEGER NOT NULL,
  is_done INTEGER NOT NULL
) STRICT;
CREATE INDEX stamping_of_board ON stamping (board, number);

CREATE TABLE stamped_thing (
  stamping INTEGER NOT NULL REFERENCES stamping (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  stamp TEXT NOT NULL,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (stamping, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stamped_change (
  stamping INTEGER NOT NULL REFERENCES stamping (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  text_before TEXT,
  text_after TEXT,
  x_before REAL, y_before REAL, width_before REAL, height_before REAL,
  x_after REAL, y_after REAL, width_after REAL, height_after REAL,
  PRIMARY KEY (stamping, position)
) STRICT, WITHOUT ROWID;
)sql";

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

bool is_empty(SQLite::Database& database) {
  return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

/// Looks at one state of the file: another process may be making it just now.
int checked_version(SQLite::Database& database, const std::filesystem::path& file, int newest) {
  const SQLite::Transaction one_state(database, SQLite::TransactionBehavior::DEFERRED);
  const int version = version_of(database);
  const bool ours = database.execAndGet("PRAGMA application_id").getInt() == application_id;
  if (ours ? version < 1 : version != 0 || !is_empty(database))
    throw Error(ErrorKind::unreadable, Message("store.other_program").with("file", file.string()));
  if (version > newest) {
    throw Error(ErrorKind::unreadable,
                Message("store.newer").with("file", file.string()).with("found", version).with("known", newest));
  }
  return version;
}

[[noreturn]] void throw_copy_failed(int error_number) {
  const bool full = error_number == ENOSPC || error_number == EDQUOT;
  const bool refused = error_number == EACCES || error_number == EPERM || error_number == EROFS;
  throw SQLite::Exception("the copy before migration failed", full      ? SQLITE_FULL
                                                              : refused ? SQLITE_CANTOPEN
                                                                        : SQLITE_IOERR);
}

/// A private copy of the file as it is, complete on disk when this returns. Goes over a connection of its own, since
/// the caller's has begun to write, which keeps every other process from doing so meanwhile.
void keep_copy(const std::filesystem::path& file, int version) {
  std::filesystem::path copy = file;
  copy.replace_extension("before-" + std::to_string(version + 1) + ".sqlite");
  std::filesystem::path unfinished = copy;
  unfinished += ".new";
  const FileDescriptor created(::open(unfinished.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!created.is_open()) throw_copy_failed(errno);
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
  SQLite::Statement into(database, "VACUUM INTO ?");
  into.bind(1, unfinished.string());
  into.exec();
  if (::fsync(created.number()) != 0) throw_copy_failed(errno);
  std::error_code problem;
  std::filesystem::rename(unfinished, copy, problem);
  if (problem) throw_copy_failed(problem.value());
}

/// Where the file system can do it (else SQLite's rollback journal stays, which is as safe).
void use_write_ahead_log(SQLite::Database& database) {
  if (database.execAndGet("PRAGMA journal_mode").getString() != "wal") database.execAndGet("PRAGMA journal_mode = WAL");
}

}  // namespace

const std::vector<std::string>& schema_migrations() {
  static const std::vector<std::string> migrations{version_1, version_2};
  return migrations;
}

void migrate(SQLite::Database& database, const std::filesystem::path& file,
             const std::vector<std::string>& migrations) {
  const int newest = static_cast<int>(migrations.size());
  if (checked_version(database, file, newest) == newest) return;
  use_write_ahead_log(database);
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = version_of(database);
  if (version >= newest) return;  // another process was faster
  if (version > 0) keep_copy(file, version);
  for (int i = version; i < newest; ++i) database.exec(migrations[static_cast<std::size_t>(i)]);
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(newest));
  transaction.commit();
}

}  // namespace rtp
