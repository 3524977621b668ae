#include "plan/plan_json.hpp"

#include "base/rapidjson.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

/// Writes the document from front to back. `Json`: one of RapidJSON's writers.
template <typename Json>
class PlanWriting {
 public:
  PlanWriting(Json& json, Language language) : json_(json), language_(language) {}

  void write(const Plan& plan) {
    json_.StartObject();
    member("format", "rtp-plan/1");
    key("board");
    json_.StartObject();
    // The only texts that may come from a command line as they were typed.
    member("ref", clean_text(plan.board_ref));
    member("title", clean_text(plan.board_title));
    member("url", clean_text(plan.board_url));
    json_.EndObject();
    member("read_at", iso(plan.read_at));
    member("session_date", iso(plan.session_date));
    member("language", code(plan.language));
    member("theme", plan.theme);
    list("goals", plan.goals);
    list("steps", plan.steps);
    key("findings");
    write(plan.findings);
    list("parked", plan.parked);
    list("unread", plan.unread);
    list("problems", plan.problems);
    list("headings", plan.headings);
    json_.EndObject();
  }

  void write(const Task& task) {
    json_.StartObject();
    member("id", task.id);
    member("label", task.label);
    member("text", task.text);
    member("raw", task.raw);
    list("owners", task.owners);
    member("everyone", task.everyone);
    list("role_owners", task.role_owners);
    list("partners", task.partners);
    key("deadline");
    if (task.deadline) {
      write(*task.deadline);
    } else {
      json_.Null();
    }
    member("status", name_of(task.status));
    list("questions", task.questions);
    list("notes", task.notes);
    list("subtasks", task.subtasks);
    list("gaps", gaps_of(task));
    key("confidence");
    json_.Double(task.confidence);
    member("note", task.note);
    if (!task.attached.empty()) list("attached", task.attached);
    if (!task.conflicts.empty()) list("conflicts", task.conflicts);
    if (task.gone) member("gone", true);
    json_.EndObject();
  }

 private:
  void write(std::string_view text) { json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void write(const std::string& text) { write(std::string_view(text)); }
  void write(bool value) { json_.Bool(value); }
  void write(int value) { json_.Int(value); }

  void write(Span span) {
    json_.StartArray();
    json_.Uint64(span.begin);
    json_.Uint64(span.end);
    json_.EndArray();
  }

  void write(const NoteLink& link) {
    json_.StartObject();
    member("id", link.id);
    if (!link.url.empty()) member("url", link.url);
    json_.EndObject();
  }

  void write(const Entry& entry) {
    json_.StartObject();
    member("text", entry.text);
    member("note", entry.note);
    json_.EndObject();
  }

  void write(const FieldConflict& conflict) {
    json_.StartObject();
    member("field", conflict.field);
    member("board", conflict.board);
    member("plan", conflict.plan);
    json_.EndObject();
  }

  void write(const Owner& owner) {
    json_.StartObject();
    member("name", owner.name);
    member_or_null("org", owner.org);
    member_or_null("person", owner.person);
    member("span", owner.span);
    json_.EndObject();
  }

  void write(const Deadline& deadline) {
    json_.StartObject();
    member("start", iso(deadline.period.first));
    member("end", iso(deadline.period.last));
    member("precision", name_of(deadline.precision));
    member("mod", name_of(deadline.modifier));
    member_or_null("due", deadline.due ? iso(*deadline.due) : "");
    member("text", deadline.text);
    member("span", deadline.span);
    json_.EndObject();
  }

  void write(const Step& step) {
    json_.StartObject();
    member("number", step.number);
    member("text", step.text);
    member("deliberately_empty", step.deliberately_empty);
    list("notes", step.notes);
    list("questions", step.questions);
    list("tasks", step.tasks);
    if (!step.note.id.empty()) member("note", step.note);
    json_.EndObject();
  }

  void write(const Findings& findings) {
    json_.StartObject();
    list("success_factors", findings.success_factors);
    list("needs", findings.needs);
    list("themes", findings.themes);
    list("obstacles", findings.obstacles);
    json_.EndObject();
  }

  void write(const Theme& theme) {
    json_.StartObject();
    member("text", theme.text);
    member("votes", theme.votes);
    member("chosen", theme.chosen);
    list("ideas", theme.ideas);
    if (!theme.note.id.empty()) member("note", theme.note);
    json_.EndObject();
  }

  void write(const Obstacle& obstacle) {
    json_.StartObject();
    member("text", obstacle.text);
    list("ways", obstacle.ways);
    member("note", obstacle.note);
    json_.EndObject();
  }

  void write(const ParkedEntry& parked) {
    json_.StartObject();
    member("text", parked.text);
    member("kind", parked.kind);
    member("note", parked.note);
    json_.EndObject();
  }

  void write(const UnreadNote& unread) {
    json_.StartObject();
    member("text", unread.text);
    sentence("reason", "reason_key", "reason_values", unread.reason);
    member("note", unread.note);
    json_.EndObject();
  }

  void write(const Problem& problem) {
    json_.StartObject();
    member("code", problem.code);
    sentence("message", "message_key", "message_values", problem.message);
    member("note", problem.note);
    json_.EndObject();
  }

  /// A sentence, and what it was made of, so that a reader can say it again in another language.
  void sentence(std::string_view name, std::string_view key_name, std::string_view values_name,
                const Message& message) {
    member(name, say(message, language_));
    member(key_name, message.key);
    key(values_name);
    json_.StartObject();
    for (const auto& [value_name, value] : message.values) {
      key(value_name);
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        json_.Int64(*number);
      } else {
        write(std::get<std::string>(value));
      }
    }
    json_.EndObject();
  }

  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

  template <typename Value>
  void member(std::string_view name, const Value& value) {
    key(name);
    write(value);
  }

  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }

  void member_or_null(std::string_view name, const std::string& text) {
    key(name);
    if (text.empty()) {
      json_.Null();
    } else {
      write(text);
    }
  }

  template <typename Value>
  void list(std::string_view name, const std::vector<Value>& values) {
    key(name);
    json_.StartArray();
    for (const Value& value : values) write(value);
    json_.EndArray();
  }

  Json& json_;
  Language language_;
};

template <typename Thing>
std::string indented(const Thing& thing, Language language) {
  rapidjson::StringBuffer text;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(text);
  json.SetIndent(' ', 2);
  PlanWriting(json, language).write(thing);
  return std::string(text.GetString(), text.GetSize()) + "\n";
}

}  // namespace

std::string plan_json(const Plan& plan, Language language, JsonShape shape) {
  if (shape == JsonShape::indented) return indented(plan, language);
  rapidjson::StringBuffer text;
  rapidjson::Writer<rapidjson::StringBuffer> json(text);
  PlanWriting(json, language).write(plan);
  return {text.GetString(), text.GetSize()};
}

// No sentence is said in a task, so that the language is all the same.
std::string task_json(const Task& task) { return indented(task, Language::nl); }

}  // namespace rtp
