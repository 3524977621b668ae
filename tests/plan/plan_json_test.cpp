#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/json.hpp"
#include "plan/plan_json.hpp"
#include "world/plan_sketch.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

Plan full_plan() {
  Task part = task_of("note-9", "Gesprek voorbereiden");
  part.id = "note-9";
  part.label = "1a1";
  part.status = TaskStatus::done;
  Task task = task_of("note-1", "Zaal huren (Ans – Meerdorp, 24 april)");
  task.id = "note-1";
  task.label = "1a";
  task.owners = {owner_called("Ans", "Meerdorp"), owner_called("Bo")};
  task.owners[0].person = "ans@example.org";
  task.owners[0].span = {12, 27};
  task.role_owners = {"gemeentesecretaris"};
  task.partners = {"Bureau Acht"};
  task.deadline = deadline_on("2020-04-24", "24 april");
  task.questions = {{"Welke zaal?", {"note-2", ""}}};
  task.notes = {{"Met podium", {"note-3", "https://board.example/3"}}};
  task.subtasks = {part};
  task.confidence = 0.97;
  task.note.url = "https://board.example/1";
  task.attached = {{"note-4", ""}};
  Task gone = task_of("note-5", "Weg");
  gone.id = "note-5";
  gone.label = "1b";
  gone.gone = true;
  Plan plan = plan_of({task, gone});
  plan.board_title = "Demo";
  plan.board_url = "https://board.example";
  plan.session_date = *make_day(2020, 4, 24);
  plan.read_at = *parse_iso_instant("2020-04-24T15:00:00Z");
  plan.theme = "Zorg";
  plan.goals = {{"Minder verzuim", {"note-6", ""}}};
  plan.steps[0].text = "Verkennen";
  plan.steps[0].note = {"text-1", ""};
  plan.steps[0].questions = {{"Wie?", {"note-7", ""}}};
  plan.steps[0].notes = {{"Zo", {"note-8", ""}}};
  Step empty;
  empty.number = 2;
  empty.deliberately_empty = true;
  plan.steps.push_back(empty);
  plan.findings.success_factors = {{"Korte lijnen", {"note-10", ""}}};
  plan.findings.needs = {{"Een vaste plek", {"note-11", ""}}};
  plan.findings.themes = {{"Werkdruk", 4, true, {{"Fruit", {"note-12", ""}}}, {"note-13", ""}}};
  plan.findings.obstacles = {{"Geen tijd", {{"Schrappen", {"note-14", ""}}}, {"note-15", ""}}};
  plan.parked = {{"Ooit een app", "idea", {"note-16", ""}}};
  plan.unread = {{"Los", Message("unread.unknown_area").with("area", "Kantine"), {"note-17", ""}}};
  plan.problems = {{"ambiguous_owner", Message("problem.ambiguous_owner").with("name", "Ans"), {"note-1", ""}}};
  plan.headings = {{"Vragen", {"text-2", ""}}};
  return plan;
}

json document_of(const Plan& plan) { return json::parse(plan_json(plan, Language::nl, JsonShape::compact)); }

ErrorKind kind_thrown_by(const json& document) {
  try {
    plan_from_json(document.dump(), "rtp.sqlite");
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("the document was accepted");
  return ErrorKind::conflict;
}

std::vector<std::string> keys_of(const nlohmann::ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("A plan written as a document and read back is the same plan") {
  const Plan plan = full_plan();
  for (const JsonShape shape : {JsonShape::compact, JsonShape::indented}) {
    CHECK(plan_from_json(plan_json(plan, Language::nl, shape), "rtp.sqlite") == plan);
    CHECK(plan_from_json(plan_json(Plan{}, Language::nl, shape), "rtp.sqlite") == Plan{});
  }
}

TEST_CASE("The document has the promised keys, in the promised order") {
  const nlohmann::ordered_json document =
      nlohmann::ordered_json::parse(plan_json(full_plan(), Language::nl, JsonShape::indented));
  CHECK(keys_of(document) == std::vector<std::string>{"format", "board", "read_at", "session_date", "language", "theme",
                                                      "goals", "steps", "findings", "parked", "unread", "problems",
                                                      "headings"});
  CHECK(document["format"] == "rtp-plan/1");
  CHECK(document["read_at"] == "2020-04-24T15:00:00Z");
  CHECK(document["session_date"] == "2020-04-24");
  const auto& step = document["steps"][0];
  CHECK(keys_of(step) ==
        std::vector<std::string>{"number", "text", "deliberately_empty", "notes", "questions", "tasks", "note"});
  const auto& task = step["tasks"][0];
  CHECK(keys_of(task) == std::vector<std::string>{"id", "label", "text", "raw", "owners", "everyone", "role_owners",
                                                  "partners", "deadline", "status", "questions", "notes", "subtasks",
                                                  "gaps", "confidence", "note", "attached"});
  CHECK(task["owners"][0]["org"] == "Meerdorp");
  CHECK(task["owners"][1]["org"].is_null());
  CHECK(task["owners"][1]["person"].is_null());
  CHECK(task["deadline"]["start"] == "2020-04-24");
  CHECK(task["deadline"]["mod"] == "in");
  CHECK(task["deadline"]["due"] == "2020-04-24");
  CHECK(task["note"]["url"] == "https://board.example/1");
  CHECK_FALSE(task["attached"][0].contains("url"));
}

TEST_CASE("A task without a deadline says so, and names its gaps") {
  const nlohmann::ordered_json task = nlohmann::ordered_json::parse(task_json(task_of("note-1", "Taart")));
  CHECK(task["deadline"].is_null());
  CHECK(task["gaps"] == nlohmann::ordered_json({"owner", "deadline"}));
}

TEST_CASE("Reasons and problems are sentences in the language asked for, and can be said again in another") {
  const Plan plan = full_plan();
  const json dutch = document_of(plan);
  const json french =
      json::parse(plan_json(plan_from_json(dutch.dump(), "rtp.sqlite"), Language::fr, JsonShape::compact));
  CHECK(dutch["unread"][0]["reason"].get<std::string>().find("het vak „Kantine”") != std::string::npos);
  CHECK(french["unread"][0]["reason"].get<std::string>().find("la zone « Kantine »") != std::string::npos);
}

TEST_CASE("Keys that newer documents have may be missing") {
  json document = document_of(full_plan());
  document.erase("headings");
  CHECK(plan_from_json(document.dump(), "rtp.sqlite").headings.empty());
  document["something_new"] = 1;
  CHECK(plan_from_json(document.dump(), "rtp.sqlite").goals.size() == 1);
}

TEST_CASE("Whatever is no plan is refused with one sentence, whichever part is wrong") {
  for (const char* text : {"", "{", "no plan", "[]", "{\"format\": \"rtp-plan/1\"} and more"}) {
    INFO(text);
    CHECK_THROWS_AS(plan_from_json(text, "rtp.sqlite"), Error);
  }
  CHECK(kind_thrown_by(json::parse("[]")) == ErrorKind::unreadable);
  CHECK(kind_thrown_by(json::parse(R"({"format": "rtp-plan/2"})")) == ErrorKind::unreadable);

  const json good = document_of(full_plan());
  for (const char* place :
       {"/board/ref", "/read_at", "/session_date", "/language", "/goals", "/goals/0/text", "/steps/0/number",
        "/steps/0/tasks/0/status", "/steps/0/tasks/0/owners/0/name", "/steps/0/tasks/0/deadline/start",
        "/steps/0/tasks/0/deadline/precision", "/steps/0/tasks/0/deadline/mod", "/findings/themes/0/votes",
        "/parked/0/kind", "/unread/0/reason_key", "/unread/0/reason_values", "/steps/0/tasks/0/owners/0/span"}) {
    json bad = good;
    bad[json::json_pointer(place)] = json::parse(R"([["wrong"]])");
    INFO(place);
    CHECK(kind_thrown_by(bad) == ErrorKind::unreadable);
  }
}

TEST_CASE("A damaged plan is told with the file that it is kept in and with a step that helps") {
  try {
    plan_from_json("{}", "/home/noor/rtp.sqlite");
    FAIL("the document was accepted");
  } catch (const Error& error) {
    const std::string sentence = say(error.message(), Language::en);
    CHECK(sentence.find("/home/noor/rtp.sqlite") != std::string::npos);
    CHECK(sentence.find("Move that file away") != std::string::npos);
  }
}

TEST_CASE("Sub-tasks without end are refused before they fill the stack") {
  Plan plan = full_plan();
  json document = document_of(plan);
  std::string task = document["steps"][0]["tasks"][1].dump();
  const std::string none = "\"subtasks\":[]";
  const std::size_t at = task.find(none);
  const std::string front = task.substr(0, at) + "\"subtasks\":[";
  const std::string back = "]" + task.substr(at + none.size());
  const auto nested = [&](int levels) {
    std::string text;
    for (int i = 1; i < levels; ++i) text += front;
    text += task;
    for (int i = 1; i < levels; ++i) text += back;
    json whole = document;
    whole["steps"][0]["tasks"] = "TASKS";
    std::string written = whole.dump();
    return written.replace(written.find("\"TASKS\""), 7, "[" + text + "]");
  };
  CHECK(plan_from_json(nested(64), "rtp.sqlite").steps[0].tasks.size() == 1);
  CHECK_THROWS_AS(plan_from_json(nested(65), "rtp.sqlite"), Error);
  CHECK_THROWS_AS(plan_from_json(nested(100'000), "rtp.sqlite"), Error);
}

TEST_CASE("A task is found by its id or its label, and ids come first") {
  Plan plan = full_plan();
  CHECK(find_task(plan, "note-1") == find_task(plan, "1a"));
  CHECK(find_task(plan, "1a1")->note.id == "note-9");
  CHECK(find_task(plan, "9z") == nullptr);
  plan.steps[0].tasks[1].id = "1a";
  CHECK(find_task(plan, "1a")->note.id == "note-5");
}

TEST_CASE("Only an open task that stands on the board and has no sub-tasks has gaps") {
  Task task = task_of("note-1", "Taart");
  CHECK(gaps_of(task) == std::vector<std::string>{"owner", "deadline"});
  SECTION("someone has it") {
    SECTION("everyone") { task.everyone = true; }
    SECTION("a role") { task.role_owners = {"HR"}; }
    SECTION("a person") { task.owners = {owner_called("Ans")}; }
    CHECK(gaps_of(task) == std::vector<std::string>{"deadline"});
  }
  SECTION("it is no longer to be done") {
    SECTION("done") { task.status = TaskStatus::done; }
    SECTION("dropped") { task.status = TaskStatus::dropped; }
    SECTION("gone") { task.gone = true; }
    SECTION("split up") { task.subtasks = {task}; }
    CHECK(gaps_of(task).empty());
  }
}
