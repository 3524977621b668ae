#include "world/world_plan_store.hpp"

#include "base/error.hpp"

namespace rtp {

WorldPlanStore::WorldPlanStore(std::shared_ptr<PlanShelf> shelf) : shelf_(std::move(shelf)) {}

std::optional<Plan> WorldPlanStore::load(const std::string& board_ref) {
  const auto found = shelf_->plans.find(board_ref);
  if (found == shelf_->plans.end()) return std::nullopt;
  return found->second.plan;
}

std::optional<KeptPlan> WorldPlanStore::load_kept(const std::string& board_ref) {
  const auto found = shelf_->plans.find(board_ref);
  if (found == shelf_->plans.end()) return std::nullopt;
  return found->second;
}

Plan WorldPlanStore::save_harvest(const Plan& fresh, const std::vector<TakenSide>& taken) {
  std::optional<KeptPlan> kept;
  if (const auto found = shelf_->plans.find(fresh.board_ref); found != shelf_->plans.end()) kept = found->second;
  return keep(fresh.board_ref, merge_harvest(fresh, kept, taken));
}

Plan WorldPlanStore::save_written(const std::string& board_ref, const std::vector<WrittenTask>& written) {
  const auto found = shelf_->plans.find(board_ref);
  if (found == shelf_->plans.end())
    throw Error(ErrorKind::not_found, Message("store.board_not_found").with("board", board_ref));
  return keep(board_ref, {merge_written(found->second, written), {}});
}

Plan WorldPlanStore::save_change(const std::string& board_ref, const Task& seen, const Task& wanted,
                                 const std::string& actor, Instant at) {
  const auto found = shelf_->plans.find(board_ref);
  if (found == shelf_->plans.end())
    throw Error(ErrorKind::not_found, Message("store.board_not_found").with("board", board_ref));
  return keep(board_ref, merge_change(found->second, seen, wanted, actor, at));
}

std::vector<HistoryEntry> WorldPlanStore::history(const std::string& board_ref) {
  const auto found = shelf_->history.find(board_ref);
  return found == shelf_->history.end() ? std::vector<HistoryEntry>{} : found->second;
}

std::vector<std::string> WorldPlanStore::boards() {
  std::vector<std::string> refs;
  for (const auto& [ref, kept] : shelf_->plans) refs.push_back(ref);
  return refs;
}

Plan WorldPlanStore::keep(const std::string& board_ref, Merge merge) {
  std::vector<HistoryEntry>& entries = shelf_->history[board_ref];
  entries.insert(entries.end(), merge.history.begin(), merge.history.end());
  return (shelf_->plans[board_ref] = std::move(merge.kept)).plan;
}

}  // namespace rtp
