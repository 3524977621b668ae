#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace rtp {

/// The statements that lead from an empty file to today's tables: entry n brings a file of version n to version n + 1.
/// Only ever append; a file in the field has gone through those that are here.
const std::vector<std::string>& schema_migrations();

/// Brings the file to the newest version, in one transaction together with its number (`PRAGMA user_version`). A file
/// that holds something already is copied first. A crash leaves the old version or the newest, never one between;
/// several processes may begin at once. Throws Error{unreadable} for a newer version or another program's file,
/// SQLite::Exception for what SQLite reports.
void migrate(SQLite::Database& database, const std::filesystem::path& file, const std::vector<std::string>& migrations);

}  // namespace rtp
