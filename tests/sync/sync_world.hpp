#pragma once

#include <memory>
#include <string>

#include "sync/sync.hpp"
#include "world/board_sketch.hpp"
#include "world/world_board.hpp"
#include "world/world_plan_store.hpp"
#include "world/world_stamp_log.hpp"

namespace rtp {

/// A group at a board with one step, a secretary at the plan, and the program between them. A crash loses nothing but
/// what the program had in mind: board, store and log are kept.
class SyncWorld {
 public:
  static constexpr const char* ref = "local:sketch";

  /// The board has these notes in its step, one below the other.
  explicit SyncWorld(const std::vector<std::string>& notes);

  /// A board of another technology, which must hold such notes.
  explicit SyncWorld(BoardProvider& board) : other_(&board) {}

  SyncReport sync(SyncOptions options = {});

  /// A person writes on the note that says this, or takes it off the board.
  void write(const std::string& seen, const std::string& text);
  void take_away(const std::string& text);
  void add(const std::string& text);

  /// The secretary changes the task with this label.
  void set_owner(const std::string& label, const std::string& owners);
  void set_deadline(const std::string& label, const std::string& deadline);
  void set_status(const std::string& label, TaskStatus status);
  void set_text(const std::string& label, const std::string& text);

  /// What is written on the notes, sorted.
  std::vector<std::string> notes();

  Plan plan();
  const Task& task(const std::string& label);

  BoardProvider& board() { return other_ != nullptr ? *other_ : world_board_; }
  WorldBoard& world_board() { return world_board_; }
  WorldPlanStore store() { return WorldPlanStore(plans_); }
  std::shared_ptr<LogShelf> log_shelf() { return log_; }

  Day today = *parse_iso_day("2026-02-16");

 private:
  template <typename Change>
  void set(const std::string& label, const Change& change);

  BoardProvider* other_ = nullptr;
  WorldBoard world_board_;
  std::shared_ptr<PlanShelf> plans_ = std::make_shared<PlanShelf>();
  std::shared_ptr<LogShelf> log_ = std::make_shared<LogShelf>();
  Plan shown_;
  int next_ = 1;
};

}  // namespace rtp
