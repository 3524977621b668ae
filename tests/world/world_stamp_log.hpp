#pragma once

#include <memory>
#include <vector>

#include "stamp/stamp_log.hpp"

namespace rtp {

/// What several opened logs have in common, as a file on disk has.
struct LogShelf {
  std::vector<StampRun> runs;
  std::int64_t next = 1;
};

/// The log as a plain list.
class WorldStampLog final : public StampLog {
 public:
  explicit WorldStampLog(std::shared_ptr<LogShelf> shelf = std::make_shared<LogShelf>()) : shelf_(std::move(shelf)) {}

  std::int64_t begin(const StampRun& run, std::int64_t continued) override;
  void finish(const StampRun& run) override;
  std::vector<StampRun> runs(const std::string& board_ref) override;
  void forget(std::int64_t number) override;

 private:
  std::shared_ptr<LogShelf> shelf_;
};

}  // namespace rtp
