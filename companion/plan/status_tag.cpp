#include "plan/status_tag.hpp"

#include <map>

#include "base/messages.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

/// Folded, of all languages: a board can have thousands of tagged notes.
std::map<std::string, TaskStatus, std::less<>> known_tags() {
  std::map<std::string, TaskStatus, std::less<>> tags;
  for (const Language language : all_languages) {
    tags.emplace(folded(say("plan.tag.done", language)), TaskStatus::done);
    tags.emplace(folded(say("plan.tag.dropped", language)), TaskStatus::dropped);
  }
  return tags;
}

}  // namespace

std::optional<TaskStatus> status_of_tag(std::string_view tag) {
  static const auto tags = known_tags();
  const auto found = tags.find(folded(trimmed(tag)));
  return found == tags.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace rtp
