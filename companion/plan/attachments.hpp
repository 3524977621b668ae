#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/ties.hpp"

namespace rtp {

/// A note that only says who or when, for the task it lies at.
struct LooseAnnotation {
  std::vector<Owner> owners;  ///< spans are empty: these words stand on another note than the task
  bool everyone = false;
  std::vector<std::string> role_owners;
  std::optional<Deadline> deadline;  ///< its span is empty too
  bool is_certain = false;           ///< a time, everyone, or people known from elsewhere; else it may be a short task
};

/// People who are named with tasks on this board; tells a name from a task of one word.
using KnownNames = std::set<std::string>;
KnownNames names_on(const std::vector<Writing>& writings);

/// What the writing says when it holds nothing but names, times, or both; nothing otherwise.
std::optional<LooseAnnotation> loose_annotation(const Writing& writing, const KnownNames& known,
                                                const ReadingContext& context);

/// Finds out to which task of a step a small note, question or remark belongs.
class TaskPartners {
 public:
  TaskPartners(const Ties& ties, const std::vector<Writing>& writings, const WritingIndexes& tasks);

  /// For a note with only names or times: the task it is tied to, touches or lies close to.
  std::optional<WritingIndex> for_annotation(WritingIndex note, const LooseAnnotation& annotation) const;

  /// For a question or remark: the task it is tied to or touches, or under which it lies indented or smaller.
  std::optional<WritingIndex> for_subnote(WritingIndex note) const;

 private:
  bool is_smaller(WritingIndex note, WritingIndex task) const;

  const std::vector<Writing>& writings_;
  Partners partners_;
  bool tasks_touch_ = false;  ///< tasks are stacked without a gap, so touching says nothing
};

}  // namespace rtp
