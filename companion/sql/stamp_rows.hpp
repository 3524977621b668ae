#pragma once

#include <memory>

#include "sql/connection.hpp"
#include "stamp/stamp_log.hpp"

namespace rtp {

/// The log of stampings in the tables `stamping`, `stamped_thing` and `stamped_change`.
std::unique_ptr<StampLog> make_stamp_rows(std::shared_ptr<Connection> connection);

}  // namespace rtp
