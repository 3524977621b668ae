#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "base/pasted_text.hpp"
#include "base/text.hpp"
#include "cli/note_json.hpp"
#include "user.hpp"

namespace rtp {

namespace {

using nlohmann::json;

struct Parsed {
  Run run;
  std::vector<json> lines;
};

Parsed parse(const User& user, const std::string& input, std::vector<std::string> options = {}) {
  Start start;
  start.arguments = {"parse"};
  start.arguments.insert(start.arguments.end(), options.begin(), options.end());
  start.input = input;
  Parsed parsed{user.rtp(start), {}};
  for (const std::string_view line : lines_of(parsed.run.output))
    if (!line.empty()) parsed.lines.push_back(json::parse(line));
  return parsed;
}

}  // namespace

TEST_CASE("a note comes back as task, owners and deadline, with every field that it brought") {
  const User user;
  const json note_given = {{"id", 7},       {"extra", {{"a", {1, nullptr}}}},
                           {"lang", "nl"},  {"reference_date", "2020-04-24"},
                           {"kind", "old"}, {"text", "Gesprek voorbereiden (Mirte en Hugo – Vennebroek, week 18)"}};
  const Parsed parsed = parse(user, note_given.dump() + "\n");
  REQUIRE(parsed.lines.size() == 1);
  const json& note = parsed.lines[0];
  CHECK(parsed.run.code == 0);
  CHECK(parsed.run.errors.empty());
  CHECK(note["id"] == 7);
  CHECK(note["extra"] == note_given["extra"]);
  CHECK(note["lang"] == "nl");
  CHECK(note["kind"] == "task");
  CHECK(note["task"] == "Gesprek voorbereiden");
  CHECK(note["owners"] == json::parse(R"([{"name": "Mirte"}, {"name": "Hugo", "org": "Vennebroek"}])"));
  CHECK(note["everyone"] == false);
  CHECK(note["role_owners"].empty());
  CHECK(note["partners"].empty());
  CHECK(note["deadline"] ==
        json::parse(R"({"start": "2020-04-27", "end": "2020-05-03", "precision": "week", "mod": "in",
                                           "due": "2020-05-03"})"));
}

TEST_CASE("a note without a time has a deadline of null") {
  const User user;
  const Parsed parsed = parse(user, "{\"text\": \"Verslag rondsturen\"}");
  REQUIRE(parsed.lines.size() == 1);
  CHECK(parsed.lines[0]["deadline"].is_null());
}

TEST_CASE("language and day come from the note, else from the options, else from the settings") {
  const User user;
  const Parsed parsed =
      parse(user, "{\"text\": \"Book the room (Ella, Friday)\"}\n", {"--language", "en", "--date", "2026-04-20"});
  REQUIRE(parsed.lines.size() == 1);
  CHECK(parsed.lines[0]["deadline"]["due"] == "2026-04-24");
}

TEST_CASE("a line that is no note gets a line of its own in the answer, is told by number, and stops nothing") {
  const User user;
  const Parsed parsed = parse(user,
                              "{\"id\": 1, \"text\": \"Eerste\"}\n"
                              "{\"id\": 2, \"text\": \n"
                              "\n"
                              "[4]\n"
                              "{\"id\": 5}\n"
                              "{\"id\": 6, \"text\": 6}\n"
                              "{\"id\": 7, \"text\": \"x\", \"lang\": \"it\"}\n"
                              "{\"id\": 8, \"text\": \"x\", \"reference_date\": \"morgen\"}\r\n"
                              "{\"id\": 9, \"text\": \"Laatste\"}");
  CHECK(parsed.run.code == 1);
  REQUIRE(parsed.lines.size() == 8);
  CHECK(parsed.lines[0]["id"] == 1);
  const std::vector<int> bad{2, 4, 5, 6, 7, 8};
  for (std::size_t i = 0; i < bad.size(); ++i) {
    CHECK(parsed.lines[i + 1]["line"] == bad[i]);
    CHECK(parsed.lines[i + 1]["error"].is_string());
    CHECK(parsed.run.errors.find("Regel " + std::to_string(bad[i]) + ": ") != std::string::npos);
  }
  CHECK(parsed.lines[7]["task"] == "Laatste");
}

TEST_CASE("a line of two megabytes is refused and the next one is read") {
  const User user;
  const Parsed parsed = parse(user, "{\"text\": \"" + std::string(2u << 20, 'x') + "\"}\n{\"text\": \"Volgende\"}\n");
  REQUIRE(parsed.lines.size() == 2);
  CHECK(parsed.lines[0]["line"] == 1);
  CHECK(parsed.lines[1]["task"] == "Volgende");
}

TEST_CASE("a note that lists several tasks has them as items") {
  const User user;
  const Parsed parsed = parse(user, "{\"text\": \"- Zaal vastleggen (Noor)\\n- Verslag rondsturen (Hugo)\"}\n");
  REQUIRE(parsed.lines.size() == 1);
  REQUIRE(parsed.lines[0].contains("items"));
  CHECK(parsed.lines[0]["items"].size() == 2);
  CHECK(parsed.lines[0]["items"][1]["owners"][0]["name"] == "Hugo");
}

TEST_CASE("an explanation names for each field the words that said it, their bytes and the rule") {
  const User user;
  const json given = {{"text", "<b>Zaal huren</b> (Zoë - Vennebroek, HR, v&oacute;&oacute;r 3 mei)"}};
  const Parsed parsed = parse(user, given.dump() + "\n", {"--explain", "--date", "2026-02-16"});
  REQUIRE(parsed.lines.size() == 1);
  const json& explain = parsed.lines[0]["explain"];
  const std::string read = explain["read"];
  CHECK(read == "Zaal huren (Zoë - Vennebroek, HR, vóór 3 mei)");
  std::map<std::string, json> fields;
  for (const json& field : explain["fields"]) fields[field["field"]] = field;
  CHECK(fields.at("owner")["words"] == "Zoë - Vennebroek");
  CHECK(fields.at("owner")["rule"] == "brackets");
  CHECK(fields.at("role_owner")["words"] == "HR");
  CHECK(fields.at("deadline")["words"] == "vóór 3 mei");
  CHECK(fields.at("kind")["words"] == "");
  for (const auto& [name, field] : fields) {
    const std::size_t begin = field["span"][0];
    const std::size_t end = field["span"][1];
    CHECK(read.substr(begin, end - begin) == field["words"]);
    CHECK(field["confidence"] > 0);
    CHECK(field["confidence"] <= 1);
  }
  CHECK_FALSE(parse(user, given.dump() + "\n").lines.at(0).contains("explain"));
}

TEST_CASE("no input is no output") {
  const User user;
  CHECK(parse(user, "").run.code == 0);
  CHECK(parse(user, "").run.output.empty());
}

TEST_CASE("a text with tags or entities is read as people see it, another one stays as it is") {
  CHECK(seen_text("<p>Zaal &amp; koffie</p>") == "Zaal & koffie");
  CHECK(seen_text("een<br>twee") == "een\ntwee");
  CHECK(seen_text("R&amp;D\n- b") == "R&D\n- b");
  CHECK(seen_text("a < b en R&D; HR <3") == "a < b en R&D; HR <3");
  CHECK(seen_text("5 < 6 &gt; 4") == "5 < 6 > 4");
}

}  // namespace rtp
