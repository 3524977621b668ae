#include "world/world_stamp_log.hpp"

#include <algorithm>

namespace rtp {

std::int64_t WorldStampLog::begin(const StampRun& run, std::int64_t continued) {
  forget(continued);
  StampRun kept = run;
  kept.number = shelf_->next++;
  shelf_->runs.push_back(kept);
  return kept.number;
}

void WorldStampLog::finish(const StampRun& run) {
  for (StampRun& kept : shelf_->runs) {
    if (kept.number != run.number) continue;
    kept.is_done = true;
    kept.things = run.things;
  }
}

std::vector<StampRun> WorldStampLog::runs(const std::string& board_ref) {
  std::vector<StampRun> found;
  std::copy_if(shelf_->runs.begin(), shelf_->runs.end(), std::back_inserter(found),
               [&](const StampRun& run) { return run.board_ref == board_ref; });
  return found;
}

void WorldStampLog::forget(std::int64_t number) {
  std::erase_if(shelf_->runs, [&](const StampRun& run) { return run.number == number; });
}

}  // namespace rtp
