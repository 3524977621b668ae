#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "login/login_user.hpp"
#include "mural/facilitator.hpp"

using namespace rtp;
using nlohmann::json;

TEST_CASE("Who logged in once stamps and reads a mural, also when the token has run out meanwhile") {
  LoginUser person;
  const std::unique_ptr<Pause> time = make_real_pause();
  FakeMural mural(*time);
  std::set<std::string> seen;
  std::set<std::string> expired;
  mural.accepts = [&](const std::string& token) {
    seen.insert(token);
    return person.server.is_valid(token) && !expired.contains(token);
  };
  person.server.api = [&](const httplib::Request& request, httplib::Response& response) {
    mural.serve(request, response);
  };
  const auto json_of = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    const Run run = person.rtp(words);
    INFO(run.errors);
    REQUIRE(run.code == 0);
    return json::parse(run.output);
  };

  const Run too_early = person.rtp({"harvest", Facilitator::board});
  CHECK(too_early.code == 3);
  CHECK(too_early.errors.find("rtp connect mural") != std::string::npos);
  REQUIRE(person.connect().code == 0);
  const json stamped = json_of({"stamp", "road-to-progress", Facilitator::board});
  CHECK(stamped["created"] == mural.world().widgets().size());

  mural.world().widget(note_at(mural.world(), "step-1/tasks/space-1"))["text"] = "Ouders bellen (Noor, week 9)";
  expired = seen;
  const json plan = json_of({"harvest", Facilitator::board, "--session-date", "2026-02-20"});
  CHECK(plan["steps"][0]["tasks"][0]["owners"][0]["name"] == "Noor");
  CHECK(person.server.refreshes() == 1);

  REQUIRE(person.rtp({"disconnect", "mural"}).code == 0);
  CHECK(person.rtp({"harvest", Facilitator::board}).code == 3);
}
