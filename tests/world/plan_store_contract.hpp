#pragma once

#include <functional>
#include <memory>

#include "plan/plan_store.hpp"

namespace rtp {

/// Opens one and the same store, each time as a program that has just started; the store is empty at first.
using OpenPlanStore = std::function<std::unique_ptr<PlanStore>()>;

/// Makes a new empty store.
using NewPlanStore = std::function<OpenPlanStore()>;

/// What every PlanStore must keep, as Catch2 sections; `new_store` is called once per section:
///
///     TEST_CASE("The SQLite store keeps the promises of a plan store") { check_plan_store_contract(new_file_store); }
void check_plan_store_contract(const NewPlanStore& new_store);

}  // namespace rtp
