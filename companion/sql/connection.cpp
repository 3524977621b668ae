#include "sql/connection.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>

#include <optional>
#include <random>

#include "base/error.hpp"
#include "base/file_descriptor.hpp"
#include "base/log.hpp"
#include "sql/schema.hpp"

namespace rtp {

namespace {

constexpr std::int64_t receipts_kept = 64;

/// Makes the file with its mode before SQLite can make it with another; its companions (-wal, -shm) take the same mode.
/// A file that is there is never opened here: closing it would drop the locks of every connection of this process.
void create_private(const std::filesystem::path& file) {
  const FileDescriptor created(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
}

void set_up(SQLite::Database& database) {
  sqlite3* const handle = database.getHandle();
  sqlite3_extended_result_codes(handle, 1);
  database.check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
  database.check(sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr));
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA cell_size_check = ON");
}

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file, std::chrono::milliseconds patience) {
  create_private(file);
  auto database =
      std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, static_cast<int>(patience.count()));
  set_up(*database);
  migrate(*database, file, schema_migrations());
  return database;
}

Error as_error(ErrorKind kind, const std::string& key, const std::filesystem::path& file) {
  return Error(kind, Message(key).with("file", file.string()));
}

/// Result codes: https://www.sqlite.org/rescode.html. What is left is a fault in this program and stays what it is.
[[noreturn]] void throw_as_error(const SQLite::Exception& exception, const std::filesystem::path& file) {
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: throw as_error(ErrorKind::storage, "store.busy", file);
    case SQLITE_FULL: throw as_error(ErrorKind::storage, "store.disk_full", file);
    case SQLITE_IOERR: throw as_error(ErrorKind::storage, "store.disk_failed", file);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: throw as_error(ErrorKind::settings, "store.not_writable", file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw as_error(ErrorKind::unreadable, "store.damaged", file);
    default: throw exception;
  }
}

/// A row by which a write whose commit failed can be found again.
std::int64_t leave_receipt(SQLite::Database& database) {
  std::random_device random;
  const std::int64_t token = static_cast<std::int64_t>(random()) << 31 ^ static_cast<std::int64_t>(random());
  SQLite::Statement insert(database, "INSERT INTO receipt (token) VALUES (?)");
  insert.bind(1, token);
  insert.exec();
  SQLite::Statement prune(database, "DELETE FROM receipt WHERE number <= ?");
  prune.bind(1, static_cast<std::int64_t>(database.getLastInsertRowid()) - receipts_kept);
  prune.exec();
  return token;
}

}  // namespace

Connection::Connection(std::filesystem::path file, std::chrono::milliseconds patience)
    : file_(std::move(file)), patience_(patience) {
  run([&] { reopen(); });
}

Connection::~Connection() = default;

void Connection::read(const Work& work) {
  run([&] {
    if (!database_) reopen();
    SQLite::Transaction transaction(*database_);
    work(*database_);
    transaction.commit();
  });
}

void Connection::write(const Work& work) {
  run([&] {
    if (!database_) reopen();
    std::int64_t token = 0;
    std::optional<SQLite::Exception> failure;
    {
      SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      work(*database_);
      token = leave_receipt(*database_);
      try {
        transaction.commit();
      } catch (const SQLite::Exception& exception) {
        failure = exception;
      }
    }
    // NOLINTNEXTLINE(misc-throw-by-value-catch-by-reference): it was caught so that the transaction could end first
    if (failure && !was_committed(token)) throw *failure;
  });
}

void Connection::reopen() {
  database_.reset();
  database_ = open_database(file_, patience_);
}

/// A failed flush may leave the change in the system's memory only. Copying it into the main file, with a flush that
/// succeeds, makes it last.
bool Connection::was_committed(std::int64_t token) {
  try {
    reopen();
    SQLite::Statement find(*database_, "SELECT 1 FROM receipt WHERE token = ?");
    find.bind(1, token);
    if (!find.executeStep()) return false;
    find.reset();
    const bool incomplete = database_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() != 0;
    if (!incomplete) return true;
  } catch (const std::exception& problem) {
    log(LogLevel::warning, std::string("the store could not be read back after a failed commit: ") + problem.what());
  }
  throw as_error(ErrorKind::storage, "store.outcome_unknown", file_);
}

void Connection::run(const std::function<void()>& work) {
  try {
    work();
  } catch (const SQLite::Exception& exception) {
    throw_as_error(exception, file_);
  }
}

}  // namespace rtp
