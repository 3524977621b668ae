#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "user.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Somebody writes on the note that says `seen`, in the file itself.
void write_on_board(const User& user, const std::string& seen, const std::string& text) {
  const std::filesystem::path file = user.board_file("plan");
  nlohmann::json scene = nlohmann::json::parse(user.read(file));
  int count = 0;
  for (nlohmann::json& element : scene["elements"]) {
    if (element.value("originalText", "") != seen) continue;
    element["originalText"] = element["text"] = text;
    ++count;
  }
  REQUIRE(count == 1);
  std::ofstream(file) << scene.dump();
}

std::vector<std::string> notes(const User& user) {
  const nlohmann::json scene = nlohmann::json::parse(user.read(user.board_file("plan")));
  std::vector<std::string> texts;
  for (const nlohmann::json& element : scene["elements"]) {
    if (!element.value("isDeleted", false) && element.contains("originalText"))
      texts.push_back(element["originalText"]);
  }
  return texts;
}

bool has_note(const User& user, const std::string& text) {
  const std::vector<std::string> all = notes(user);
  return std::find(all.begin(), all.end(), text) != all.end();
}

}  // namespace

TEST_CASE("what a secretary sets goes onto the notes, and what the group writes comes into the plan") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"sync", "local:plan"});
  user.output_of({"plan", "set", "local:plan", "1a", "--owner", "Sanne"});
  const std::string would = user.output_of({"sync", "local:plan", "--dry-run"});
  CHECK(holds(would, "niets gedaan"));
  CHECK(has_note(user, "a) Zaal vastleggen (Noor, week 18)"));

  const nlohmann::json done = user.json_of({"sync", "local:plan", "--format", "json"});
  CHECK(done["written"].size() == 1);
  CHECK(done["written"][0]["fields"] == nlohmann::json{"owners"});
  CHECK(has_note(user, "a) Zaal vastleggen (Sanne, week 18)"));
  CHECK(holds(user.output_of({"sync", "local:plan"}), "zeggen hetzelfde"));

  write_on_board(user, "a) Zaal vastleggen (Sanne, week 18)", "a) Grote zaal vastleggen (Sanne, week 20)");
  CHECK(holds(user.output_of({"sync", "local:plan"}), "week 20"));
  CHECK(user.json_of({"plan", "show", "local:plan", "--format", "json"})["steps"][0]["tasks"][0]["text"] ==
        "Grote zaal vastleggen");
}

TEST_CASE("where both sides changed, both are shown and somebody chooses") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"sync", "local:plan"});
  user.output_of({"plan", "set", "local:plan", "1a", "--owner", "Sanne"});
  write_on_board(user, "a) Zaal vastleggen (Noor, week 18)", "a) Zaal vastleggen (Bram, week 18)");
  const Run conflict = user.rtp({"sync", "local:plan"});
  INFO(conflict.output);
  CHECK(conflict.code == 1);
  CHECK(holds(conflict.output, "„Bram”"));
  CHECK(holds(conflict.output, "„Sanne”"));
  CHECK(holds(conflict.output, "--take board 1a.owners"));
  CHECK(has_note(user, "a) Zaal vastleggen (Bram, week 18)"));

  CHECK(user.rtp({"sync", "local:plan", "--take", "nobody", "1a"}).code == 2);
  CHECK(user.rtp({"sync", "local:plan", "--take", "plan", "1a.colour"}).code == 2);
  CHECK(user.rtp({"sync", "local:plan", "--take", "plan"}).code == 2);
  CHECK(user.rtp({"sync", "local:plan", "--take", "plan", "9z"}).code == 2);
  CHECK(user.rtp({"sync", "local:plan", "--take", "plan", "1a.owners"}).code == 0);
  CHECK(has_note(user, "a) Zaal vastleggen (Sanne, week 18)"));
}

TEST_CASE("a board whose notes are gone is refused with the name for --accept") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"sync", "local:plan"});
  nlohmann::json scene = nlohmann::json::parse(user.read(user.board_file("plan")));
  for (nlohmann::json& element : scene["elements"]) {
    const std::string type = element.value("type", "");
    if (type != "frame") element["isDeleted"] = true;
  }
  std::ofstream(user.board_file("plan")) << scene.dump();
  const Run refused = user.rtp({"sync", "local:plan"});
  CHECK(refused.code == 5);
  CHECK(is_one_sentence(refused.errors));
  CHECK(holds(refused.errors, "--accept board_empty"));
  CHECK(user.rtp({"sync", "local:plan", "--accept", "board_empty"}).code == 0);
}

TEST_CASE("what a sync wrote on the board can be taken back") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"sync", "local:plan"});
  user.output_of({"plan", "set", "local:plan", "1a", "--owner", "Sanne"});
  user.output_of({"sync", "local:plan"});
  const std::string told = user.output_of({"undo", "local:plan"});
  CHECK(holds(told, "local:plan"));
  CHECK(has_note(user, "a) Zaal vastleggen (Noor, week 18)"));
  user.output_of({"sync", "local:plan"});
  CHECK(user.json_of({"plan", "show", "local:plan", "--format", "json"})["steps"][0]["tasks"][0]["owners"][0]["name"] ==
        "Noor");
}

}  // namespace rtp
