#include "board/mark.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace rtp {

namespace {

/// In the order of Role.
constexpr std::array<std::string_view, 23> role_names{
    "furniture",
    "goal",
    "now",
    "step",
    "step-title",
    "tasks",
    "questions",
    "notes",
    "parking-lot",
    "people",
    "session-date",
    "theme-title",
    "programme",
    "scope",
    "shared-interests",
    "main-question",
    "success-factors",
    "themes",
    "theme",
    "needs",
    "obstacles",
    "agenda",
    "writing-space",
};
static_assert(role_names.size() == static_cast<std::size_t>(Role::writing_space) + 1);

}  // namespace

std::string_view name_of(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

std::optional<Role> parse_role(std::string_view name) {
  const auto* const found = std::find(role_names.begin(), role_names.end(), name);
  if (found == role_names.end()) return std::nullopt;
  return static_cast<Role>(found - role_names.begin());
}

// FNV-1a, 64 bits (Fowler, Noll, Vo): marks on boards hold its results, so it can never become another hash.
std::string text_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : collapsed(text)) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; hash >>= 4) digits[i] = "0123456789abcdef"[hash & 0xf];
  return digits;
}

}  // namespace rtp
