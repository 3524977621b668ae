#include <signal.h>

#include <catch2/catch.hpp>
#include <future>
#include <nlohmann/json.hpp>
#include <thread>

#include "mural/facilitator.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

const std::string board = Facilitator::board;

/// A mural with two tasks, known to the plan, and changes of both fields waiting in the plan.
struct Waiting {
  Waiting() {
    facilitator.set("RTP_TODAY", "2026-02-16");
    facilitator.json_of({"stamp", "klein", board});
    first = note_at(facilitator.world(), "stap/plek-1");
    second = note_at(facilitator.world(), "stap/plek-2");
    facilitator.world().widget(first)["text"] = "Ouders bellen (Noor, week 9)";
    facilitator.world().widget(second)["text"] = "Zaal huren";
    facilitator.json_of({"sync", board});
    facilitator.rtp({"plan", "set", board, "1a", "--owner", "Sanne"});
    facilitator.rtp({"plan", "set", board, "1b", "--deadline", "eind mei", "--status", "done"});
  }

  std::string text(const std::string& id) { return facilitator.world().widget(id)["text"]; }

  void check_written() {
    CHECK(text(first) == "Ouders bellen (Sanne, week 9)");
    CHECK(text(second) == "Zaal huren (eind mei)");
    const json again = facilitator.json_of({"sync", board});
    CHECK(again["from_board"].empty());
    CHECK(again["written"].empty());
  }

  Facilitator facilitator;
  std::string first;
  std::string second;
};

}  // namespace

TEST_CASE("What the secretary sets goes onto the mural's notes, a status as a tag") {
  Waiting waiting;
  waiting.facilitator.mural().forget_calls();
  const json done = waiting.facilitator.json_of({"sync", board});
  CHECK(done["written"].size() == 2);
  waiting.check_written();
  const json tags = waiting.facilitator.world().widget(waiting.second).value("tags", json::array());
  CHECK(tags.size() == 1);
}

TEST_CASE("A sync that is killed at any request of a mural is completed by the next one, without a lost word") {
  std::size_t requests = 0;
  {
    Waiting waiting;
    waiting.facilitator.mural().forget_calls();
    waiting.facilitator.json_of({"sync", board});
    requests = waiting.facilitator.mural().calls().size();
  }
  REQUIRE(requests >= 3);
  for (std::size_t request = 1; request <= requests; ++request) {
    Waiting waiting;
    INFO("killed at request " << request << " of " << requests);
    waiting.facilitator.mural().forget_calls();
    std::promise<pid_t> child;
    std::shared_future<pid_t> process = child.get_future().share();
    waiting.facilitator.mural().after(request, [process] { ::kill(process.get(), SIGKILL); });
    waiting.facilitator.start({"sync", board}, [&](pid_t id) { child.set_value(id); });
    waiting.facilitator.json_of({"sync", board});
    waiting.check_written();
  }
}

TEST_CASE("What a person writes on a mural after it was read, and before we look again to write, is not lost") {
  Waiting waiting;
  waiting.facilitator.mural().before("widgets/" + waiting.second, [&](MuralWorld& world) {
    world.widget(waiting.second)["text"] = "Zaal en koffie huren";
  });
  waiting.facilitator.rtp({"sync", board});
  waiting.facilitator.rtp({"sync", board});
  CHECK(waiting.text(waiting.first) == "Ouders bellen (Sanne, week 9)");
  CHECK(waiting.text(waiting.second).starts_with("Zaal en koffie huren"));
}

TEST_CASE("Two programs that sync one mural at the same time write everything once") {
  Waiting waiting;
  std::thread other([&] { waiting.facilitator.rtp({"sync", board}); });
  waiting.facilitator.rtp({"sync", board});
  other.join();
  waiting.check_written();
}
