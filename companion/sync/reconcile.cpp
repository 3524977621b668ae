#include "sync/reconcile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "plan/plan_merge.hpp"
#include "plan/task_ids.hpp"
#include "sync/note_writing.hpp"
#include "sync/status_tags.hpp"

namespace rtp {

namespace {

/// A task that board and plan tell differently.
struct Difference {
  const Task* plan = nullptr;
  const Task* board = nullptr;  ///< the agreement
  TaskWriting writing;

  bool has(const std::string& field) const {
    return std::find(writing.fields.begin(), writing.fields.end(), field) != writing.fields.end();
  }
};

std::vector<Difference> differences_of(const KeptPlan& kept) {
  std::unordered_map<std::string, const Task*> agreed;
  for (const Task& task : kept.board_values) agreed.emplace(task.id, &task);
  std::vector<Difference> list;
  for (const Task* task : all_tasks(kept.plan)) {
    const auto found = agreed.find(task->id);
    if (task->gone || found == agreed.end()) continue;
    Difference difference{task, found->second, {task->id, task->label, task->text, {}}};
    difference.writing.fields = differing_fields(*task, *found->second);
    std::erase_if(difference.writing.fields, [&](const std::string& field) { return is_disputed(*task, field); });
    if (!difference.writing.fields.empty()) list.push_back(std::move(difference));
  }
  return list;
}

/// Where the task stands among those that its note lists; nothing for the list as a whole.
std::optional<std::size_t> item_of(const Task& board, const NoteReading& note) {
  if (note.items.empty()) return 0;
  for (std::size_t i = 0; i < note.items.size(); ++i) {
    const NoteReading& item = note.items[i];
    if (item.task == board.text && same_deadline_words(item.deadline, board.deadline) &&
        same_owners({item.owners, item.everyone, item.role_owners}, owners_of(board)))
      return i;
  }
  return std::nullopt;
}

/// The changed things of a board while they are composed.
class BoardDraft {
 public:
  BoardDraft(const BoardSnapshot& board, const BoardManner& manner, Language language)
      : board_(board), manner_(manner) {
    context_.language = language;
    context_.reference = manner.reading.session_date;
    context_.roster = manner.reading.roster;
    for (std::size_t i = 0; i < board.notes.size(); ++i) notes_.emplace(board.notes[i].id, i);
    for (const FreeText& text : board.texts) texts_.emplace(text.id, &text);
  }

  /// Whether the notes can say it.
  bool take(const Difference& difference) {
    const StyledText* main = text_of(difference.plan->note.id);
    if (main == nullptr) return false;
    const auto item = item_of(*difference.board, read_note(main->plain, context_));
    if (!item) return false;
    NoteWanted wanted;
    if (difference.has("text")) wanted.text = difference.plan->text;
    if (difference.has("owners")) wanted.owners = owners_of(*difference.plan);
    if (difference.has("deadline")) wanted.deadline = difference.plan->deadline;
    const bool tag = manner_.status_as_tags && notes_.contains(difference.plan->note.id);
    if (difference.has("status") && !tag) wanted.status = difference.plan->status;
    std::map<WidgetId, StyledText> written;
    if (!write_on_small_notes(difference, wanted, written)) return false;
    const bool any = wanted.text || wanted.owners || wanted.deadline || wanted.status;
    if (any) {
      const auto text = with_fields(*main, *item, wanted, context_);
      if (!text) return false;
      written[difference.plan->note.id] = *text;
    }
    for (auto& [id, text] : written) changed_[id] = std::move(text);
    if (difference.has("status") && tag) set_tags(difference);
    return true;
  }

  /// What a note said is no longer to be changed.
  void drop(const WidgetId& id) {
    changed_.erase(id);
    tags_.erase(id);
  }

  std::vector<WidgetChange> changes() const {
    std::set<WidgetId> ids;
    for (const auto& [id, text] : changed_) ids.insert(id);
    for (const auto& [id, tags] : tags_) ids.insert(id);
    std::vector<WidgetChange> list;
    for (const WidgetId& id : ids) {
      WidgetChange change;
      change.id = id;
      change.seen_text = original(id)->plain;
      if (const auto text = changed_.find(id); text != changed_.end()) change.text = text->second;
      if (const auto tags = tags_.find(id); tags != tags_.end()) change.tags = tags->second;
      list.push_back(std::move(change));
    }
    return list;
  }

  /// The board as it will be.
  BoardSnapshot changed_board() const {
    BoardSnapshot board = board_;
    for (Note& note : board.notes) {
      if (const auto text = changed_.find(note.id); text != changed_.end()) note.text = text->second;
      if (const auto tags = tags_.find(note.id); tags != tags_.end()) note.tags = tags->second;
    }
    for (FreeText& text : board.texts) {
      if (const auto found = changed_.find(text.id); found != changed_.end()) text.text = found->second;
    }
    return board;
  }

 private:
  const StyledText* original(const WidgetId& id) const {
    if (const auto note = notes_.find(id); note != notes_.end()) return &board_.notes[note->second].text;
    if (const auto text = texts_.find(id); text != texts_.end()) return &text->second->text;
    return nullptr;
  }

  /// With what was written on it for another task.
  const StyledText* text_of(const WidgetId& id) const {
    if (const auto text = changed_.find(id); text != changed_.end()) return &text->second;
    return original(id);
  }

  /// A small note with only a name or a date, which lies on the task, says the field: then it is written there.
  bool write_on_small_notes(const Difference& difference, NoteWanted& wanted,
                            std::map<WidgetId, StyledText>& written) const {
    for (const NoteLink& link : difference.plan->attached) {
      const StyledText* text = text_of(link.id);
      if (text == nullptr) continue;
      const WhoOrWhen says = read_who_or_when(text->plain, context_);
      NoteWanted here;
      if (wanted.owners && says.owners && same_owners(*says.owners, owners_of(*difference.board)))
        std::swap(here.owners, wanted.owners);
      if (wanted.deadline && says.deadline && same_deadline_words(says.deadline, difference.board->deadline))
        std::swap(here.deadline, wanted.deadline);
      if (!here.owners && !here.deadline) continue;
      const auto changed = with_only(*text, here, context_);
      if (!changed) return false;
      written[link.id] = *changed;
    }
    return true;
  }

  void set_tags(const Difference& difference) {
    const WidgetId& id = difference.plan->note.id;
    const Note& note = board_.notes[notes_.at(id)];
    tags_[id] = with_status_tag(note.tags, difference.plan->status, context_.language);
  }

  const BoardSnapshot& board_;
  const BoardManner& manner_;
  ReadingContext context_;
  std::unordered_map<WidgetId, std::size_t> notes_;
  std::unordered_map<WidgetId, const FreeText*> texts_;
  std::map<WidgetId, StyledText> changed_;
  std::map<WidgetId, std::vector<std::string>> tags_;
};

std::unordered_map<std::string, const Task*> by_id(const Plan& plan) {
  std::unordered_map<std::string, const Task*> tasks;
  for (const Task* task : all_tasks(plan)) tasks.emplace(task->id, task);
  return tasks;
}

bool reads_as_wanted(const Difference& difference, const Task& read) {
  const std::vector<std::string> missed = differing_fields(*difference.plan, read);
  return std::none_of(missed.begin(), missed.end(), [&](const std::string& field) { return difference.has(field); });
}

}  // namespace

Reconciliation reconcile(const BoardSnapshot& board, const Plan& fresh, const KeptPlan& kept,
                         const BoardManner& manner) {
  Reconciliation result;
  std::vector<Difference> wanted;
  BoardDraft draft(board, manner, kept.plan.language);
  for (Difference& difference : differences_of(kept)) {
    if (draft.take(difference)) {
      wanted.push_back(std::move(difference));
    } else {
      result.unwritable.push_back(std::move(difference.writing));
    }
  }
  const auto before = by_id(fresh);
  constexpr int most_tries = 3;
  for (int tries = 0; tries < most_tries && !wanted.empty(); ++tries) {
    const BoardSnapshot changed = draft.changed_board();
    const Plan read = with_known_ids(harvest(changed, manner.reading), kept.plan);
    const auto tasks = by_id(read);
    std::vector<Difference> good;
    for (Difference& difference : wanted) {
      const auto found = tasks.find(difference.plan->id);
      if (found != tasks.end() && reads_as_wanted(difference, *found->second)) {
        good.push_back(std::move(difference));
        continue;
      }
      draft.drop(difference.plan->note.id);
      for (const NoteLink& link : difference.plan->attached) draft.drop(link.id);
      result.unwritable.push_back(std::move(difference.writing));
    }
    const bool all_good = good.size() == wanted.size();
    wanted = std::move(good);
    if (!all_good) continue;
    result.changes = draft.changes();
    for (const Task* task : all_tasks(read)) {
      const auto was = before.find(task->id);
      if (was == before.end()) continue;
      if (auto fields = differing_fields(*was->second, *task); !fields.empty())
        result.then.push_back({*task, std::move(fields)});
    }
    for (Difference& difference : wanted) result.written.push_back(std::move(difference.writing));
    return result;
  }
  for (Difference& difference : wanted) result.unwritable.push_back(std::move(difference.writing));
  return result;
}

}  // namespace rtp
