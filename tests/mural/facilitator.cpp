#include "mural/facilitator.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <fstream>

namespace rtp {

namespace {

/// A small template of one's own: few requests, and of every kind that a stamping sends.
constexpr const char* small_template = R"({
  "id": "klein", "phase": "act", "title": {"nl": "Klein"}, "description": {"nl": "Klein"}, "palette": {},
  "board": {"kind": "group", "arrows": "chain", "arrange": "row", "parts": [
    {"kind": "area", "place": "stap", "role": "step", "title": {"nl": "Stap 1"}, "parts": [
      {"kind": "note", "place": "plek", "role": "writing-space", "count": 2}]},
    {"kind": "area", "place": "doel", "role": "goal", "title": {"nl": "Doel"}, "parts": [
      {"kind": "note", "place": "plek", "role": "writing-space"}]}]}
})";

/// The words as exec wants them; they live as long as `words`.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

Facilitator::Facilitator() {
  const std::filesystem::path home = folder_.path() / "home";
  std::filesystem::create_directories(home / "templates");
  std::filesystem::permissions(home, std::filesystem::perms(0700));
  std::ofstream(home / "templates/klein.json") << small_template;
  environment_ = {{"RTP_HOME", home.string()},
                  {"HOME", folder_.path().string()},
                  {"RTP_MURAL_URL", mural_.url()},
                  {"RTP_MURAL_TOKEN", mural_.token}};
}

Run Facilitator::rtp(std::vector<std::string> words) const {
  Start start;
  start.arguments = std::move(words);
  start.environment = environment_;
  return run_program(RTP_BINARY, start);
}

nlohmann::json Facilitator::json_of(std::vector<std::string> words) const {
  words.insert(words.end(), {"--format", "json"});
  const Run run = rtp(std::move(words));
  INFO(run.errors);
  REQUIRE(run.code == 0);
  return nlohmann::json::parse(run.output);
}

int Facilitator::start(std::vector<std::string> words, const std::function<void(pid_t)>& then) const {
  words.insert(words.begin(), "rtp");
  std::vector<std::string> settings;
  for (const auto& [name, value] : environment_) settings.push_back(name + "=" + value);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int problem =
      posix_spawn(&child, RTP_BINARY, &quiet, nullptr, pointers_to(words).data(), pointers_to(settings).data());
  posix_spawn_file_actions_destroy(&quiet);
  REQUIRE(problem == 0);
  then(child);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return status;
}

std::multiset<std::string> Facilitator::picture() {
  TestTime time;
  mural_.has_limits = false;
  auto picture = picture_of(MuralSession(mural_, time, Way::direct).board()->read());
  mural_.has_limits = true;
  return picture;
}

std::string note_at(const MuralWorld& world, const std::string& place) {
  for (const nlohmann::json& widget : world.widgets()) {
    if (widget.value("instruction", "").find("|" + place + "|") != std::string::npos) return widget["id"];
  }
  FAIL("nothing lies at " << place);
  return "";
}

}  // namespace rtp
