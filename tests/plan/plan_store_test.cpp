#include <catch2/catch.hpp>

#include "world/plan_store_contract.hpp"
#include "world/world_plan_store.hpp"

using namespace rtp;

TEST_CASE("The plan store in memory keeps the promises of a plan store") {
  check_plan_store_contract([] {
    const auto shelf = std::make_shared<PlanShelf>();
    return [shelf] { return std::make_unique<WorldPlanStore>(shelf); };
  });
}
