#include "plan/task_list.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace rtp {

namespace {

/// Place of a task among its siblings. Tasks without a number come after the numbered one before them.
struct Place {
  std::size_t number = 0;
  std::size_t sub_number = 0;
  std::size_t read = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 that a defaulted comparison holds for a pointer
  auto operator<=>(const Place&) const = default;
};

struct Node {
  Task task;
  Place place;
  std::size_t number = 0;      ///< own number among its siblings; 0 when none is written
  std::size_t sub_number = 0;  ///< of a sub-task whose task is missing
  std::vector<Node> parts;
};

/// The parts that number the task within its step: "2b)" in step 2 is "b".
Numbering in_step(const Numbering& numbering, int step_number) {
  Numbering own = numbering;
  const bool names_step = own.parts.size() > 1 && !is_letter_part(own.parts.front()) &&
                          ordinal_of(own.parts.front()) == static_cast<std::size_t>(step_number);
  if (names_step) own.parts.erase(own.parts.begin());
  return own;
}

/// Builds the tree in reading order.
class Outline {
 public:
  explicit Outline(std::size_t size) { nodes_.reserve(size); }

  void add(Task task, const Numbering& numbering) {
    Node node;
    node.task = std::move(task);
    if (numbering.empty()) {
      node.place = {last_.number, last_.sub_number, ++read_};
      nodes_.push_back(std::move(node));
      return;
    }
    const std::string& first = numbering.parts.front();
    const bool is_lettered = is_letter_part(first);
    if (nodes_with_numbers_ == 0) lettered_ = is_lettered;
    const std::size_t number = ordinal_of(first);
    if (numbering.parts.size() > 1) {
      add_part(std::move(node), number, ordinal_of(numbering.parts[1]));
    } else if (is_lettered == lettered_) {
      node.number = number;
      node.place = last_ = {number, 0, ++read_};
      by_number_.try_emplace(number, nodes_.size());
      nodes_.push_back(std::move(node));
    } else {
      add_part(std::move(node), last_.number, number);
    }
    ++nodes_with_numbers_;
  }

  /// Sub-tasks go to their task, which may have been read after them.
  std::vector<Node> finish() {
    std::vector<Node> kept;
    kept.reserve(nodes_.size());
    for (Node& node : parts_) {
      const auto whole = by_number_.find(node.place.number);
      if (whole == by_number_.end()) {
        node.sub_number = node.number;
        node.number = node.place.number;
        kept.push_back(std::move(node));
      } else {
        nodes_[whole->second].parts.push_back(std::move(node));
      }
    }
    std::move(nodes_.begin(), nodes_.end(), std::back_inserter(kept));
    sort(kept);
    for (Node& node : kept) sort(node.parts);
    return kept;
  }

 private:
  void add_part(Node node, std::size_t number, std::size_t sub_number) {
    node.number = sub_number;
    node.place = last_ = {number, sub_number, ++read_};
    parts_.push_back(std::move(node));
  }

  static void sort(std::vector<Node>& nodes) {
    std::stable_sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) { return a.place < b.place; });
  }

  std::vector<Node> nodes_;
  std::vector<Node> parts_;
  std::map<std::size_t, std::size_t> by_number_;
  Place last_;
  std::size_t read_ = 0;
  std::size_t nodes_with_numbers_ = 0;
  bool lettered_ = true;
};

/// Gives out numbers: the written one when it is free, else the next free one after those given.
class Numbers {
 public:
  explicit Numbers(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      if (node.number > 0) written_.insert(node.number);
    }
  }

  std::size_t give(std::size_t written) {
    if (written > 0 && given_.insert(written).second) {
      last_ = written;
      return written;
    }
    do {
      ++last_;
    } while (written_.contains(last_) || given_.contains(last_));
    given_.insert(last_);
    return last_;
  }

 private:
  std::set<std::size_t> written_;
  std::set<std::size_t> given_;
  std::size_t last_ = 0;
};

void label_parts(Task& task) {
  for (std::size_t i = 0; i < task.subtasks.size(); ++i) {
    task.subtasks[i].label = task.label + std::to_string(i + 1);
    label_parts(task.subtasks[i]);
  }
}

Task finished(Node& node, const std::string& label) {
  Task task = std::move(node.task);
  task.label = label;
  Numbers numbers(node.parts);
  std::vector<Task> parts;
  for (Node& part : node.parts) parts.push_back(finished(part, label + std::to_string(numbers.give(part.number))));
  std::size_t next = parts.size();
  for (Task& listed : task.subtasks) {
    listed.label = label + std::to_string(numbers.give(++next));
    label_parts(listed);
  }
  // What is listed in the note itself comes before the notes that refer to it.
  task.subtasks.insert(task.subtasks.end(), std::make_move_iterator(parts.begin()),
                       std::make_move_iterator(parts.end()));
  return task;
}

}  // namespace

std::vector<Task> arranged(std::vector<NumberedTask> tasks, int step_number) {
  Outline outline(tasks.size());
  for (NumberedTask& numbered : tasks) outline.add(std::move(numbered.task), in_step(numbered.numbering, step_number));
  std::vector<Node> nodes = outline.finish();

  const std::string step = std::to_string(step_number);
  Numbers numbers(nodes);
  std::map<std::size_t, Numbers> orphan_numbers;
  std::vector<Task> result;
  result.reserve(nodes.size());
  for (Node& node : nodes) {
    std::string label = step;
    if (node.sub_number > 0) {
      Numbers& own = orphan_numbers.try_emplace(node.number, std::vector<Node>{}).first->second;
      label += letters_for(std::max<std::size_t>(node.number, 1)) + std::to_string(own.give(node.sub_number));
    } else {
      label += letters_for(numbers.give(node.number));
    }
    result.push_back(finished(node, label));
  }
  return result;
}

}  // namespace rtp
