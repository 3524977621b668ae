#include "plan/plan_json.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace rtp {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format_name = "rtp-plan/1";

ordered_json link_json(const NoteLink& link) {
  ordered_json result{{"id", link.id}};
  if (!link.url.empty()) result["url"] = link.url;
  return result;
}

ordered_json span_json(Span span) { return ordered_json::array({span.begin, span.end}); }

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json(nullptr) : ordered_json(text); }

/// The values of a message, so that a reader can say the sentence again in another language.
ordered_json values_json(const Message& message) {
  ordered_json values = ordered_json::object();
  for (const auto& [name, value] : message.values) {
    std::visit([&values, &key = name](const auto& held) { values[key] = held; }, value);
  }
  return values;
}

ordered_json entry_json(const Entry& entry) { return {{"text", entry.text}, {"note", link_json(entry.note)}}; }

template <typename Thing, typename Writer>
ordered_json list_json(const std::vector<Thing>& things, Writer&& write) {
  ordered_json list = ordered_json::array();
  for (const Thing& thing : things) list.push_back(write(thing));
  return list;
}

ordered_json entries_json(const std::vector<Entry>& entries) { return list_json(entries, entry_json); }

ordered_json owner_json(const Owner& owner) {
  return {{"name", owner.name},
          {"org", text_or_null(owner.org)},
          {"person", text_or_null(owner.person)},
          {"span", span_json(owner.span)}};
}

ordered_json deadline_json(const std::optional<Deadline>& deadline) {
  if (!deadline) return nullptr;
  return {{"start", iso(deadline->period.first)},
          {"end", iso(deadline->period.last)},
          {"precision", name_of(deadline->precision)},
          {"mod", name_of(deadline->modifier)},
          {"due", deadline->due ? ordered_json(iso(*deadline->due)) : ordered_json(nullptr)},
          {"text", deadline->text},
          {"span", span_json(deadline->span)}};
}

ordered_json step_json(const Step& step) {
  ordered_json result{{"number", step.number},
                      {"text", step.text},
                      {"deliberately_empty", step.deliberately_empty},
                      {"notes", entries_json(step.notes)},
                      {"questions", entries_json(step.questions)},
                      {"tasks", list_json(step.tasks, [](const Task& task) { return to_json(task); })}};
  if (!step.note.id.empty()) result["note"] = link_json(step.note);
  return result;
}

ordered_json theme_json(const Theme& theme) {
  ordered_json result{
      {"text", theme.text}, {"votes", theme.votes}, {"chosen", theme.chosen}, {"ideas", entries_json(theme.ideas)}};
  if (!theme.note.id.empty()) result["note"] = link_json(theme.note);
  return result;
}

ordered_json obstacle_json(const Obstacle& obstacle) {
  return {{"text", obstacle.text}, {"ways", entries_json(obstacle.ways)}, {"note", link_json(obstacle.note)}};
}

ordered_json findings_json(const Findings& findings) {
  return {{"success_factors", entries_json(findings.success_factors)},
          {"needs", entries_json(findings.needs)},
          {"themes", list_json(findings.themes, theme_json)},
          {"obstacles", list_json(findings.obstacles, obstacle_json)}};
}

ordered_json board_json(const Plan& plan) {
  return {{"ref", plan.board_ref}, {"title", plan.board_title}, {"url", plan.board_url}};
}

}  // namespace

ordered_json to_json(const Task& task) {
  ordered_json result{{"id", task.id},
                      {"label", task.label},
                      {"text", task.text},
                      {"raw", task.raw},
                      {"owners", list_json(task.owners, owner_json)},
                      {"everyone", task.everyone},
                      {"role_owners", task.role_owners},
                      {"partners", task.partners},
                      {"deadline", deadline_json(task.deadline)},
                      {"status", name_of(task.status)},
                      {"questions", entries_json(task.questions)},
                      {"notes", entries_json(task.notes)},
                      {"subtasks", list_json(task.subtasks, [](const Task& part) { return to_json(part); })},
                      {"gaps", gaps_of(task)},
                      {"confidence", task.confidence},
                      {"note", link_json(task.note)}};
  if (!task.attached.empty()) result["attached"] = list_json(task.attached, link_json);
  if (task.gone) result["gone"] = true;
  return result;
}

ordered_json to_json(const Plan& plan, Language language) {
  const auto parked = [](const ParkedEntry& entry) -> ordered_json {
    return {{"text", entry.text}, {"kind", entry.kind}, {"note", link_json(entry.note)}};
  };
  const auto unread = [language](const UnreadNote& note) -> ordered_json {
    return {{"text", note.text},
            {"reason", say(note.reason, language)},
            {"reason_key", note.reason.key},
            {"reason_values", values_json(note.reason)},
            {"note", link_json(note.note)}};
  };
  const auto problem = [language](const Problem& item) -> ordered_json {
    return {{"code", item.code},
            {"message", say(item.message, language)},
            {"message_key", item.message.key},
            {"message_values", values_json(item.message)},
            {"note", link_json(item.note)}};
  };
  return {{"format", format_name},
          {"board", board_json(plan)},
          {"read_at", iso(plan.read_at)},
          {"session_date", iso(plan.session_date)},
          {"language", code(plan.language)},
          {"theme", plan.theme},
          {"goals", entries_json(plan.goals)},
          {"steps", list_json(plan.steps, step_json)},
          {"findings", findings_json(plan.findings)},
          {"parked", list_json(plan.parked, parked)},
          {"unread", list_json(plan.unread, unread)},
          {"problems", list_json(plan.problems, problem)},
          {"headings", entries_json(plan.headings)}};
}

}  // namespace rtp
