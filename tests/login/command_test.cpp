#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "login/login_user.hpp"
#include "login_world.hpp"

using namespace rtp;
namespace fs = std::filesystem;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("rtp connect mural logs in through the browser, and rtp disconnect mural forgets it") {
  LoginUser person;
  const Run connected = person.connect();
  INFO(connected.errors);
  REQUIRE(connected.code == 0);
  CHECK(connected.output == "You are logged in at Mural.\n");
  CHECK(has(connected.errors, person.address_opened));
  CHECK(has(person.page.body, "You can close this window"));
  CHECK(person.page.address.ends_with("/done"));
  CHECK(parameter_of(person.address_opened, "redirect_uri") ==
        "http://localhost:" + person.environment["RTP_MURAL_CALLBACK_PORT"] + "/callback");
  CHECK(make_vault(person.home() / "vault")->load("mural").has_value());

  const Run disconnected = person.rtp({"disconnect", "mural"});
  CHECK(disconnected.code == 0);
  CHECK(has(disconnected.output, "forgotten"));
  CHECK_FALSE(make_vault(person.home() / "vault")->load("mural").has_value());
  CHECK(has(person.rtp({"disconnect", "mural"}).output, "No login at Mural was kept."));
}

TEST_CASE("Neither what is printed nor what is written shows a token, a code or the client's secret") {
  LoginUser person;
  const Run run = person.connect({"--format", "json"});
  REQUIRE(run.code == 0);
  CHECK(nlohmann::json::parse(run.output) == nlohmann::json{{"provider", "mural"}, {"connected", true}});
  CHECK_FALSE(has(run.output + run.errors + person.page.body, "canary"));
  for (const auto& entry : fs::recursive_directory_iterator(person.home())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    INFO(entry.path().string());
    CHECK_FALSE(has({std::istreambuf_iterator<char>(file), {}}, "canary"));
  }
}

TEST_CASE("Who says no in the browser is told so with the exit code for a login") {
  LoginUser person;
  person.server.rules.says_no = true;
  const Run run = person.connect();
  CHECK(run.code == 3);
  CHECK(run.output.empty());
  CHECK(has(run.errors, "rtp connect mural"));
  CHECK(has(person.page.body, "did not work"));
}

TEST_CASE("Without an app registered, and for another whiteboard, rtp connect says what to do and opens nothing") {
  LoginUser person;
  person.environment.erase("RTP_MURAL_CLIENT_SECRET");
  const Run run = person.connect();
  CHECK(run.code == 2);
  CHECK(has(run.errors, "client_secret"));
  CHECK(person.address_opened.empty());

  CHECK(person.rtp({"connect", "miro"}).code == 2);
  CHECK(person.rtp({"connect"}).code == 2);
  CHECK(person.rtp({"disconnect", "miro"}).code == 2);
  CHECK_FALSE(fs::exists(person.home()));
}
