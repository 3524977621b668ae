#include "base/error.hpp"
#include "base/rapidjson.hpp"
#include "plan/plan_json.hpp"

namespace rtp {

namespace {

using Json = rapidjson::Value;

/// Thrown inside this file when a value is not of the kind that `plan_json` writes; carries the place.
struct WrongValue {
  std::string place;
};

/// What `name` holds; nullptr when there is nothing of that name, or null.
const Json* find(const Json& object, const char* name) {
  if (!object.IsObject()) throw WrongValue{name};
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

/// What `name` holds; throws WrongValue when it is missing.
const Json& member(const Json& object, const char* name) {
  const Json* found = find(object, name);
  if (found == nullptr) throw WrongValue{name};
  return *found;
}

std::string text_in(const Json& value, const char* name) {
  if (!value.IsString()) throw WrongValue{name};
  return {value.GetString(), value.GetStringLength()};
}

std::string text(const Json& object, const char* name) { return text_in(member(object, name), name); }

/// Empty when it is missing or null.
std::string text_or_none(const Json& object, const char* name) {
  const Json* found = find(object, name);
  return found == nullptr ? std::string() : text_in(*found, name);
}

int number(const Json& object, const char* name) {
  const Json& value = member(object, name);
  if (!value.IsInt()) throw WrongValue{name};
  return value.GetInt();
}

double fraction(const Json& object, const char* name) {
  const Json& value = member(object, name);
  if (!value.IsNumber()) throw WrongValue{name};
  return value.GetDouble();
}

bool truth(const Json& object, const char* name) {
  const Json& value = member(object, name);
  if (!value.IsBool()) throw WrongValue{name};
  return value.GetBool();
}

template <typename Reader>
auto required(const Json& object, const char* name, Reader&& read) {
  const auto result = read(text(object, name));
  if (!result) throw WrongValue{name};
  return *result;
}

Day day(const Json& object, const char* name) { return required(object, name, parse_iso_day); }

template <typename Thing, typename Reader>
std::vector<Thing> list_or_none(const Json& object, const char* name, Reader&& read) {
  const Json* items = find(object, name);
  if (items == nullptr) return {};
  if (!items->IsArray()) throw WrongValue{name};
  std::vector<Thing> things;
  things.reserve(items->Size());
  for (const Json& item : items->GetArray()) things.push_back(read(item));
  return things;
}

template <typename Thing, typename Reader>
std::vector<Thing> list(const Json& object, const char* name, Reader&& read) {
  member(object, name);
  return list_or_none<Thing>(object, name, read);
}

std::vector<std::string> texts(const Json& object, const char* name) {
  return list<std::string>(object, name, [name](const Json& item) { return text_in(item, name); });
}

NoteLink link(const Json& object) { return {text(object, "id"), text_or_none(object, "url")}; }

NoteLink link_of(const Json& object) {
  const Json* note = find(object, "note");
  return note == nullptr ? NoteLink{} : link(*note);
}

Span span_of(const Json& object) {
  const Json* ends = find(object, "span");
  if (ends == nullptr) return {};
  if (!ends->IsArray() || ends->Size() != 2 || !(*ends)[0].IsUint64() || !(*ends)[1].IsUint64())
    throw WrongValue{"span"};
  const Span span{(*ends)[0].GetUint64(), (*ends)[1].GetUint64()};
  if (span.begin > span.end) throw WrongValue{"span"};
  return span;
}

Message message(const Json& object, const char* key, const char* values) {
  Message result(text(object, key));
  const Json& held = member(object, values);
  if (!held.IsObject()) throw WrongValue{values};
  for (const auto& [name, item] : held.GetObject()) {
    if (item.IsInt64()) {
      result.values.emplace_back(text_in(name, values), item.GetInt64());
    } else {
      result.values.emplace_back(text_in(name, values), text_in(item, values));
    }
  }
  return result;
}

Entry entry(const Json& object) { return {text(object, "text"), link_of(object)}; }

std::vector<Entry> entries(const Json& object, const char* name) { return list<Entry>(object, name, entry); }

Owner owner(const Json& object) {
  return {text(object, "name"), text_or_none(object, "org"), text_or_none(object, "person"), span_of(object)};
}

std::optional<Deadline> deadline(const Json& task) {
  const Json* held = find(task, "deadline");
  if (held == nullptr) return std::nullopt;
  const Json& object = *held;
  Deadline result;
  result.period = {day(object, "start"), day(object, "end")};
  if (result.period.last < result.period.first) throw WrongValue{"end"};
  result.precision = required(object, "precision", parse_precision);
  result.modifier = required(object, "mod", parse_modifier);
  if (find(object, "due") != nullptr) result.due = day(object, "due");
  result.text = text(object, "text");
  result.span = span_of(object);
  return result;
}

FieldConflict field_conflict(const Json& object) {
  return {text(object, "field"), text(object, "board"), text(object, "plan")};
}

/// Deeper than people nest tasks; a document that goes on for ever must not fill the stack.
constexpr int most_levels = 64;

Task task(const Json& object, int level = 1) {
  if (level > most_levels) throw WrongValue{"subtasks"};
  Task result;
  result.id = text(object, "id");
  result.label = text(object, "label");
  result.text = text(object, "text");
  result.raw = text(object, "raw");
  result.owners = list<Owner>(object, "owners", owner);
  result.everyone = truth(object, "everyone");
  result.role_owners = texts(object, "role_owners");
  result.partners = texts(object, "partners");
  result.deadline = deadline(object);
  result.status = required(object, "status", parse_status);
  result.questions = entries(object, "questions");
  result.notes = entries(object, "notes");
  result.subtasks = list<Task>(object, "subtasks", [level](const Json& part) { return task(part, level + 1); });
  result.confidence = fraction(object, "confidence");
  result.note = link_of(object);
  result.attached = list_or_none<NoteLink>(object, "attached", link);
  result.conflicts = list_or_none<FieldConflict>(object, "conflicts", field_conflict);
  result.gone = find(object, "gone") != nullptr && truth(object, "gone");
  return result;
}

Step step(const Json& object) {
  Step result;
  result.number = number(object, "number");
  result.text = text(object, "text");
  result.deliberately_empty = truth(object, "deliberately_empty");
  result.notes = entries(object, "notes");
  result.questions = entries(object, "questions");
  result.tasks = list<Task>(object, "tasks", [](const Json& item) { return task(item); });
  result.note = link_of(object);
  return result;
}

Theme theme(const Json& object) {
  return {text(object, "text"), number(object, "votes"), truth(object, "chosen"), entries(object, "ideas"),
          link_of(object)};
}

Obstacle obstacle(const Json& object) { return {text(object, "text"), entries(object, "ways"), link_of(object)}; }

Findings findings(const Json& object) {
  return {entries(object, "success_factors"), entries(object, "needs"), list<Theme>(object, "themes", theme),
          list<Obstacle>(object, "obstacles", obstacle)};
}

ParkedEntry parked(const Json& object) { return {text(object, "text"), text(object, "kind"), link_of(object)}; }

UnreadNote unread(const Json& object) {
  return {text(object, "text"), message(object, "reason_key", "reason_values"), link_of(object)};
}

Problem problem(const Json& object) {
  return {text(object, "code"), message(object, "message_key", "message_values"), link_of(object)};
}

Plan plan(const Json& document) {
  if (text(document, "format") != "rtp-plan/1") throw WrongValue{"format"};
  Plan result;
  const Json& board = member(document, "board");
  result.board_ref = text(board, "ref");
  result.board_title = text_or_none(board, "title");
  result.board_url = text_or_none(board, "url");
  result.read_at = required(document, "read_at", parse_iso_instant);
  result.session_date = day(document, "session_date");
  result.language = required(document, "language", parse_language);
  result.theme = text(document, "theme");
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

Plan plan_from_json(std::string document, const std::string& source) {
  rapidjson::Document json;
  // Without kParseFullPrecisionFlag: its arithmetic overflows for an exponent of ten digits, and our fractions are
  // short.
  constexpr unsigned flags =
      rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  try {
    if (ends_within_character(document)) throw WrongValue{"JSON"};
    if (json.ParseInsitu<flags>(document.data()).HasParseError()) throw WrongValue{"JSON"};
    return plan(json);
  } catch (const WrongValue& wrong) {
    throw Error{ErrorKind::unreadable, Message("plan.unreadable").with("source", source).with("place", wrong.place)};
  }
}

}  // namespace rtp
