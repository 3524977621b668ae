#pragma once

#include <memory>

#include "people/roster.hpp"
#include "sql/connection.hpp"

namespace rtp {

std::unique_ptr<RosterStore> make_roster_rows(std::shared_ptr<Connection> connection);

}  // namespace rtp
