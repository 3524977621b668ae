#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/settings.hpp"
#include "base/messages.hpp"

namespace rtp {

enum class Health { ok, warning, failed };

/// "ok", "warning" or "failed".
std::string_view name_of(Health health);

/// What one check found.
struct Finding {
  std::string what;  ///< stable: "settings", "data_folder", "store", "templates", "boards", "clock", "disk_space",
                     ///< "mail", and what doctor_mural.hpp names
  Health health = Health::ok;
  Message sentence;
  std::optional<Message> next_step;  ///< what the user can do; nothing when all is well or the sentence says it already
};

/// Checks everything that this installation needs, in the order in which a user would repair it. Only looks: nothing is
/// made or changed (but an older store is brought up to date), and a data folder that does not exist yet is no fault.
/// Asks Mural and the mail server where they are set up. Reads the whole store and every local board, so that it takes
/// time in proportion to them. Never throws for what is wrong with the installation: that is a finding.
std::vector<Finding> examine(const Environment& environment);

}  // namespace rtp
