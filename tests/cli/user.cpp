#include "user.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/companion.hpp"

namespace rtp {

namespace {

/// Puts a note in the area with this role (and this step's number).
NewWidget note_in(const BoardSnapshot& board, Role role, int number, const std::string& text, double down) {
  const auto area = std::find_if(board.areas.begin(), board.areas.end(), [&](const Area& candidate) {
    return candidate.mark && candidate.mark->role == role && candidate.mark->number == number;
  });
  REQUIRE(area != board.areas.end());
  NewWidget note;
  note.text = text;
  note.rect = {area->rect.x + 20, area->rect.y + 60 + down, 150, 100};
  note.fill = *parse_colour("#ffec99");
  return note;
}

}  // namespace

User::User() {
  std::filesystem::create_directories(folder_.path() / "desk");
  environment_ = {{"RTP_HOME", home().string()}, {"RTP_TODAY", "2026-04-24"}, {"USER", "noor"}, {"COLUMNS", "100"}};
}

Run User::rtp(Start start) const {
  for (const auto& [name, value] : environment_) start.environment.emplace(name, value);
  if (start.folder.empty()) start.folder = folder_.path() / "desk";
  return run_program(RTP_BINARY, start);
}

Run User::rtp(const std::vector<std::string>& words) const {
  Start start;
  start.arguments = words;
  return rtp(start);
}

std::string User::output_of(const std::vector<std::string>& words) const {
  const Run run = rtp(words);
  INFO(run.errors);
  REQUIRE(run.code == 0);
  return run.output;
}

nlohmann::json User::json_of(const std::vector<std::string>& words) const {
  return nlohmann::json::parse(output_of(words));
}

void User::write(const std::string& name, const std::string& text) const {
  std::ofstream(file(name), std::ios::binary) << text;
}

std::string User::read(const std::filesystem::path& path) const {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void User::prepare_board(const std::string& name) const {
  output_of({"stamp", "road-to-progress", "local:" + name, "--theme", "Samen verder", "--steps", "3"});
  Settings settings;
  settings.home = home();
  Companion companion(settings);
  const auto board = companion.open_board({BoardRef::Kind::local, name}, false);
  const BoardSnapshot snapshot = board->read();
  board->create({note_in(snapshot, Role::tasks, 1, "a) Zaal vastleggen (Noor, week 18)", 0),
                 note_in(snapshot, Role::tasks, 1, "b) Verslag rondsturen", 110),
                 note_in(snapshot, Role::goal, 0, "Iedereen weet waar hulp te vinden is", 0)});
}

bool is_one_sentence(const std::string& errors) {
  const bool one_line = std::count(errors.begin(), errors.end(), '\n') == 1 && errors.ends_with("\n");
  return one_line && errors.starts_with("rtp: ") && std::count(errors.begin(), errors.end(), ' ') > 3;
}

}  // namespace rtp
