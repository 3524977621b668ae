#include "plan/plan_change.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

/// What a user types to say that there is none, in four languages.
bool says_none(std::string_view typed) {
  static constexpr std::array words{"none", "geen", "kein", "keine", "keiner", "aucun", "aucune", "-"};
  const std::string word = folded(trimmed(typed));
  return std::find(words.begin(), words.end(), word) != words.end();
}

void add_owners(Task& task, const std::string& typed, const ReadingContext& context) {
  std::optional<OwnersReading> reading = read_owners(clean_text(typed), context);
  if (!reading) throw Error(ErrorKind::usage, Message("store.owner_not_read").with("owner", clean_text(typed)));
  for (Owner& owner : reading->owners) {
    owner.span = {};
    task.owners.push_back(std::move(owner));
  }
  task.everyone = task.everyone || reading->everyone;
  std::move(reading->role_owners.begin(), reading->role_owners.end(), std::back_inserter(task.role_owners));
}

void set_owners(Task& task, const std::vector<std::string>& typed, const ReadingContext& context) {
  task.owners.clear();
  task.role_owners.clear();
  task.everyone = false;
  const auto none = std::count_if(typed.begin(), typed.end(), says_none);
  if (none > 0 && typed.size() > 1) throw Error(ErrorKind::usage, Message("store.none_and_owner"));
  if (none > 0) return;
  for (const std::string& owner : typed) add_owners(task, owner, context);
}

void set_deadline(Task& task, const std::string& typed, const ReadingContext& context) {
  task.deadline.reset();
  if (says_none(typed)) return;
  task.deadline = read_deadline(clean_text(typed), context);
  if (!task.deadline)
    throw Error(ErrorKind::usage, Message("store.deadline_not_read").with("deadline", clean_text(typed)));
  task.deadline->span = {};
}

void set_text(Task& task, const std::string& typed) {
  task.text = collapsed(clean_text(typed));
  if (task.text.empty()) throw Error(ErrorKind::usage, Message("store.text_empty"));
}

}  // namespace

Task changed(const Task& task, const TaskChange& change, const ReadingContext& context) {
  Task result = task;
  if (change.owners) set_owners(result, *change.owners, context);
  if (change.deadline) set_deadline(result, *change.deadline, context);
  if (change.status) result.status = *change.status;
  if (change.text) set_text(result, *change.text);
  return result;
}

}  // namespace rtp
