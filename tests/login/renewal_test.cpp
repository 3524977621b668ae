#include <catch2/catch.hpp>

#include "login_world.hpp"

using namespace rtp;

namespace {

/// A data folder where somebody logged in a quarter of an hour ago.
struct Overdue : LoginWorld {
  Overdue() {
    log_in();
    before = *kept();
    clock.advance(std::chrono::seconds(890));
  }
  Tokens before;
};

/// A store that another computer wrote to without our lock, just before the provider answered.
class OvertakenStore final : public TokenStore {
 public:
  OvertakenStore(TokenStore& store, Tokens overtaking) : store_(store), overtaking_(std::move(overtaking)) {}

  std::optional<Tokens> load(const std::string& provider) override {
    return renewing_ ? std::optional(overtaking_) : store_.load(provider);
  }
  void renew(const std::string& provider,
             const std::function<std::optional<Tokens>(std::optional<Tokens>)>& renew) override {
    renewing_ = true;
    store_.renew(provider, renew);
    renewing_ = false;
  }

 private:
  TokenStore& store_;
  Tokens overtaking_;
  bool renewing_ = false;
};

}  // namespace

TEST_CASE("Without a login the way to one is said, and nobody is asked") {
  LoginWorld world;
  const Error error = failure_of([&] { world.authorization(); });
  CHECK(error.kind() == ErrorKind::login);
  CHECK(std::string(error.what()).find("rtp connect mural") != std::string::npos);
  CHECK(world.server.token_requests().empty());
}

TEST_CASE("A login is used as it is until ninety seconds before its end, and then renewed once") {
  LoginWorld world;
  world.log_in();
  const Tokens before = *world.kept();
  const auto authorization = kept_login(world.server.provider(), world.http, *world.vault, world.clock);
  world.clock.advance(std::chrono::seconds(809));
  CHECK(authorization("") == "Bearer " + before.access);
  CHECK(world.server.refreshes() == 0);

  world.clock.advance(std::chrono::seconds(1));
  const std::string renewed = authorization("");
  CHECK(renewed != "Bearer " + before.access);
  CHECK(renewed == "Bearer " + world.kept()->access);
  CHECK(world.kept()->refresh == before.refresh);  // none came, so the old one stays
  CHECK(world.kept()->scopes == before.scopes);
  CHECK(authorization("") == renewed);
  CHECK(world.server.refreshes() == 1);
}

TEST_CASE("A token that the provider refuses is renewed though it should still be good") {
  LoginWorld world;
  world.log_in();
  const auto authorization = kept_login(world.server.provider(), world.http, *world.vault, world.clock);
  const std::string refused = authorization("");
  const std::string renewed = authorization(refused);
  CHECK(renewed != refused);
  CHECK(world.server.refreshes() == 1);
  // Another program with the old token in its hand takes what the first one got.
  CHECK(world.authorization(refused) == renewed);
  CHECK(world.server.refreshes() == 1);
}

TEST_CASE("A login that lives for a few seconds only is not renewed at every request") {
  LoginWorld world;
  world.server.rules.life_seconds = 8;
  world.log_in();
  CHECK(world.kept()->renew_from == world.clock.now() + std::chrono::seconds(6));
  for (int i = 0; i < 5; ++i) world.authorization();
  CHECK(world.server.refreshes() == 0);
}

TEST_CASE("A reply that does not say how long the login lives counts for a quarter of an hour") {
  LoginWorld world;
  world.server.rules.gives_expiry = false;
  world.log_in();
  CHECK(world.kept()->expires == world.clock.now() + std::chrono::seconds(900));
}

TEST_CASE("A new refresh token replaces the old one, each time") {
  Overdue world;
  world.server.rules.gives_new_refresh = true;
  world.server.rules.punishes_reuse = true;
  for (int i = 0; i < 4; ++i) {
    const std::string before = world.kept()->refresh;
    CHECK(world.uses_what_is_kept());
    CHECK(world.kept()->refresh != before);
    world.clock.advance(std::chrono::seconds(890));
  }
  CHECK(world.server.refreshes() == 4);
}

TEST_CASE("A login is renewed at whichever address the provider does so, with either form of the client's secret") {
  Overdue world;
  world.server.rules.refreshes_at_token = GENERATE(true, false);
  world.server.rules.refreshes_at_refresh = !world.server.rules.refreshes_at_token;
  world.server.rules.takes_basic_only = GENERATE(true, false);
  world.authorization();
  CHECK(world.server.is_valid(world.kept()->access));
  CHECK(world.kept()->access != world.before.access);
  CHECK(world.server.refreshes() <= 3);
}

TEST_CASE("A login that the provider ended is forgotten, and then nobody is asked any more") {
  Overdue world;
  world.server.revoke_all();
  CHECK(failure_of([&] { world.authorization(); }).message().key == "login.over");
  CHECK(world.server.refreshes() == 1);
  CHECK_FALSE(world.kept().has_value());
  CHECK(failure_of([&] { world.authorization(); }).message().key == "login.needed");
  CHECK(world.server.refreshes() == 1);
}

TEST_CASE("What another computer renewed just before is used when ours came too late") {
  Overdue world;
  world.server.rules.gives_new_refresh = true;
  // The other computer used our refresh token ...
  const std::string theirs = world.authorization();
  const Tokens overtaking = *world.kept();
  // ... and our folder still holds the old one when we ask.
  world.vault->renew("mural", [&](const std::optional<Tokens>&) { return world.before; });
  OvertakenStore store(*world.vault, overtaking);
  CHECK(kept_login(world.server.provider(), world.http, store, world.clock)("") == theirs);
  CHECK(world.server.refreshes() == 2);
  CHECK(world.kept() == overtaking);
}

TEST_CASE("When the provider cannot answer, the login stays as it was, and the next start renews it") {
  Overdue world;
  OAuthProvider provider = world.server.provider();
  SECTION("it fails") { world.server.rules.status = GENERATE(500, 502, 503, 429); }
  SECTION("a page of the network answers instead") {
    world.server.rules.status = 200;
    world.server.rules.body_of_failure = "<html>Welcome</html>";
  }
  SECTION("it is not there") {
    provider.token_url = "http://127.0.0.1:1/token";
    provider.refresh_urls = {provider.token_url};
  }
  const Error error = failure_of([&] { kept_login(provider, world.http, *world.vault, world.clock)(""); });
  CHECK(error.kind() == ErrorKind::unreachable);
  CHECK(world.kept() == world.before);
  CHECK(world.server.refreshes() <= HttpManners{}.attempts);

  world.server.rules = {};
  CHECK(world.uses_what_is_kept());
  CHECK(world.kept()->access != world.before.access);
}

TEST_CASE("A wrong client secret is named as such, and the login stays") {
  Overdue world;
  OAuthProvider provider = world.server.provider();
  provider.client_secret = "canary-of-another-app";
  const Error error = failure_of([&] { kept_login(provider, world.http, *world.vault, world.clock)(""); });
  CHECK(error.kind() == ErrorKind::login);
  CHECK(error.message().key == "login.client_refused");
  CHECK(world.kept() == world.before);
}

TEST_CASE("A token given by hand is used as it is, and its refusal is told") {
  const auto authorization = given_token("by-hand-canary");
  CHECK(authorization("") == "Bearer by-hand-canary");
  const Error error = failure_of([&] { authorization("Bearer by-hand-canary"); });
  CHECK(error.kind() == ErrorKind::login);
  CHECK(std::string(error.what()).find("RTP_MURAL_TOKEN") != std::string::npos);
}
