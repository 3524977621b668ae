#include "plan/attachments.hpp"

#include <algorithm>

#include "plan/numbering.hpp"
#include "plan/reading_order.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_annotation = 80;  ///< bytes
constexpr double small_share = 0.6;             ///< area of a small note, compared with its task
constexpr double touching = 3;                  ///< units
constexpr double small_reach = 0.75;            ///< of the small note's shorter side
constexpr double equal_reach = 0.1;
constexpr double below_reach = 0.8;     ///< of a sub-note's height
constexpr double indent = 0.15;         ///< of the task's width
constexpr double least_overlap = 0.05;  ///< of the smaller one

bool add_part(LooseAnnotation& annotation, std::string_view part, const ReadingContext& context) {
  WhoOrWhen reading = read_who_or_when(part, context);
  if (const auto& owners = reading.owners) {
    annotation.owners.insert(annotation.owners.end(), owners->owners.begin(), owners->owners.end());
    annotation.role_owners.insert(annotation.role_owners.end(), owners->role_owners.begin(), owners->role_owners.end());
    annotation.everyone = annotation.everyone || owners->everyone;
    return !owners->owners.empty() || !owners->role_owners.empty() || owners->everyone;
  }
  if (annotation.deadline) return false;
  annotation.deadline = std::move(reading.deadline);
  return annotation.deadline.has_value();
}

/// The text between commas and the like, without brackets round the whole.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;|\n"), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string_view without_brackets(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && text.front() == '(' && text.back() == ')') return trimmed(text.substr(1, text.size() - 2));
  return text;
}

}  // namespace

KnownNames names_on(const std::vector<Writing>& writings) {
  KnownNames known;
  for (const Writing& writing : writings) {
    if (trimmed(writing.text()) == writing.reading.task) continue;  // no annotation: the name may be the whole text
    for (const Owner& owner : writing.reading.owners) known.insert(folded(owner.name));
  }
  return known;
}

std::optional<LooseAnnotation> loose_annotation(const Writing& writing, const KnownNames& known,
                                                const ReadingContext& context) {
  const std::string_view text = without_brackets(writing.text());
  if (text.empty() || text.size() > longest_annotation || !numbering_of(text).empty()) return std::nullopt;
  LooseAnnotation annotation;
  if (!add_part(annotation, text, context)) {
    annotation = {};
    const std::vector<std::string_view> parts = parts_of(text);
    if (parts.size() == 1 && parts.front() == text) return std::nullopt;
    for (const std::string_view part : parts) {
      if (!add_part(annotation, part, context)) return std::nullopt;
    }
  }
  for (Owner& owner : annotation.owners) owner.span = {};
  if (annotation.deadline) annotation.deadline->span = {};
  annotation.is_certain = annotation.deadline || annotation.everyone ||
                          (!annotation.owners.empty() &&
                           std::all_of(annotation.owners.begin(), annotation.owners.end(), [&](const Owner& owner) {
                             return !owner.person.empty() || known.contains(folded(owner.name));
                           }));
  return annotation;
}

TaskPartners::TaskPartners(const Ties& ties, const std::vector<Writing>& writings, const WritingIndexes& tasks)
    : writings_(writings), partners_(ties, writings, tasks) {
  const WritingIndexes ordered = in_reading_order(writings, tasks);
  for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
    if (distance(writings[ordered[i]].box, writings[ordered[i + 1]].box) <= touching) tasks_touch_ = true;
  }
}

bool TaskPartners::is_smaller(WritingIndex note, WritingIndex task) const {
  return writings_[note].box.area() <= small_share * writings_[task].box.area();
}

std::optional<WritingIndex> TaskPartners::for_annotation(WritingIndex note, const LooseAnnotation& annotation) const {
  const auto fits = [&](WritingIndex task) { return annotation.is_certain || is_smaller(note, task); };
  if (const auto task = partners_.by_arrow(note)) return task;
  if (const auto task = partners_.by_group(note); task && fits(*task)) return task;
  const Rect& box = writings_[note].box;
  const double side = std::min(box.width, box.height);
  const auto task = partners_.nearest(note, small_reach * side);
  if (!task || !fits(*task)) return std::nullopt;
  const bool is_close = distance(box, writings_[*task].box) <= std::max(touching, equal_reach * side);
  return is_close || is_smaller(note, *task) ? task : std::nullopt;
}

std::optional<WritingIndex> TaskPartners::for_subnote(WritingIndex note) const {
  if (const auto task = partners_.by_arrow(note)) return task;
  // A group with several tasks is a whole column.
  if (const auto task = partners_.by_group(note, 1)) return task;
  if (const auto task = partners_.most_overlapped(note, least_overlap)) return task;
  const Rect& box = writings_[note].box;
  const auto task = partners_.nearest(note, below_reach * box.height);
  if (!task) return std::nullopt;
  const Rect& above = writings_[*task].box;
  const bool touches = distance(box, above) <= touching && (!tasks_touch_ || is_smaller(note, *task));
  if (touches) return task;
  const bool lies_below = above.centre().y < box.centre().y && box.x < above.right() && box.right() > above.x;
  const bool is_indented = box.x >= above.x + indent * above.width;
  return lies_below && (is_indented || is_smaller(note, *task)) ? task : std::nullopt;
}

}  // namespace rtp
