#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "http/client.hpp"
#include "script_world.hpp"

namespace rtp {

namespace {

/// A provider that takes one token, and a login that gives the next one for a refused one.
struct Login {
  Login()
      : transport(pause,
                  [this](const HttpRequest& request, std::size_t) {
                    const bool is_taken = authorization_of(request) == taken;
                    return answer(is_taken ? 200 : 401, {}, request.url);
                  }),
        client(transport, pause, {}, [this](const std::string& refused) {
          asked_with.push_back(refused);
          if (!refused.empty()) token = next;
          return token;
        }) {}

  std::string token = "Bearer one";
  std::string next = "Bearer two";
  std::string taken = "Bearer one";
  std::vector<std::string> asked_with;
  StillPause pause;
  ScriptTransport transport;
  HttpClient client;
};

std::vector<HttpRequest> twenty() {
  std::vector<HttpRequest> requests;
  for (int i = 0; i < 20; ++i) requests.push_back(i % 2 == 0 ? reading("/" + std::to_string(i)) : creating());
  return requests;
}

}  // namespace

TEST_CASE("A request carries the login, and a client without one sends none") {
  Login login;
  CHECK(login.client.send(reading()).response.status == 200);
  CHECK(authorization_of(login.transport.asked.front()) == "Bearer one");

  StillPause pause;
  ScriptTransport transport(pause, [](const HttpRequest&, std::size_t) { return answer(401); });
  HttpClient client(transport, pause, {}, {});
  CHECK(client.send(reading()).response.status == 401);
  CHECK(authorization_of(transport.asked.front()).empty());
  CHECK(client.attempts_made() == 1);
}

TEST_CASE("Twenty requests whose token ran out cost one renewal, and all get their answer") {
  Login login;
  login.taken = "Bearer two";
  const std::vector<Exchange> exchanges = login.client.send(twenty());
  for (const Exchange& each : exchanges) CHECK(each.response.status == 200);
  CHECK(login.asked_with == std::vector<std::string>{"", "Bearer one"});
  CHECK(login.client.attempts_made() == 40);
  CHECK(login.pause.waited() == std::chrono::milliseconds(2'000 - 1'000));
}

TEST_CASE("A renewed login that is refused as well is not renewed again") {
  Login login;
  login.taken = "Bearer never";
  for (const Exchange& each : login.client.send(twenty())) CHECK(each.response.status == 401);
  CHECK(login.asked_with == std::vector<std::string>{"", "Bearer one"});

  // Nor in the next call, as long as nobody logged in anew.
  CHECK(login.client.send(reading()).response.status == 401);
  CHECK(login.asked_with == std::vector<std::string>{"", "Bearer one", ""});
  login.token = "Bearer never";
  CHECK(login.client.send(reading()).response.status == 200);
}

TEST_CASE("A long-lived client renews its login each time it runs out") {
  Login login;
  for (int i = 2; i < 6; ++i) {
    login.next = login.taken = "Bearer number " + std::to_string(i);
    CHECK(login.client.send(reading()).response.status == 200);
  }
  CHECK(login.asked_with.size() == 8);
}

TEST_CASE("The same value for a refused one lets the 401 stand") {
  Login login;
  login.taken = "Bearer two";
  login.next = "Bearer one";
  CHECK(login.client.send(reading()).response.status == 401);
  CHECK(login.client.attempts_made() == 1);
}

TEST_CASE("When the login throws, the caller hears it and the client stays fit for use") {
  StillPause pause;
  ScriptTransport transport(pause, [](const HttpRequest& request, std::size_t) {
    return answer(authorization_of(request) == "good" ? 200 : 401);
  });
  std::string value = "bad";
  HttpManners manners;
  manners.requests_per_second = 1;
  HttpClient client(transport, pause, manners, [&](const std::string& refused) {
    if (!refused.empty()) throw Error(ErrorKind::login, Message("http.cannot_start"));
    return value;
  });
  CHECK_THROWS_AS(client.send({reading(), reading()}), Error);
  value = "good";
  CHECK(client.send(reading()).response.status == 200);
}

}  // namespace rtp
