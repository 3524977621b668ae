#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "http/client.hpp"
#include "script_world.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;
using Outcome = Exchange::Outcome;

/// Sends one request to a script of answers; the last one stays.
struct Trial {
  explicit Trial(std::vector<Exchange> answers, const HttpManners& manners = {})
      : transport(pause, [answers](const HttpRequest&,
                                   std::size_t attempt) { return answers[std::min(attempt, answers.size()) - 1]; }),
        client(transport, pause, manners, {}) {}

  StillPause pause;
  ScriptTransport transport;
  HttpClient client;
};

}  // namespace

TEST_CASE("A read is tried again until it works") {
  for (int status : {500, 502, 503, 504, 429}) {
    INFO(status);
    Trial trial({answer(status), answer(status), answer(200)});
    CHECK(trial.client.send(reading()).response.status == 200);
    CHECK(trial.client.attempts_made() == 3);
  }
  for (Outcome outcome : {Outcome::not_done, Outcome::unknown}) {
    Trial trial({no_answer(outcome), answer(200)});
    CHECK(trial.client.send(reading()).response.status == 200);
  }
}

TEST_CASE("What the provider answered for good is not asked again") {
  for (int status : {200, 201, 204, 302, 400, 403, 404, 409, 501}) {
    INFO(status);
    Trial trial({answer(status), answer(200)});
    CHECK(trial.client.send(reading()).response.status == status);
    CHECK(trial.client.attempts_made() == 1);
    CHECK(trial.pause.waits.empty());
  }
}

TEST_CASE("Creating is never repeated when it may have been done") {
  for (const Exchange& first : {no_answer(Outcome::unknown), answer(500), answer(502), answer(503), answer(504)}) {
    Trial trial({first, answer(201)});
    const Exchange exchange = trial.client.send(creating());
    CHECK(exchange.outcome == first.outcome);
    CHECK(exchange.response.status == first.response.status);
    CHECK(trial.client.attempts_made() == 1);
  }
}

TEST_CASE("Creating is repeated when it is certain that nothing was done") {
  for (const Exchange& first : {no_answer(Outcome::not_done), answer(429), answer(503, {{"retry-after", "1"}})}) {
    Trial trial({first, answer(201)});
    CHECK(trial.client.send(creating()).response.status == 201);
    CHECK(trial.client.attempts_made() == 2);
  }
}

TEST_CASE("What would fail the same way again is said at once") {
  Trial trial({no_answer(Outcome::not_done, false), answer(200)});
  const Exchange exchange = trial.client.send(reading());
  CHECK(exchange.outcome == Outcome::not_done);
  CHECK(exchange.reason.key == "http.cut_off");
  CHECK(trial.client.attempts_made() == 1);
}

TEST_CASE("The tries have an end, and the last answer is what stays") {
  Trial trial({answer(500)});
  CHECK(trial.client.send(reading()).response.status == 500);
  CHECK(trial.client.attempts_made() == 5);
}

TEST_CASE("A delete that may have been done is not reported as certainly not done") {
  Trial trial({no_answer(Outcome::unknown), no_answer(Outcome::not_done)});
  HttpRequest removing = reading();
  removing.method = "DELETE";
  CHECK(trial.client.send(removing).outcome == Outcome::unknown);
}

TEST_CASE("Waits between two tries are random, up to a time that doubles and has an end") {
  HttpManners manners;
  manners.attempts = 9;
  Trial trial({answer(500)}, manners);
  trial.client.send(reading());
  CHECK(trial.pause.mosts == std::vector<milliseconds>{milliseconds(500), milliseconds(1'000), milliseconds(2'000),
                                                       milliseconds(4'000), milliseconds(8'000), milliseconds(16'000),
                                                       milliseconds(20'000), milliseconds(20'000)});
  CHECK(trial.pause.waits == trial.pause.mosts);
}

TEST_CASE("Retry-After is obeyed, in seconds and as a date of the provider's own clock") {
  const std::vector<std::vector<std::pair<std::string, std::string>>> ways = {
      {{"retry-after", "7"}},
      {{"date", "Fri, 24 Apr 2020 15:00:00 GMT"}, {"retry-after", "Fri, 24 Apr 2020 15:00:07 GMT"}}};
  for (const auto& headers : ways) {
    for (int status : {429, 503}) {
      Trial trial({answer(status, headers), answer(200)});
      trial.pause.luck = 0;
      CHECK(trial.client.send(reading()).response.ok());
      CHECK(trial.pause.waited() == milliseconds(7'000));
    }
  }
}

TEST_CASE("A wait that is longer than our patience is not begun") {
  Trial trial({answer(503, {{"retry-after", "3600"}})});
  CHECK(trial.client.send(reading()).response.status == 503);
  CHECK(trial.pause.waits.empty());
}

TEST_CASE("All waiting together stays within the patience") {
  HttpManners manners;
  manners.attempts = 1'000;
  Trial trial({answer(503, {{"retry-after", "50"}})}, manners);
  trial.pause.luck = 0;
  CHECK(trial.client.send(reading()).response.status == 503);
  CHECK(trial.pause.waited() == milliseconds(100'000));
}

TEST_CASE("The next call has its own patience") {
  HttpManners manners;
  manners.patience = milliseconds(10'000);
  Trial trial({answer(503, {{"retry-after", "8"}}), answer(200), answer(503, {{"retry-after", "8"}}), answer(200)},
              manners);
  trial.pause.luck = 0;
  CHECK(trial.client.send(reading()).response.ok());
  CHECK(trial.client.send(reading()).response.ok());
}

TEST_CASE("When the provider is not there, the rest of a long list is not tried") {
  HttpManners manners;
  manners.requests_per_second = 10;
  Trial trial({no_answer(Outcome::not_done)}, manners);
  const std::vector<Exchange> exchanges = trial.client.send(std::vector<HttpRequest>(1'000, reading()));
  for (const Exchange& each : exchanges) {
    CHECK(each.outcome == Outcome::not_done);
    CHECK(each.reason.key == "http.cut_off");
  }
  CHECK(trial.client.attempts_made() < 1'000);
  CHECK(trial.pause.waited() < milliseconds(120'000));
}

TEST_CASE("One request that never gets an answer does not end the others") {
  StillPause pause;
  ScriptTransport transport(pause, [&](const HttpRequest& request, std::size_t) {
    return request.url.ends_with("/0") ? no_answer(Outcome::unknown) : answer(200);
  });
  HttpClient client(transport, pause, {}, {});
  std::vector<HttpRequest> requests;
  for (int i = 0; i < 300; ++i) requests.push_back(reading("/" + std::to_string(i)));
  const std::vector<Exchange> exchanges = client.send(requests);
  CHECK(exchanges.front().outcome == Outcome::unknown);
  CHECK(std::all_of(exchanges.begin() + 1, exchanges.end(), [](const Exchange& each) { return each.response.ok(); }));
}

TEST_CASE("The answers come in the order of the questions, whatever had to be repeated") {
  StillPause pause;
  std::map<std::string, int> seen;
  ScriptTransport transport(pause, [&](const HttpRequest& request, std::size_t) {
    const bool fails = request.url.ends_with("3") || request.url.ends_with("7");
    return fails && seen[request.url]++ == 0 ? answer(500) : answer(200, {}, request.url);
  });
  HttpClient client(transport, pause, {}, {});
  std::vector<HttpRequest> requests;
  for (int i = 0; i < 60; ++i) requests.push_back(reading("/" + std::to_string(i)));
  const std::vector<Exchange> exchanges = client.send(requests);
  REQUIRE(exchanges.size() == 60);
  for (std::size_t i = 0; i < 60; ++i) CHECK(exchanges[i].response.body == requests[i].url);
  CHECK(client.attempts_made() == 60 + 12);
}

TEST_CASE("Nothing asked is nothing sent") {
  Trial trial({answer(200)});
  CHECK(trial.client.send(std::vector<HttpRequest>{}).empty());
  CHECK(trial.client.attempts_made() == 0);
}

}  // namespace rtp
