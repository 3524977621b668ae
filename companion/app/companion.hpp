#pragma once

#include <memory>
#include <string>

#include "app/settings.hpp"
#include "base/clock.hpp"
#include "board/board_ref.hpp"
#include "board/provider.hpp"
#include "plan/harvest.hpp"
#include "plan/plan_store.hpp"
#include "people/roster.hpp"
#include "stamp/template.hpp"

namespace rtp {

/// Everything wired together: the only place that knows all technologies. Opens things when they are first asked for.
class Companion {
 public:
  explicit Companion(Settings settings);
  ~Companion();

  const Settings& settings() const;
  const Clock& clock() const;
  PlanStore& plans();
  RosterStore& roster_store();
  const TemplateLibrary& templates();

  /// Opens a board. With `create`, a local board or file that is not there becomes an empty one.
  std::unique_ptr<BoardProvider> open_board(const BoardRef& ref, bool create);

  /// What a user opens to see the board: a path, or an address.
  std::string address_of(const BoardRef& ref) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace rtp
