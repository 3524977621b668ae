#include <signal.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <future>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "mural/facilitator.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

const std::string board = Facilitator::board;

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
  const json again = facilitator.json_of(words);
  for (const json& each : again["boards"]) CHECK(each["created"] == 0);
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
  facilitator.set("RTP_MURAL_TOKEN", "secret-token");
  const Run refused = facilitator.rtp({"harvest", board});
  CHECK(refused.code == 3);
  CHECK(refused.errors.find("secret-token") == std::string::npos);
}
