#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "mural/mural_session.hpp"
#include "world/run_program.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

const std::string board = std::string("mural:") + MuralWorld::mural;

/// A small template of one's own: few requests, and of every kind that a stamping sends.
constexpr const char* small_template = R"({
  "id": "klein", "phase": "act", "title": {"nl": "Klein"}, "description": {"nl": "Klein"}, "palette": {},
  "board": {"kind": "group", "arrows": "chain", "arrange": "row", "parts": [
    {"kind": "area", "place": "stap", "role": "step", "title": {"nl": "Stap 1"}, "parts": [
      {"kind": "note", "place": "plek", "role": "writing-space", "count": 2}]},
    {"kind": "area", "place": "doel", "role": "goal", "title": {"nl": "Doel"}, "parts": [
      {"kind": "note", "place": "plek", "role": "writing-space"}]}]}
})";

/// A facilitator with the real program, a token, and Mural in real time.
class Facilitator {
 public:
  Facilitator() {
    std::filesystem::create_directories(folder_.path() / "home/templates");
    std::ofstream(folder_.path() / "home/templates/klein.json") << small_template;
  }

  FakeMural& mural() { return mural_; }
  MuralWorld& world() { return mural_.world(); }

  Run rtp(std::vector<std::string> words) const {
    Start start;
    start.arguments = std::move(words);
    start.environment = environment();
    return run_program(RTP_BINARY, start);
  }

  json json_of(std::vector<std::string> words) const {
    words.insert(words.end(), {"--format", "json"});
    const Run run = rtp(std::move(words));
    INFO(run.errors);
    REQUIRE(run.code == 0);
    return json::parse(run.output);
  }

  /// Starts the program; `then` gets its process id while it runs. Returns how it ended, as waitpid tells it.
  int start(std::vector<std::string> words, const std::function<void(pid_t)>& then) const {
    words.insert(words.begin(), "rtp");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::vector<std::string> settings;
    for (const auto& [name, value] : environment()) settings.push_back(name + "=" + value);
    std::vector<char*> surroundings;
    for (std::string& setting : settings) surroundings.push_back(setting.data());
    surroundings.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, RTP_BINARY, &quiet, nullptr, arguments.data(), surroundings.data()) == 0);
    posix_spawn_file_actions_destroy(&quiet);
    then(child);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return status;
  }

  std::multiset<std::string> picture() {
    TestTime time;
    return picture_of(MuralSession(mural_, time, Way::direct).board()->read());
  }

 private:
  std::map<std::string, std::string> environment() const {
    return {{"RTP_HOME", (folder_.path() / "home").string()},
            {"HOME", folder_.path().string()},
            {"RTP_MURAL_URL", mural_.url()},
            {"RTP_MURAL_TOKEN", mural_.token}};
  }

  TemporaryFolder folder_;
  std::unique_ptr<Pause> time_ = make_real_pause();
  FakeMural mural_{*time_};
};

std::string note_at(MuralWorld& world, const std::string& place) {
  for (const json& widget : world.widgets()) {
    const std::string words = widget.value("instruction", "");
    if (words.find("|" + place + "|") != std::string::npos) return widget["id"];
  }
  FAIL("nothing lies at " << place);
  return "";
}

}  // namespace

TEST_CASE("rtp stamps a mural, reads what people wrote on it, and takes the rest back") {
  Facilitator facilitator;
  const json stamped = facilitator.json_of({"stamp", "klein", board});
  CHECK(stamped["created"] == facilitator.world().widgets().size());
  CHECK(stamped["address"] == facilitator.mural().url() + "/t/gemeente1234/m/gemeente1234/1700000000002");
  CHECK(facilitator.json_of({"stamp", "klein", board})["created"] == 0);

  const std::string written = note_at(facilitator.world(), "stap/plek-1");
  facilitator.world().widget(written)["text"] = "Ouders bellen (Noor, week 9)";
  const json plan = facilitator.json_of({"harvest", board, "--session-date", "2026-02-20"});
  REQUIRE(plan["steps"][0]["tasks"].size() == 1);
  CHECK(plan["steps"][0]["tasks"][0]["owners"][0]["name"] == "Noor");
  CHECK(plan["steps"][0]["tasks"][0]["deadline"]["start"] == "2026-02-23");

  const json undone = facilitator.json_of({"undo", board});
  std::set<std::string> texts;
  for (const json& widget : facilitator.world().widgets())
    if (widget["type"] == "sticky note") texts.insert(widget["text"].get<std::string>());
  CHECK(texts == std::set<std::string>{"Ouders bellen (Noor, week 9)"});
  CHECK(facilitator.world().widget(written)["text"] == "Ouders bellen (Noor, week 9)");
  CHECK(undone["kept"].size() == 2);  // the note, and the area that it lies in
  CHECK(facilitator.json_of({"undo", board})["run"].is_null());
}

TEST_CASE("A stamp that is killed at any request is completed by the next one, and can be taken back as a whole") {
  std::multiset<std::string> wanted;
  std::size_t requests = 0;
  {
    Facilitator facilitator;
    facilitator.json_of({"stamp", "klein", board});
    requests = facilitator.mural().calls().size();
    wanted = facilitator.picture();
  }
  REQUIRE(requests > 6);
  for (std::size_t request = 1; request <= requests; ++request) {
    Facilitator facilitator;
    std::promise<pid_t> child;
    std::shared_future<pid_t> process = child.get_future().share();
    facilitator.mural().after(request, [process] { ::kill(process.get(), SIGKILL); });
    const int status = facilitator.start({"stamp", "klein", board}, [&](pid_t id) { child.set_value(id); });
    INFO("killed at request " << request << " of " << requests);
    CHECK(WIFSIGNALED(status));
    facilitator.json_of({"stamp", "klein", board});
    CHECK(facilitator.picture() == wanted);
    facilitator.json_of({"undo", board});
    CHECK(facilitator.world().widgets().empty());
  }
}

TEST_CASE("Two programs that stamp the same mural at the same time leave everything once") {
  Facilitator facilitator;
  std::thread other([&] { facilitator.start({"stamp", "klein", board}, [](pid_t) {}); });
  facilitator.start({"stamp", "klein", board}, [](pid_t) {});
  other.join();
  const auto both = facilitator.picture();
  Facilitator alone;
  alone.json_of({"stamp", "klein", board});
  CHECK(both == alone.picture());
}

TEST_CASE("rtp makes the boards of a set in a room of Mural, linked to each other, and finds them again") {
  Facilitator facilitator;
  const std::vector<std::string> words{"stamp-set", "road",        "--into", "mural:gemeente1234/week van de wijk",
                                       "--theme",   "Samen verder"};
  std::vector<std::string> dry = words;
  dry.emplace_back("--dry-run");
  const json planned = facilitator.json_of(dry);
  CHECK(facilitator.mural().count("POST") == 0);
  const json made = facilitator.json_of(words);
  CHECK(made["boards"].size() == planned["boards"].size());
  CHECK(facilitator.mural().count("POST /murals") >= 1);
  for (const json& each : made["boards"]) CHECK(each["created"].get<int>() > 20);
  for (const json& each : facilitator.json_of(words)["boards"]) CHECK(each["created"] == 0);
}

TEST_CASE("Who may open a mural comes into the roster") {
  Facilitator facilitator;
  facilitator.json_of({"roster", "import", "--from", board});
  const json people = facilitator.json_of({"roster", "list"})["people"];
  REQUIRE_FALSE(people.empty());
  CHECK_FALSE(people[0]["name"].get<std::string>().empty());
  CHECK(facilitator.json_of({"roster", "import", "--from", board})["added"] == 0);
}

TEST_CASE("Without a login, with a wrong token or without a mural there is one sentence and the promised exit code") {
  Facilitator facilitator;
  const Run missing = facilitator.rtp({"harvest", "mural:gemeente1234.1"});
  CHECK(missing.code == 2);
  CHECK(missing.errors.find("bestaat niet") != std::string::npos);
  facilitator.mural().token = "another";
  Start start;
  start.arguments = {"harvest", board};
  const Run refused = [&] {
    Start with_old_token = start;
    with_old_token.environment = {{"HOME", "/nonexistent"},
                                  {"RTP_HOME", "/nonexistent/rtp"},
                                  {"RTP_MURAL_URL", facilitator.mural().url()},
                                  {"RTP_MURAL_TOKEN", "secret-token"}};
    return run_program(RTP_BINARY, with_old_token);
  }();
  CHECK(refused.code == 3);
  CHECK(refused.errors.find("secret-token") == std::string::npos);
}
