#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/mural_connection.hpp"
#include "app/settings.hpp"
#include "base/clock.hpp"
#include "base/file.hpp"
#include "board/board_ref.hpp"
#include "board/provider.hpp"
#include "people/roster.hpp"
#include "plan/harvest.hpp"
#include "plan/plan_store.hpp"
#include "stamp/stamp_log.hpp"
#include "stamp/template.hpp"
#include "sync/reconcile.hpp"

namespace rtp {

/// Where the store's file lies. Throws Error{usage} for a kind of store that this version does not support.
std::filesystem::path store_file(const Settings& settings);

/// Where `local:<name>` boards and a facilitator's own templates lie.
std::filesystem::path boards_folder(const Settings& settings);
std::filesystem::path templates_folder(const Settings& settings);

/// How this kind of board is read and written; the reading's day, language and roster are the caller's.
BoardManner manner_of(const BoardRef& ref);

/// Everything wired together: the only place that knows all technologies. Opens things when they are first asked for.
class Companion {
 public:
  explicit Companion(Settings settings);
  ~Companion();

  const Settings& settings() const;
  const Clock& clock() const;
  PlanStore& plans();
  RosterStore& roster_store();
  StampLog& stamp_log();
  MuralConnection& mural();
  const TemplateLibrary& templates();

  /// Opens a board. With `create`, a local board or file that is not there becomes an empty one (its file is made by
  /// the first write). A mural must be there; with `create` it is opened for stamping, without its title, tags and
  /// votes. The companion must outlive it.
  std::unique_ptr<BoardProvider> open_board(const BoardRef& ref, bool create);

  /// One sync or undo at a time: waits for another program that works on this board. A crash frees it. Throws
  /// Error{storage} when the other one takes longer than half a minute.
  std::unique_ptr<FileLock> lease_of(const BoardRef& ref) const;

  /// What a user opens to see the board: a path, or an address.
  std::string address_of(const BoardRef& ref) const;

  /// Those who may open the board. Throws Error{usage} for a board that does not know its users.
  std::vector<BoardUser> users_of(const BoardRef& ref);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace rtp
