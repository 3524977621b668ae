#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "http/client.hpp"
#include "script_world.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;
using Headers = std::vector<std::pair<std::string, std::string>>;

std::vector<HttpRequest> many(std::size_t count) {
  std::vector<HttpRequest> requests;
  for (std::size_t i = 0; i < count; ++i) requests.push_back(reading("/" + std::to_string(i)));
  return requests;
}

/// The most starts within any `span`; starts are in order.
std::size_t most_within(const std::vector<Pause::Time>& starts, milliseconds span) {
  std::size_t most = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < starts.size(); ++last) {
    while (starts[last] - starts[first] >= span) ++first;
    most = std::max(most, last - first + 1);
  }
  return most;
}

struct Paced {
  explicit Paced(
      ScriptTransport::Script script = [](const HttpRequest&, std::size_t) { return answer(200); },
      const HttpManners& manners = {})
      : transport(pause, std::move(script)), client(transport, pause, manners, {}) {
    pause.luck = 0;
  }

  milliseconds took() const {
    return std::chrono::duration_cast<milliseconds>(transport.starts.back() - transport.starts.front());
  }

  StillPause pause;
  ScriptTransport transport;
  HttpClient client;
};

/// 15:00:00 of 24 April 2020 at the provider.
const std::string date = "Fri, 24 Apr 2020 15:00:00 GMT";
constexpr std::int64_t date_seconds = 1'587'740'400;

std::string reset_in(int seconds) { return std::to_string(date_seconds + seconds); }

}  // namespace

TEST_CASE("A hundred requests take as long as the limit asks and no longer") {
  Paced paced;
  paced.client.send(many(100));
  CHECK(paced.took() == milliseconds(3'000));
  CHECK(most_within(paced.transport.starts, milliseconds(1'000)) == 25);
}

TEST_CASE("There are never more requests in any second than allowed, whatever the answers and delays are") {
  rc::check("never more than the limit", [] {
    const auto limit = *rc::gen::inRange<std::size_t>(1, 26);
    const auto latency = *rc::gen::inRange(0, 2'000);
    const auto faults = *rc::gen::container<std::vector<int>>(rc::gen::element(200, 200, 200, 500, 503, 429, 0));
    HttpManners manners;
    manners.requests_per_second = limit;
    Paced paced(
        [&](const HttpRequest&, std::size_t attempt) {
          const int status = faults.empty() ? 200 : faults[attempt % faults.size()];
          return status == 0 ? no_answer(Exchange::Outcome::unknown) : answer(status);
        },
        manners);
    paced.pause.luck = *rc::gen::element(0.0, 0.3, 1.0);
    paced.transport.latency = milliseconds(latency);
    for (int call = 0; call < 3; ++call) paced.client.send(many(*rc::gen::inRange<std::size_t>(1, 40)));
    RC_ASSERT(most_within(paced.transport.starts, milliseconds(1'000)) <= limit);
  });
}

TEST_CASE("A second counts from the answers, since a request may reach the provider late") {
  Paced paced;
  paced.transport.latency = milliseconds(400);
  paced.client.send(many(50));
  CHECK(paced.transport.starts[25] - paced.transport.starts[0] == milliseconds(1'400));
}

TEST_CASE("The limit of the minute holds as well, also from call to call") {
  HttpManners manners;
  manners.requests_per_minute = 60;
  Paced paced([](const HttpRequest&, std::size_t) { return answer(200); }, manners);
  for (int call = 0; call < 5; ++call) paced.client.send(many(50));
  CHECK(most_within(paced.transport.starts, milliseconds(60'000)) == 60);
  CHECK(paced.took() == milliseconds(4 * 60'000));
}

TEST_CASE("Our own pacing does not use up the patience") {
  HttpManners manners;
  manners.requests_per_second = 1;
  Paced paced([](const HttpRequest&, std::size_t) { return answer(200); }, manners);
  for (const Exchange& each : paced.client.send(many(300))) CHECK(each.answered());
}

TEST_CASE("Nothing is sent before the reset when the provider says that nothing remains") {
  for (const char* prefix : {"x-ratelimit-", "x-ratelimit-app-"}) {
    INFO(prefix);
    Paced paced([&](const HttpRequest&, std::size_t) {
      return answer(
          200,
          {{"date", date}, {std::string(prefix) + "remaining", "0"}, {std::string(prefix) + "reset", reset_in(9)}});
    });
    paced.client.send(reading());
    paced.client.send(reading());
    CHECK(paced.took() == milliseconds(9'000));
  }
}

TEST_CASE("A reset is measured by the provider's clock, however wrong ours is") {
  for (int hours : {-24, 0, 24}) {
    INFO(hours);
    Paced paced([](const HttpRequest&, std::size_t attempt) {
      return attempt == 1 ? answer(429, {{"date", date}, {"x-ratelimit-reset", reset_in(5)}}) : answer(200);
    });
    paced.pause.local_time = Instant(std::chrono::seconds(date_seconds)) + std::chrono::hours(hours);
    CHECK(paced.client.send(reading()).response.ok());
    CHECK(paced.took() == milliseconds(5'000));
  }
}

TEST_CASE("Without a Date our own clock measures the reset, and where it makes no sense one second is waited") {
  const auto waited_with = [](std::int64_t local_seconds) {
    Paced paced([](const HttpRequest&, std::size_t attempt) {
      return attempt == 1 ? answer(429, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", reset_in(5)}})
                          : answer(200);
    });
    paced.pause.local_time = Instant(std::chrono::seconds(local_seconds));
    CHECK(paced.client.send(reading()).response.ok());
    return paced.took();
  };
  CHECK(waited_with(date_seconds) == milliseconds(5'000));
  CHECK(waited_with(date_seconds - 86'400) == milliseconds(1'000));
  CHECK(waited_with(date_seconds + 86'400) == milliseconds(1'000));
}

TEST_CASE("A reset that makes no sense does not hold us up") {
  for (const std::string& reset : {reset_in(86'400), std::string("99999999999999999999"), std::string("soon"),
                                   std::string("-5"), std::string("1587740400000"), std::string("")}) {
    INFO(reset);
    Paced paced([&](const HttpRequest&, std::size_t attempt) {
      const Headers headers = {{"date", date}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", reset}};
      return attempt == 1 ? answer(429, headers) : answer(200);
    });
    CHECK(paced.client.send(reading()).response.ok());
    CHECK(paced.took() == milliseconds(1'000));
  }
}

TEST_CASE("A limit that others use up with us is respected before it is passed") {
  // Ten are left to us in this second, whoever used the rest.
  Paced paced([n = 11](const HttpRequest&, std::size_t) mutable {
    n = n > 0 ? n - 1 : 24;
    return answer(200,
                  {{"date", date}, {"x-ratelimit-remaining", std::to_string(n)}, {"x-ratelimit-reset", reset_in(1)}});
  });
  paced.client.send(reading());
  paced.client.send(many(24));
  CHECK(std::count(paced.transport.starts.begin(), paced.transport.starts.end(), paced.transport.starts[1]) == 11);
}

TEST_CASE("A provider's steady count does not slow us down") {
  StillPause pause;
  pause.luck = 0;
  const Pause::Time begin = pause.now();
  std::int64_t second = -1;
  int used = 0;
  ScriptTransport transport(pause, [&](const HttpRequest&, std::size_t) {
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(pause.now() - begin).count();
    used = now == second ? used + 1 : 1;
    second = now;
    Exchange given = answer(200, {{"x-ratelimit-remaining", std::to_string(25 - used)},
                                  {"x-ratelimit-reset", std::to_string(date_seconds + now + 1)}});
    pause.local_time = Instant(std::chrono::seconds(date_seconds + now));
    return given;
  });
  transport.latency = milliseconds(100);
  HttpClient client(transport, pause, {}, {});
  for (int i = 0; i < 100; ++i) client.send(reading());
  // One at a time, ten a second: as without any limit.
  CHECK(transport.starts.back() - begin == milliseconds(9'900));
}

TEST_CASE("After a 429 nobody else knocks before the time") {
  Paced paced([](const HttpRequest&, std::size_t attempt) {
    return attempt == 3 ? answer(429, {{"retry-after", "4"}}) : answer(200);
  });
  paced.client.send(many(60));
  const auto& starts = paced.transport.starts;
  CHECK(starts[25] - starts[24] >= milliseconds(4'000));
}

TEST_CASE("A provider that allows little at a time is asked to the end, as long as it goes on") {
  Paced paced([](const HttpRequest&, std::size_t) {
    return answer(200, {{"date", date}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", reset_in(30)}});
  });
  for (int call = 0; call < 2; ++call) {
    for (const Exchange& each : paced.client.send(many(250))) CHECK(each.response.ok());
  }
  CHECK(paced.took() == milliseconds(19 * 30'000));
}

TEST_CASE("A 429 that says nothing more holds everybody up for a second, also when it stands") {
  HttpManners manners;
  manners.attempts = 1;
  Paced paced([](const HttpRequest&, std::size_t attempt) { return answer(attempt == 1 ? 429 : 200); }, manners);
  CHECK(paced.client.send(reading()).response.status == 429);
  CHECK(paced.client.send(reading()).response.status == 200);
  CHECK(paced.took() == milliseconds(1'000));
}

TEST_CASE("Requests that the provider's limit keeps out beyond our patience are said to be not done") {
  HttpManners manners;
  manners.patience = milliseconds(30'000);
  Paced paced(
      [](const HttpRequest&, std::size_t) {
        return answer(200,
                      {{"date", date}, {"x-ratelimit-app-remaining", "0"}, {"x-ratelimit-app-reset", reset_in(55)}});
      },
      manners);
  paced.client.send(reading());
  const Exchange exchange = paced.client.send(creating());
  CHECK(exchange.outcome == Exchange::Outcome::not_done);
  CHECK(say(exchange.reason, Language::en) ==
        "board.example allows no more requests for now; wait a few minutes and try again.");
  CHECK(paced.client.attempts_made() == 1);
}

}  // namespace rtp
