#include <array>

#include "language/reading.hpp"

namespace rtp {
namespace {

constexpr std::array<std::string_view, 5> kinds{"task", "question", "note", "goal", "step"};
constexpr std::array<std::string_view, 3> statuses{"open", "done", "dropped"};
constexpr std::array<std::string_view, 6> precisions{"day", "week", "month", "quarter", "season", "year"};
constexpr std::array<std::string_view, 6> modifiers{"in", "before", "by", "from", "after", "around"};

template <typename Value, std::size_t size>
std::optional<Value> parsed(const std::array<std::string_view, size>& names, std::string_view name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(NoteKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(TaskStatus status) { return statuses.at(static_cast<std::size_t>(status)); }
std::string_view name_of(Precision precision) { return precisions.at(static_cast<std::size_t>(precision)); }
std::string_view name_of(Modifier modifier) { return modifiers.at(static_cast<std::size_t>(modifier)); }

std::optional<TaskStatus> parse_status(std::string_view name) { return parsed<TaskStatus>(statuses, name); }
std::optional<Precision> parse_precision(std::string_view name) { return parsed<Precision>(precisions, name); }
std::optional<Modifier> parse_modifier(std::string_view name) { return parsed<Modifier>(modifiers, name); }

std::string_view name_of(NoteField field) {
  switch (field) {
    case NoteField::kind: return "kind";
    case NoteField::status: return "status";
    case NoteField::owner: return "owner";
    case NoteField::role_owner: return "role_owner";
    case NoteField::everyone: return "everyone";
    case NoteField::partner: return "partner";
    case NoteField::deadline: return "deadline";
  }
  return "";
}

}  // namespace rtp
