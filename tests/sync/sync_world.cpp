#include "sync/sync_world.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "plan/plan_change.hpp"

namespace rtp {

namespace {

BoardSnapshot board_with(const std::vector<std::string>& notes) {
  BoardSketch sketch(SyncWorld::ref);
  const Area& step = sketch.area("Stap 1", {0, 0, 400, 60 + 140.0 * static_cast<double>(notes.size() + 4)});
  double y = 60;
  for (const std::string& note : notes) {
    sketch.note_in(step, note, 20, y);
    y += 140;
  }
  return sketch.board();
}

}  // namespace

SyncWorld::SyncWorld(const std::vector<std::string>& notes) : world_board_(board_with(notes)) {}

SyncReport SyncWorld::sync(SyncOptions options) {
  options.manner.reading.session_date = today;
  options.manner.reading.read_at = Instant(today) + std::chrono::hours(10);
  options.manner.reading.language = Language::nl;
  WorldPlanStore plans(plans_);
  WorldStampLog log(log_);
  return rtp::sync({board(), plans, log}, options);
}

void SyncWorld::write(const std::string& seen, const std::string& text) {
  for (Note& note : world_board_.board().notes) {
    if (note.text.plain == seen) {
      note.text = {text, {}};
      return;
    }
  }
  FAIL("no note says " << seen);
}

void SyncWorld::take_away(const std::string& text) {
  const auto gone =
      std::erase_if(world_board_.board().notes, [&](const Note& note) { return note.text.plain == text; });
  REQUIRE(gone == 1);
}

void SyncWorld::add(const std::string& text) {
  BoardSnapshot& board = world_board_.board();
  Note note;
  note.id = "added-" + std::to_string(next_++);
  note.text.plain = text;
  double bottom = 60;
  for (const Note& other : board.notes) bottom = std::max(bottom, other.rect.y + 140);
  note.rect = {20, bottom, 160, 120};
  note.parent = board.areas.front().id;
  board.areas.front().rect.height = std::max(board.areas.front().rect.height, bottom + 200);
  board.notes.push_back(std::move(note));
}

Plan SyncWorld::plan() {
  return store().load(other_ == nullptr ? world_board_.board().ref : other_->read().ref).value();
}

template <typename Change>
void SyncWorld::set(const std::string& label, const Change& change) {
  WorldPlanStore plans = store();
  Plan plan = this->plan();
  const Task* seen = find_task(plan, label);
  REQUIRE(seen != nullptr);
  TaskChange wanted;
  change(wanted);
  ReadingContext context;
  context.reference = today;
  plans.save_change(plan.board_ref, *seen, changed(*seen, wanted, context), "Bea",
                    Instant(today) + std::chrono::hours(12));
}

void SyncWorld::set_owner(const std::string& label, const std::string& owners) {
  set(label, [&](TaskChange& change) { change.owners = {owners}; });
}

void SyncWorld::set_deadline(const std::string& label, const std::string& deadline) {
  set(label, [&](TaskChange& change) { change.deadline = deadline; });
}

void SyncWorld::set_status(const std::string& label, TaskStatus status) {
  set(label, [&](TaskChange& change) { change.status = status; });
}

void SyncWorld::set_text(const std::string& label, const std::string& text) {
  set(label, [&](TaskChange& change) { change.text = text; });
}

std::vector<std::string> SyncWorld::notes() {
  std::vector<std::string> texts;
  const BoardSnapshot board = other_ == nullptr ? world_board_.board() : other_->read();
  for (const Note& note : board.notes) texts.push_back(note.text.plain);
  std::sort(texts.begin(), texts.end());
  return texts;
}

const Task& SyncWorld::task(const std::string& label) {
  shown_ = plan();
  const Task* task = find_task(shown_, label);
  REQUIRE(task != nullptr);
  return *task;
}

}  // namespace rtp
