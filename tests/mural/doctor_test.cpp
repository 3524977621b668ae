#include <catch2/catch.hpp>

#include "mural/facilitator.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

json findings_of(const Facilitator& facilitator) {
  const json report = json::parse(facilitator.rtp({"doctor", "--format", "json"}).output);
  json by_name;
  for (const json& check : report["checks"]) by_name[check["check"].get<std::string>()] = check;
  return by_name;
}

std::string sentence(const json& findings, const char* what) { return findings.at(what)["sentence"]; }

}  // namespace

TEST_CASE("doctor says that Mural is reached, as whom, and that the clocks agree") {
  const Facilitator facilitator;
  const json findings = findings_of(facilitator);
  for (const char* what : {"network", "clock_at_mural", "login", "scopes"}) {
    INFO(what);
    CHECK(findings.at(what)["health"] == "ok");
  }
  CHECK(sentence(findings, "login").find("Fenna") != std::string::npos);
  CHECK(facilitator.rtp({"doctor"}).code == 0);
}

TEST_CASE("doctor tells a page of the network from Mural, and prints what IT is to allow") {
  Facilitator facilitator;
  Fault page;
  page.status = 200;
  page.body = "<html><body>Meld u aan bij het netwerk</body></html>";
  facilitator.mural().firewall = page;
  const json findings = findings_of(facilitator);
  CHECK(findings.at("network")["health"] == "failed");
  CHECK_FALSE(findings.contains("login"));
  const Run run = facilitator.rtp({"doctor"});
  CHECK(run.code == 2);
  CHECK(run.output.find("443") != std::string::npos);
  CHECK(run.output.find("localhost:8138/callback") != std::string::npos);
}

TEST_CASE("doctor names a clock that is a day wrong, and everything works all the same") {
  Facilitator facilitator;
  facilitator.mural().clock_error = std::chrono::hours(24);
  CHECK(findings_of(facilitator).at("clock_at_mural")["health"] == "failed");
  CHECK(facilitator.json_of({"stamp", "klein", Facilitator::board})["created"] == 8);
}

TEST_CASE("doctor names a token that is refused and a scope that is missing") {
  Facilitator facilitator;
  SECTION("a token") {
    facilitator.set("RTP_MURAL_TOKEN", "secret-token");
    const json findings = findings_of(facilitator);
    CHECK(findings.at("network")["health"] == "ok");
    CHECK(findings.at("login")["health"] == "failed");
    CHECK(findings.dump().find("secret-token") == std::string::npos);
  }
  SECTION("a scope") {
    Fault refusal;
    refusal.status = 403;
    refusal.body = R"({"code":"INVALID_SCOPE","message":"The token has not the scope that is needed."})";
    facilitator.mural().fail("GET /workspaces", refusal, 100);
    CHECK(sentence(findings_of(facilitator), "scopes").find("workspaces:read") != std::string::npos);
  }
}

TEST_CASE("The text for IT can be had alone, without asking anybody") {
  Facilitator facilitator;
  const Run run = facilitator.rtp({"doctor", "--for-it"});
  CHECK(run.code == 0);
  CHECK(run.output.find("HTTPS") != std::string::npos);
  CHECK(facilitator.mural().calls().empty());
}
