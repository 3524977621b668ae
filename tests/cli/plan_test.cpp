#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "user.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a harvest prints the plan that it keeps, in every form") {
  const User user;
  user.prepare_board("plan");
  const std::string table = user.output_of({"harvest", "local:plan"});
  INFO(table);
  CHECK(holds(table, "Zaal vastleggen"));
  CHECK(holds(table, "Noor"));
  CHECK(holds(table, "week 18 (t/m 3 mei 2026)"));
  CHECK(holds(table, "? nog niemand"));
  CHECK(user.output_of({"plan", "show", "local:plan"}) == table);

  const nlohmann::json plan = user.json_of({"harvest", "local:plan", "--format", "json"});
  CHECK(plan["format"] == "rtp-plan/1");
  CHECK(plan["board"]["ref"] == "local:plan");
  CHECK(plan["session_date"] == "2026-04-24");
  CHECK(plan["steps"][0]["tasks"].size() == 2);
  CHECK(plan["steps"][0]["tasks"][1]["gaps"] == nlohmann::json{"owner", "deadline"});
  CHECK(holds(user.output_of({"harvest", "local:plan", "--format", "markdown"}), "# Samen verder"));
  CHECK(holds(user.output_of({"harvest", "local:plan", "--format", "csv"}), "Zaal vastleggen"));
  CHECK(holds(user.output_of({"harvest", "local:plan", "--format", "html"}), "<!doctype html>"));
}

TEST_CASE("the plan goes to a file with --out, and nothing but a word about it to the terminal") {
  const User user;
  user.prepare_board("plan");
  const Run run = user.rtp({"harvest", "local:plan", "--format", "html", "--out", "plan.html"});
  CHECK(run.code == 0);
  CHECK(run.output.empty());
  CHECK(holds(run.errors, "plan.html"));
  CHECK(holds(user.read(user.file("plan.html")), "Zaal vastleggen"));
}

TEST_CASE("dates count from the session's day") {
  const User user;
  user.prepare_board("plan");
  const nlohmann::json plan =
      user.json_of({"harvest", "local:plan", "--format", "json", "--session-date", "2027-01-04"});
  CHECK(plan["steps"][0]["tasks"][0]["deadline"]["start"] == "2027-05-03");
}

TEST_CASE("what a secretary sets in the plan is kept, told and remembered, also by the next harvest") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"harvest", "local:plan"});
  const std::string told = user.output_of({"plan", "set", "local:plan", "1b", "--owner", "Sanne – Vennebroek",
                                           "--deadline", "eind mei", "--status", "done"});
  INFO(told);
  CHECK(holds(told, "Sanne (Vennebroek)"));
  CHECK(holds(told, "eind mei"));
  CHECK(holds(told, "afgerond"));
  const std::string after = user.output_of({"harvest", "local:plan"});
  INFO(after);
  CHECK(holds(after, "Sanne (Vennebroek)"));
  const nlohmann::json history = user.json_of({"plan", "log", "local:plan", "1b", "--format", "json"});
  bool seen = false;
  for (const nlohmann::json& entry : history["history"])
    seen = seen || (entry["field"] == "deadline" && entry["actor"] == "noor");
  CHECK(seen);
  CHECK(holds(user.output_of({"plan", "log", "local:plan"}), "noor"));
}

TEST_CASE("an owner or a target date is cleared with none") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"harvest", "local:plan"});
  const nlohmann::json task =
      user.json_of({"plan", "set", "local:plan", "1a", "--owner", "none", "--deadline", "none", "--format", "json"});
  CHECK(task["owners"].empty());
  CHECK(task["deadline"].is_null());
}

TEST_CASE("what a user types must be an owner, a date and a task that exist") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"harvest", "local:plan"});
  const std::string before = user.output_of({"plan", "show", "local:plan"});
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"plan", "set", "local:plan", "1a", "--deadline", "ooit"},
                                             {"plan", "set", "local:plan", "1a", "--text", " "},
                                             {"plan", "set", "local:plan", "9z", "--status", "done"},
                                             {"plan", "log", "local:plan", "9z"}}) {
    const Run run = user.rtp(words);
    INFO(run.errors);
    CHECK(run.code == 2);
    CHECK(is_one_sentence(run.errors));
  }
  CHECK(user.output_of({"plan", "show", "local:plan"}) == before);
}

TEST_CASE("with --strict a harvest that leaves a text unread ends with 1, and the plan is there all the same") {
  const User user;
  // A free text far from everything on a board without areas or titles belongs nowhere in the plan.
  user.prepare_board("plan");
  const Run run = user.rtp({"harvest", "local:plan", "--strict", "--format", "json"});
  const std::size_t unread = nlohmann::json::parse(run.output)["unread"].size();
  CHECK(run.code == (unread == 0 ? 0 : 1));
  CHECK(run.errors.empty() == (unread == 0));
}

TEST_CASE("the roster gives names their person") {
  const User user;
  user.prepare_board("plan");
  user.write(
      "mensen.csv",
      "naam;organisatie;functie;e-mail\r\nNoor Vlaanderen;Vennebroek;gemeentesecretaris;noor@vennebroek.example\r\n");
  CHECK(holds(user.output_of({"roster", "import", "mensen.csv"}), "1 persoon"));
  CHECK(holds(user.output_of({"roster", "import", "mensen.csv"}), "0 nieuw"));
  CHECK(holds(user.output_of({"roster", "list"}), "Noor Vlaanderen - Vennebroek"));
  const std::string id = user.json_of({"roster", "list", "--format", "json"})["people"][0]["id"];
  const nlohmann::json plan = user.json_of({"harvest", "local:plan", "--format", "json"});
  CHECK(plan["steps"][0]["tasks"][0]["owners"][0]["person"] == id);

  user.write("terug.csv", user.output_of({"roster", "list", "--format", "csv"}));
  CHECK(holds(user.output_of({"roster", "import", "terug.csv"}), "0 nieuw"));
}

}  // namespace rtp
