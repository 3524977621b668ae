#pragma once

#include <filesystem>
#include <memory>

#include "people/roster.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// The stores of one database.
struct Stores {
  std::unique_ptr<PlanStore> plans;
  std::unique_ptr<RosterStore> roster;
};

/// Opens (and creates or migrates) the SQLite file: WAL, synchronous=FULL, foreign keys, STRICT tables, numbered
/// migrations, mode 0600. Throws Error{unreadable} when it is damaged or of a newer program, Error{settings} when it may
/// not be written, Error{storage} when the disk is full or another process holds it for more than five seconds.
Stores make_sqlite_stores(const std::filesystem::path& file);

}  // namespace rtp
