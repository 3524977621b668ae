#pragma once

#include <map>
#include <memory>

#include "plan/plan_merge.hpp"
#include "plan/plan_store.hpp"

namespace rtp {

/// What a WorldPlanStore keeps; several stores on one shelf are several processes on one file.
struct PlanShelf {
  std::map<std::string, KeptPlan> plans;
  std::map<std::string, std::vector<HistoryEntry>> history;
};

/// A plan store in memory that keeps every promise of PlanStore (it passes plan_store_contract.hpp).
class WorldPlanStore final : public PlanStore {
 public:
  explicit WorldPlanStore(std::shared_ptr<PlanShelf> shelf = std::make_shared<PlanShelf>());

  std::optional<Plan> load(const std::string& board_ref) override;
  std::optional<KeptPlan> load_kept(const std::string& board_ref) override;
  using PlanStore::save_harvest;
  Plan save_harvest(const Plan& fresh, const std::vector<TakenSide>& taken) override;
  Plan save_written(const std::string& board_ref, const std::vector<WrittenTask>& written) override;
  Plan save_change(const std::string& board_ref, const Task& seen, const Task& wanted, const std::string& actor,
                   Instant at) override;
  std::vector<HistoryEntry> history(const std::string& board_ref) override;
  std::vector<std::string> boards() override;

 private:
  Plan keep(const std::string& board_ref, Merge merge);

  std::shared_ptr<PlanShelf> shelf_;
};

}  // namespace rtp
