#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/board_names.hpp"
#include "user.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("stamping makes the board and tells its address; stamping again does nothing and says so") {
  const User user;
  const std::string first = user.output_of({"stamp", "kick-off", "local:start"});
  CHECK(holds(first, user.board_file("start").string()));
  const std::string board = user.read(user.board_file("start"));
  REQUIRE_FALSE(board.empty());
  const std::string second = user.output_of({"stamp", "kick-off", "local:start"});
  CHECK(holds(second, "niets te doen"));
  CHECK(holds(second, user.board_file("start").string()));
  CHECK(user.read(user.board_file("start")) == board);
}

TEST_CASE("a dry run tells what would come and leaves no board, but draws the picture that was asked for") {
  const User user;
  const std::string told = user.output_of(
      {"stamp", "road-to-progress", "local:droog", "--dry-run", "--steps", "3", "--preview", "beeld.svg"});
  CHECK(holds(told, "Er is niets veranderd"));
  CHECK_FALSE(std::filesystem::exists(user.board_file("droog")));
  CHECK(holds(user.read(user.file("beeld.svg")), "<svg"));
}

TEST_CASE("the result is there for scripts too") {
  const User user;
  const nlohmann::json result = user.json_of({"stamp", "kick-off", "local:a", "--format", "json"});
  CHECK(result["board"] == "local:a");
  CHECK(result["created"] == result["things"].size());
  CHECK(result["created"] > 5);
  CHECK(user.json_of({"stamp", "kick-off", "local:a", "--format", "json"})["created"] == 0);
  const nlohmann::json library = user.json_of({"templates", "--format", "json", "--language", "en"});
  CHECK(library["templates"].size() >= 7);
  CHECK(library["sets"].size() >= 2);
}

TEST_CASE("a file of one's own is a board as good as a local one") {
  const User user;
  user.output_of({"stamp", "kick-off", "eigen.excalidraw", "--language", "en"});
  CHECK(std::filesystem::exists(user.file("eigen.excalidraw")));
  CHECK(holds(user.output_of({"draw", "eigen.excalidraw"}), "<svg"));
  user.output_of({"draw", "eigen.excalidraw", "--out", "beeld.svg"});
  CHECK(user.read(user.file("beeld.svg")) == user.output_of({"draw", "eigen.excalidraw"}));
}

TEST_CASE("a week has one board per entry and one road per theme, linked to each other, and is stamped once") {
  const User user;
  const std::vector<std::string> words{"stamp-set", "week",          "--into", "local:lente",
                                       "--theme",   "Gezond werken", "--set",  "themes=Samen verder,Gezond werken",
                                       "--format",  "json"};
  const nlohmann::json week = user.json_of(words);
  std::vector<std::string> boards;
  for (const nlohmann::json& board : week["boards"]) boards.push_back(board["board"]);
  CHECK(boards == std::vector<std::string>{"local:lente-kick-off", "local:lente-orientation", "local:lente-findings",
                                           "local:lente-solutions", "local:lente-road-to-progress-gezond-werken",
                                           "local:lente-road-to-progress-samen-verder", "local:lente-integration",
                                           "local:lente-return-meeting"});
  CHECK(holds(user.read(user.board_file("lente-orientation")), "lente-kick-off"));
  CHECK(holds(user.read(user.board_file("lente-orientation")), "lente-findings"));
  const nlohmann::json again = user.json_of(words);
  for (const nlohmann::json& board : again["boards"]) CHECK(board["created"] == 0);
}

TEST_CASE("a number of themes is for the board that asks for it, not a theme called five") {
  const User user;
  const nlohmann::json week =
      user.json_of({"stamp-set", "week", "--into", "local:w", "--set", "themes=5", "--dry-run", "--format", "json"});
  CHECK(week["boards"].size() == 7);
  for (const nlohmann::json& board : week["boards"]) CHECK(board["theme"] == "");
}

TEST_CASE("a value that one board refuses leaves no half a week behind") {
  const User user;
  CHECK(user.rtp({"stamp-set", "week", "--into", "local:half", "--steps", "99"}).code == 2);
  CHECK_FALSE(std::filesystem::exists(user.board_file("half-kick-off")));
}

TEST_CASE("a board of a set keeps its name whatever the order of the themes, and two themes never share one") {
  CHECK(board_name("week", "road", "Samen verder") != board_name("week", "road", "Samen-verder"));
  CHECK(board_name("week", "road", "Sámen verder") == "week-road-samen-verder");
  CHECK(board_name("week", "road", "한국어") != board_name("week", "road", "中文"));
  CHECK(board_name("week", "road", "") == "week-road");
  const std::string long_theme(500, 'x');
  CHECK(board_name("week", "road-to-progress", long_theme).size() <= 64);
  CHECK(board_name("week", "road-to-progress", long_theme) != board_name("week", "road-to-progress", long_theme + "y"));
}

}  // namespace rtp
