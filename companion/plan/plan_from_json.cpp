#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "plan/plan_json.hpp"

namespace rtp {

using nlohmann::json;

namespace {

/// Thrown inside this file when a value is not of the kind that `to_json` writes; carries the place.
struct WrongValue {
  std::string place;
};

/// What `name` holds; throws WrongValue when it is missing.
const json& member(const json& object, const char* name) {
  if (!object.is_object()) throw WrongValue{name};
  const auto found = object.find(name);
  if (found == object.end()) throw WrongValue{name};
  return *found;
}

template <typename Value>
Value value(const json& object, const char* name) {
  try {
    return member(object, name).get<Value>();
  } catch (const json::exception&) {
    throw WrongValue{name};
  }
}

/// As `value`, but a key that newer documents have and older ones lack.
template <typename Value>
Value value_or(const json& object, const char* name, Value missing) {
  if (!object.is_object() || !object.contains(name) || object.at(name).is_null()) return missing;
  return value<Value>(object, name);
}

template <typename Value, typename Reader>
Value required(const json& object, const char* name, Reader&& read) {
  const auto result = read(value<std::string>(object, name));
  if (!result) throw WrongValue{name};
  return *result;
}

Day day(const json& object, const char* name) { return required<Day>(object, name, parse_iso_day); }

template <typename Thing, typename Reader>
std::vector<Thing> list(const json& object, const char* name, Reader&& read) {
  const json& items = member(object, name);
  if (!items.is_array()) throw WrongValue{name};
  std::vector<Thing> things;
  things.reserve(items.size());
  for (const json& item : items) things.push_back(read(item));
  return things;
}

template <typename Thing, typename Reader>
std::vector<Thing> list_or_none(const json& object, const char* name, Reader&& read) {
  if (!object.is_object() || !object.contains(name)) return {};
  return list<Thing>(object, name, read);
}

NoteLink link(const json& object) {
  return {value<std::string>(object, "id"), value_or<std::string>(object, "url", "")};
}

NoteLink link_of(const json& object) {
  if (!object.is_object() || !object.contains("note")) return {};
  return link(object.at("note"));
}

Span span_of(const json& object) {
  const auto ends = value_or<std::vector<std::size_t>>(object, "span", {0, 0});
  if (ends.size() != 2 || ends[0] > ends[1]) throw WrongValue{"span"};
  return {ends[0], ends[1]};
}

Message message(const json& object, const char* key, const char* values) {
  Message result(value<std::string>(object, key));
  const json& held = member(object, values);
  if (!held.is_object()) throw WrongValue{values};
  for (const auto& [name, item] : held.items()) {
    if (item.is_number_integer()) {
      result.values.emplace_back(name, item.get<std::int64_t>());
    } else if (item.is_string()) {
      result.values.emplace_back(name, item.get<std::string>());
    } else {
      throw WrongValue{values};
    }
  }
  return result;
}

Entry entry(const json& object) { return {value<std::string>(object, "text"), link_of(object)}; }

std::vector<Entry> entries(const json& object, const char* name) { return list<Entry>(object, name, entry); }

Owner owner(const json& object) {
  return {value<std::string>(object, "name"), value_or<std::string>(object, "org", ""),
          value_or<std::string>(object, "person", ""), span_of(object)};
}

std::optional<Deadline> deadline(const json& task) {
  const json& object = member(task, "deadline");
  if (object.is_null()) return std::nullopt;
  Deadline result;
  result.period = {day(object, "start"), day(object, "end")};
  if (result.period.last < result.period.first) throw WrongValue{"end"};
  result.precision = required<Precision>(object, "precision", parse_precision);
  result.modifier = required<Modifier>(object, "mod", parse_modifier);
  if (!member(object, "due").is_null()) result.due = day(object, "due");
  result.text = value<std::string>(object, "text");
  result.span = span_of(object);
  return result;
}

Task task(const json& object) {
  Task result;
  result.id = value<std::string>(object, "id");
  result.label = value<std::string>(object, "label");
  result.text = value<std::string>(object, "text");
  result.raw = value<std::string>(object, "raw");
  result.owners = list<Owner>(object, "owners", owner);
  result.everyone = value<bool>(object, "everyone");
  result.role_owners = value<std::vector<std::string>>(object, "role_owners");
  result.partners = value<std::vector<std::string>>(object, "partners");
  result.deadline = deadline(object);
  result.status = required<TaskStatus>(object, "status", parse_status);
  result.questions = entries(object, "questions");
  result.notes = entries(object, "notes");
  result.subtasks = list<Task>(object, "subtasks", task);
  result.confidence = value<double>(object, "confidence");
  result.note = link_of(object);
  result.attached = list_or_none<NoteLink>(object, "attached", link);
  result.gone = value_or<bool>(object, "gone", false);
  return result;
}

Step step(const json& object) {
  Step result;
  result.number = value<int>(object, "number");
  result.text = value<std::string>(object, "text");
  result.deliberately_empty = value<bool>(object, "deliberately_empty");
  result.notes = entries(object, "notes");
  result.questions = entries(object, "questions");
  result.tasks = list<Task>(object, "tasks", task);
  result.note = link_of(object);
  return result;
}

Theme theme(const json& object) {
  return {value<std::string>(object, "text"), value<int>(object, "votes"), value<bool>(object, "chosen"),
          entries(object, "ideas"), link_of(object)};
}

Obstacle obstacle(const json& object) {
  return {value<std::string>(object, "text"), entries(object, "ways"), link_of(object)};
}

Findings findings(const json& object) {
  return {entries(object, "success_factors"), entries(object, "needs"), list<Theme>(object, "themes", theme),
          list<Obstacle>(object, "obstacles", obstacle)};
}

ParkedEntry parked(const json& object) {
  return {value<std::string>(object, "text"), value<std::string>(object, "kind"), link_of(object)};
}

UnreadNote unread(const json& object) {
  return {value<std::string>(object, "text"), message(object, "reason_key", "reason_values"), link_of(object)};
}

Problem problem(const json& object) {
  return {value<std::string>(object, "code"), message(object, "message_key", "message_values"), link_of(object)};
}

Plan plan(const json& document) {
  if (value<std::string>(document, "format") != "rtp-plan/1") throw WrongValue{"format"};
  Plan result;
  const json& board = member(document, "board");
  result.board_ref = value<std::string>(board, "ref");
  result.board_title = value_or<std::string>(board, "title", "");
  result.board_url = value_or<std::string>(board, "url", "");
  result.read_at = required<Instant>(document, "read_at", parse_iso_instant);
  result.session_date = day(document, "session_date");
  result.language = required<Language>(document, "language", parse_language);
  result.theme = value<std::string>(document, "theme");
  result.goals = entries(document, "goals");
  result.steps = list<Step>(document, "steps", step);
  result.findings = findings(member(document, "findings"));
  result.parked = list<ParkedEntry>(document, "parked", parked);
  result.unread = list<UnreadNote>(document, "unread", unread);
  result.problems = list<Problem>(document, "problems", problem);
  result.headings = list_or_none<Entry>(document, "headings", entry);
  return result;
}

}  // namespace

Plan plan_from_json(const json& document) {
  try {
    return plan(document);
  } catch (const WrongValue& wrong) {
    throw Error{ErrorKind::unreadable, Message("plan.unreadable").with("place", wrong.place)};
  }
}

}  // namespace rtp
