#include "sync/status_tags.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "plan/status_tag.hpp"

namespace rtp {

std::vector<std::string> with_status_tag(std::vector<std::string> tags, TaskStatus status, Language language) {
  std::erase_if(tags, [](const std::string& tag) { return status_of_tag(tag).has_value(); });
  if (status == TaskStatus::done) tags.push_back(say("plan.tag.done", language));
  if (status == TaskStatus::dropped) tags.push_back(say("plan.tag.dropped", language));
  return tags;
}

}  // namespace rtp
