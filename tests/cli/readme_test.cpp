#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "app/companion.hpp"
#include "base/text.hpp"
#include "user.hpp"

// What README.md shows to a newcomer, typed in as it stands there.

using namespace rtp;

namespace {

const std::filesystem::path root = RTP_SOURCE_DIR;

/// The lines between ``` and ``` that begin with `start`.
std::vector<std::string> shown_lines(const std::string& start) {
  std::ifstream readme(root / "README.md");
  std::vector<std::string> lines;
  bool is_code = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("```")) is_code = !is_code;
    if (is_code && line.starts_with(start)) lines.push_back(line);
  }
  return lines;
}

/// Folders that are under version control; what a build or the demo makes need not be there.
bool is_source_folder(std::string_view name) {
  constexpr std::array<std::string_view, 5> folders{"companion", "plugin-manifest", "scripts", "templates", "tests"};
  return std::find(folders.begin(), folders.end(), name) != folders.end();
}

/// Paths of this repository in running text: `companion/board/snapshot.hpp`, [words](tests/picture.svg).
std::vector<std::string> paths_pointed_at() {
  std::ifstream readme(root / "README.md");
  std::vector<std::string> paths;
  for (std::string line; std::getline(readme, line);) {
    for (const auto& [open, close] : {std::pair{"`", "`"}, std::pair{"](", ")"}}) {
      for (std::size_t at = line.find(open); at != std::string::npos; at = line.find(open, at)) {
        at += std::string_view(open).size();
        const std::size_t end = std::min(line.find(close, at), line.size());
        const std::string path = line.substr(at, end - at);
        const std::size_t slash = path.find('/');
        if (slash != std::string::npos && is_source_folder(path.substr(0, slash))) paths.push_back(path);
        at = std::min(end + 1, line.size());
      }
    }
  }
  return paths;
}

/// The line without what the README says about it: behind two spaces, or "#".
std::string command_in(const std::string& line) {
  return std::string(trimmed(line.substr(0, std::min(line.find("  "), line.find(" #")))));
}

/// The command as typed at a prompt, so that quotes and "<" work.
Run typed(const User& user, const std::string& command) {
  Start start;
  const std::filesystem::path program = RTP_BINARY;
  start.arguments = {"-c", "PATH='" + program.parent_path().string() + "':\"$PATH\"; " + command};
  start.environment = {{"RTP_HOME", user.home().string()}};
  start.folder = user.file("");
  return run_program("/bin/sh", start);
}

bool needs_the_internet(const std::string& command) { return lower(command).find("mural") != std::string::npos; }

/// What a group does between stamping and harvesting: writes a task in the first step.
void write_a_task(const User& user, const std::string& name) {
  Settings settings;
  settings.home = user.home();
  Companion companion(settings);
  const auto board = companion.open_board({BoardRef::Kind::local, name}, false);
  const BoardSnapshot snapshot = board->read();
  const auto space = std::find_if(snapshot.notes.begin(), snapshot.notes.end(), [](const Note& note) {
    return note.mark && note.mark->place == "step-1/tasks/space-1";
  });
  REQUIRE(space != snapshot.notes.end());
  WidgetChange change;
  change.id = space->id;
  change.text = StyledText{"Zaal vastleggen", {}};
  board->change({change});
}

}  // namespace

TEST_CASE("Every command that the README shows works, in the order shown, from an empty data folder") {
  const User user;
  user.write("mensen.csv", "naam;bijnamen;organisatie\nWendela Smit;Wen;Meerdorp\n");
  user.write("notes.jsonl", "{\"text\": \"Zaal vastleggen (Wendela, week 18)\"}\n");
  const std::vector<std::string> lines = shown_lines("rtp ");
  REQUIRE(lines.size() >= 10);
  for (const std::string& line : lines) {
    const std::string command = command_in(line);
    const Run run = typed(user, command);
    INFO(command << "\n" << run.output << run.errors);
    if (needs_the_internet(command)) {
      CHECK(run.code != 2);
      continue;
    }
    CHECK(run.code == 0);
    CHECK_FALSE((run.output + run.errors).empty());
    if (command.starts_with("rtp stamp ")) write_a_task(user, "samen");
  }
  CHECK(std::filesystem::exists(user.file("plan.html")));
  CHECK(std::filesystem::exists(user.file("board.svg")));
  CHECK(user.output_of({"plan", "show", "local:samen"}).find("Wendela") != std::string::npos);
}

TEST_CASE("The scripts that the README shows are there and can be run") {
  const std::vector<std::string> lines = shown_lines("scripts/");
  REQUIRE_FALSE(lines.empty());
  for (const std::string& line : lines) {
    const std::string command = command_in(line);
    INFO(command);
    CHECK(access((root / command).c_str(), X_OK) == 0);
  }
}

TEST_CASE("Every file and folder that the README points at is there") {
  const std::vector<std::string> paths = paths_pointed_at();
  REQUIRE(paths.size() >= 8);
  for (const std::string& path : paths) {
    INFO(path);
    CHECK(std::filesystem::exists(root / path));
  }
}
