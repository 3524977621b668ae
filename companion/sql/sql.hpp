#pragma once

#include <filesystem>
#include <memory>

#include "people/roster.hpp"
#include "plan/plan_store.hpp"
#include "stamp/stamp_log.hpp"

namespace rtp {

/// The stores of one database. They share one connection: use them from one thread at a time. Several processes may
/// have the same file open; each change is one transaction.
struct Stores {
  std::unique_ptr<PlanStore> plans;
  std::unique_ptr<RosterStore> roster;
  std::unique_ptr<StampLog> stamps;
};

/// Opens (and creates or migrates) the SQLite file: WAL, synchronous=FULL, foreign keys, STRICT tables, numbered
/// migrations, mode 0600. Before an older file is migrated a copy is kept beside it: `<name>.before-<version>.sqlite`.
/// Throws Error{unreadable} when it is damaged, of a newer program or of another one, Error{settings} when it may
/// not be written, Error{storage} when the disk is full or another process holds it for more than five seconds.
/// The file must lie on a local disk: SQLite's write-ahead log does not work over a network.
Stores make_sqlite_stores(const std::filesystem::path& file);

/// Reads the whole file and checks it (SQLite's quick_check and the references between tables); changes no content.
/// Takes time in proportion to its size. Throws as `make_sqlite_stores`, Error{unreadable} when anything in it is
/// damaged.
void check_sqlite_file(const std::filesystem::path& file);

}  // namespace rtp
