#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/pasted_text.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/line_reader.hpp"
#include "cli/note_json.hpp"
#include "cli/session.hpp"

namespace rtp {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t longest_line = 1U << 20;

/// The field of the note as text; nothing when it is not there or null. Throws Error{unreadable} for another kind.
std::optional<std::string> text_field(const json& note, const char* name) {
  const auto field = note.find(name);
  if (field == note.end() || field->is_null()) return std::nullopt;
  if (!field->is_string()) throw Error(ErrorKind::unreadable, Message("cli.parse.not_text").with("field", name));
  return field->get<std::string>();
}

ReadingContext context_of(const json& note, ReadingContext context) {
  if (const std::optional<std::string> written = text_field(note, "lang")) {
    const std::optional<Language> language = parse_language(*written);
    if (!language)
      throw Error(ErrorKind::unreadable, Message("cli.parse.not_a_language").with("value", clean_text(*written)));
    context.language = *language;
  }
  if (const std::optional<std::string> written = text_field(note, "reference_date")) {
    const std::optional<Day> day = parse_iso_day(*written);
    if (!day) throw Error(ErrorKind::unreadable, Message("cli.parse.not_a_day").with("value", clean_text(*written)));
    context.reference = *day;
  }
  return context;
}

/// One line of output for one line of input. Throws Error{unreadable} for a line that holds no note.
ordered_json answer_to(std::string_view line, const ReadingContext& context, bool explain, const std::string& source) {
  const json note = parse_json(line, source);
  if (!note.is_object()) throw Error(ErrorKind::unreadable, Message("cli.parse.not_a_note"));
  const std::optional<std::string> text = text_field(note, "text");
  if (!text) throw Error(ErrorKind::unreadable, Message("cli.parse.no_text"));
  const std::string seen = seen_text(*text);
  const NoteReading reading = read_note(seen, context_of(note, context));
  ordered_json answer = to_json(reading);
  if (explain) answer["explain"] = explanation_of(reading, seen);
  for (const auto& [name, value] : note.items())
    if (!answer.contains(name)) answer[name] = value;
  return answer;
}

class NoteParser {
 public:
  NoteParser(Session& session, const ReadingContext& context, bool explain)
      : session_(session), context_(context), explain_(explain) {}

  /// Reads all notes; whether every line was one.
  bool run() {
    LineReader reader(longest_line);
    std::string_view line;
    for (;;) {
      switch (reader.next(line)) {
        case LineReader::Result::line: read(line); break;
        case LineReader::Result::too_long: refuse(Message("cli.parse.too_long")); break;
        case LineReader::Result::wait:
          hand_on();
          reader.fill();
          break;
        case LineReader::Result::end: hand_on(); return all_read_;
      }
    }
  }

 private:
  void read(std::string_view line) {
    ++number_;
    if (trimmed(line).empty()) return;
    const std::string source =
        say(Message("cli.parse.line").with("number", static_cast<std::int64_t>(number_)), session_.language());
    try {
      answers_ +=
          answer_to(line, context_, explain_, source).dump(-1, ' ', false, ordered_json::error_handler_t::replace) +
          "\n";
    } catch (const Error& error) {
      refused(error.message());
    }
  }

  void refuse(const Message& reason) {
    ++number_;
    refused(reason);
  }

  /// A line that cannot be read still gets its line of output, so that both sides keep in step.
  void refused(const Message& reason) {
    all_read_ = false;
    const std::string sentence = say(reason, session_.language());
    answers_ += ordered_json{{"error", sentence}, {"line", number_}}.dump() + "\n";
    hand_on();
    session_.tell(
        Message("cli.parse.bad_line").with("number", static_cast<std::int64_t>(number_)).with("reason", sentence));
  }

  void hand_on() {
    session_.print(answers_);
    answers_.clear();
  }

  Session& session_;
  ReadingContext context_;
  bool explain_;
  std::string answers_;
  std::size_t number_ = 0;
  bool all_read_ = true;
};

int parse(const Arguments& arguments, Session& session) {
  const Roster roster = arguments.has("--roster") ? session.roster(arguments) : Roster{};
  ReadingContext context;
  context.language = arguments.language().value_or(session.language());
  context.reference = arguments.has("--date") ? *arguments.day("--date") : session.companion().clock().today();
  context.roster = arguments.has("--roster") ? &roster : nullptr;
  return NoteParser(session, context, arguments.has("--explain")).run() ? exit_done : exit_needs_a_person;
}

}  // namespace

Command parse_command() {
  return {
      "parse",
      "cli.command.parse",
      {option("--roster", "FILE.csv", "cli.option.roster_of_notes"), language_option("cli.option.language_of_notes"),
       option("--date", "YYYY-MM-DD", "cli.option.session_date"), switch_option("--explain", "cli.option.explain")},
      {"echo '{\"text\": \"Zaal vastleggen (Noor, week 18)\"}' | rtp parse --date 2026-04-24"},
      parse};
}

}  // namespace rtp
