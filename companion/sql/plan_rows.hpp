#pragma once

#include <memory>

#include "plan/plan_store.hpp"
#include "sql/connection.hpp"

namespace rtp {

std::unique_ptr<PlanStore> make_plan_rows(std::shared_ptr<Connection> connection);

}  // namespace rtp
