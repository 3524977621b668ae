#include "sync/guard.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rtp {

namespace {

constexpr std::int64_t fewest_to_judge = 4;

/// How many of the tasks that had a value have another one now.
struct Turnover {
  std::int64_t had = 0;
  std::int64_t changed = 0;

  void count(bool had_one, bool same) {
    if (!had_one) return;
    ++had;
    if (!same) ++changed;
  }
  bool is_complete() const { return had >= fewest_to_judge && changed == had; }
};

}  // namespace

std::optional<Refusal> guard(const BoardSnapshot& board, const Plan& fresh, const KeptPlan& kept,
                             const std::vector<std::string>& accepted) {
  std::unordered_map<std::string, const Task*> agreed;
  for (const Task& task : kept.board_values) agreed.emplace(task.id, &task);
  std::unordered_map<std::string, const Task*> now;
  for (const Task* task : all_tasks(fresh)) now.emplace(task->id, task);
  std::unordered_set<std::string> things;
  for_each_widget(board, [&](const Widget& widget) { things.insert(widget.id); });

  std::int64_t known = 0;
  std::int64_t gone = 0;
  Turnover owners;
  Turnover deadlines;
  Turnover texts;
  for (const Task* planned : all_tasks(kept.plan)) {
    if (planned->gone || planned->note.id.empty()) continue;
    ++known;
    if (!things.contains(planned->note.id)) ++gone;
    const auto found = now.find(planned->id);
    if (found == now.end()) continue;
    const Task& task = *found->second;
    const auto before = agreed.find(planned->id);
    const Task& last = before == agreed.end() ? *planned : *before->second;
    const bool had_owners = !last.owners.empty() || last.everyone || !last.role_owners.empty();
    owners.count(had_owners, same_owners(owners_of(last), owners_of(task)));
    deadlines.count(last.deadline.has_value(),
                    same_deadline(last.deadline, task.deadline) || same_deadline_words(last.deadline, task.deadline));
    texts.count(true, last.text == task.text);
  }

  std::optional<Refusal> refusal;
  const auto refuse = [&](bool applies, const char* name, std::int64_t count) {
    if (refusal || !applies || std::find(accepted.begin(), accepted.end(), name) != accepted.end()) return;
    refusal = Refusal{name, Message(std::string("sync.refused.") + name)
                                .with("count", count)
                                .with("known", known)
                                .with("board", board.ref)};
  };
  refuse(known > 0 && gone == known, "board_empty", gone);
  refuse(gone > 1 && gone * 5 > known && gone < known, "many_gone", gone);
  refuse(texts.is_complete(), "all_texts", texts.changed);
  refuse(owners.is_complete(), "all_owners", owners.changed);
  refuse(deadlines.is_complete(), "all_deadlines", deadlines.changed);
  return refusal;
}

}  // namespace rtp
