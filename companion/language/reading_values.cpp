#include <algorithm>

#include "language/reading.hpp"

namespace rtp {

bool same_owners(const OwnersReading& one, const OwnersReading& other) {
  const auto same = [](const Owner& a, const Owner& b) { return a.name == b.name && a.org == b.org; };
  return one.everyone == other.everyone && one.role_owners == other.role_owners &&
         std::equal(one.owners.begin(), one.owners.end(), other.owners.begin(), other.owners.end(), same);
}

bool same_deadline(const std::optional<Deadline>& one, const std::optional<Deadline>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->period == other->period && one->modifier == other->modifier;
}

bool same_deadline_words(const std::optional<Deadline>& one, const std::optional<Deadline>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  if (one->text.empty() && other->text.empty()) return same_deadline(one, other);
  return one->text == other->text && one->modifier == other->modifier;
}

}  // namespace rtp
