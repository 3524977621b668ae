#pragma once

#include <cstddef>

namespace rtp {

/// A disk under SQLite on which writing goes wrong at a chosen moment. Every write, flush, truncation and removal of a
/// file that SQLite asks for counts, from 1. Is the default disk of SQLite (a VFS shim over the real one) while it
/// lives; one at a time, and no store may be open when it comes or goes.
class FaultDisk {
 public:
  enum class Fault {
    full,     ///< that operation and all later ones say that the disk is full
    failing,  ///< that operation says that the disk failed; a flush is done all the same
    killed,   ///< the process is killed (SIGKILL) before that operation
  };

  FaultDisk();
  ~FaultDisk();
  FaultDisk(const FaultDisk&) = delete;
  FaultDisk& operator=(const FaultDisk&) = delete;

  /// From now on counts anew and lets operation number `operation` go wrong; `failing`: `count` operations from there
  /// on.
  void fail_at(std::size_t operation, Fault fault, std::size_t count = 1);

  /// The disk is sound again; counts anew.
  void heal();

  /// Operations since the last call of `fail_at` or `heal`.
  std::size_t operations() const;

  /// How many of them went wrong.
  std::size_t faults() const;
};

}  // namespace rtp
