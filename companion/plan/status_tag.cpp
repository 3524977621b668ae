#include "plan/status_tag.hpp"

#include "base/messages.hpp"
#include "base/text.hpp"

namespace rtp {

std::optional<TaskStatus> status_of_tag(std::string_view tag) {
  const std::string word = folded(trimmed(tag));
  for (const Language language : all_languages) {
    if (word == folded(say("plan.tag.done", language))) return TaskStatus::done;
    if (word == folded(say("plan.tag.dropped", language))) return TaskStatus::dropped;
  }
  return std::nullopt;
}

}  // namespace rtp
