#include <catch2/catch.hpp>
#include <chrono>

#include "http/transport.hpp"
#include "http_server.hpp"
#include "raw_server.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;
using Outcome = Exchange::Outcome;

TransportLimits quick() {
  TransportLimits limits;
  limits.body_bytes = std::size_t{1} << 20;
  return limits;
}

/// For servers that shall be found too slow, and for nobody else: a busy machine is slow as well.
TransportLimits impatient() {
  TransportLimits limits = quick();
  limits.silence = milliseconds(300);
  return limits;
}

HttpRequest asking(const std::string& url) {
  HttpRequest request;
  request.url = url;
  return request;
}

/// What becomes of one request to a server that plays this.
Exchange against(const RawServer::Play& play, const TransportLimits& limits = quick()) {
  const RawServer server(play);
  return make_curl_transport(limits)->exchange({asking(server.url())}).front();
}

void check_failed(const Exchange& exchange, Outcome outcome, const std::string& key) {
  CHECK(exchange.outcome == outcome);
  CHECK(exchange.reason.key == "http." + key);
  CHECK(say(exchange.reason, Language::en).find("127.0.0.1") != std::string::npos);
}

}  // namespace

TEST_CASE("A server that is not there means that nothing was done") {
  std::string url;
  {
    const RawServer gone([](Connection&) {});
    url = gone.url();
  }
  check_failed(make_curl_transport(quick())->exchange({asking(url)}).front(), Outcome::not_done, "cannot_connect");
}

TEST_CASE("A connection that breaks after the request leaves it open whether the work was done") {
  check_failed(against([](Connection& connection) { connection.request(); }), Outcome::unknown, "cut_off");
  check_failed(against([](Connection& connection) {
                 connection.request();
                 connection.reset();
               }),
               Outcome::unknown, "cut_off");
}

TEST_CASE("Half an answer is no answer") {
  for (const char* half : {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":", "HTTP/1.1 200 OK\r\nContent-Le",
                           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"}) {
    INFO(half);
    check_failed(against([&](Connection& connection) {
                   connection.request();
                   connection.send(half);
                 }),
                 Outcome::unknown, "cut_off");
  }
}

TEST_CASE("A server that hangs is left after the silence") {
  const auto begin = std::chrono::steady_clock::now();
  check_failed(against([](Connection& connection) { connection.hang(); }, impatient()), Outcome::unknown, "too_slow");
  check_failed(against(
                   [](Connection& connection) {
                     connection.request();
                     connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                     connection.hang();
                   },
                   impatient()),
               Outcome::unknown, "too_slow");
  CHECK(std::chrono::steady_clock::now() - begin < quick().whole);
}

TEST_CASE("An answer that drips is left as well, long before the limit for the whole") {
  const auto begin = std::chrono::steady_clock::now();
  check_failed(against(
                   [](Connection& connection) {
                     connection.request();
                     connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                     connection.drip("x", 1000, milliseconds(50));
                   },
                   impatient()),
               Outcome::unknown, "too_slow");
  CHECK(std::chrono::steady_clock::now() - begin < quick().whole);
}

TEST_CASE("An answer that comes steadily is still ended by the limit for the whole") {
  TransportLimits limits = quick();
  limits.whole = milliseconds(400);
  check_failed(against(
                   [](Connection& connection) {
                     connection.request();
                     connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                     connection.drip(std::string(100, 'x'), 10'000, milliseconds(10));
                   },
                   limits),
               Outcome::unknown, "too_slow");
}

TEST_CASE("A huge answer is refused, announced or not, and is not asked for again") {
  const std::string piece(std::size_t{1} << 16, 'x');
  for (const char* head : {"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"}) {
    INFO(head);
    const Exchange exchange = against([&](Connection& connection) {
      connection.request();
      connection.send(head);
      for (int i = 0; i < 3'200; ++i) connection.send(piece);
    });
    check_failed(exchange, Outcome::unknown, "too_large");
    CHECK_FALSE(exchange.worth_repeating);
  }
}

TEST_CASE("A small answer that unpacks to a huge one is refused while it unpacks") {
  const std::string zeros(std::size_t{20} << 20, '0');
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/", [&](const httplib::Request&, httplib::Response& response) {
      response.set_content(zeros, "application/json");
    });
  });
  check_failed(make_curl_transport(quick())->exchange({asking(server.url("/"))}).front(), Outcome::unknown,
               "too_large");
}

TEST_CASE("Headers without end are refused") {
  check_failed(against([](Connection& connection) {
                 connection.request();
                 connection.send("HTTP/1.1 200 OK\r\n");
                 const std::string line = "X-More: " + std::string(4'000, 'x') + "\r\n";
                 for (int i = 0; i < 1'000; ++i) connection.send(line);
               }),
               Outcome::unknown, "too_large");
}

TEST_CASE("What is no HTTP, or in no known packing, is said to be unreadable") {
  for (const char* bytes : {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\nContent-Encoding: squashed\r\n\r\nabc",
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"}) {
    INFO(bytes);
    check_failed(against([&](Connection& connection) {
                   connection.request();
                   connection.send(bytes);
                 }),
                 Outcome::unknown, "answer_unreadable");
  }
}

TEST_CASE("Only the last of several answers counts, and the last header of a name") {
  const Exchange exchange = against([](Connection& connection) {
    connection.request();
    connection.send(
        "HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\n"
        "HTTP/1.1 200 OK\r\nX-Twice: one\r\nX-Twice:   two \r\nContent-Length: 2\r\n\r\nok");
  });
  REQUIRE(exchange.answered());
  CHECK(exchange.response.header("x-early").empty());
  CHECK(exchange.response.header("x-twice") == "two");
  CHECK(exchange.response.body == "ok");
}

TEST_CASE("A request on a kept connection that breaks is not sent a second time") {
  std::atomic<std::size_t> arrived = 0;
  const RawServer server([&](Connection& connection) {
    connection.request();
    ++arrived;
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    if (!connection.request().empty()) ++arrived;
  });
  const auto transport = make_curl_transport(quick());
  CHECK(transport->exchange({asking(server.url())}).front().answered());
  HttpRequest creating = asking(server.url());
  creating.method = "POST";
  creating.body = "{}";
  check_failed(transport->exchange({creating}).front(), Outcome::unknown, "cut_off");
  CHECK(arrived == 2);  // libcurl connects anew, but sends nothing there
}

TEST_CASE("One bad server does not disturb the answers of a good one") {
  const RawServer bad([](Connection& connection) { connection.hang(); });
  const RawServer good([](Connection& connection) {
    connection.request();
    connection.send("HTTP/1.1 204 No Content\r\n\r\n");
  });
  const std::vector<Exchange> exchanges =
      make_curl_transport(impatient())->exchange({asking(good.url()), asking(bad.url()), asking(good.url())});
  CHECK(exchanges[0].response.status == 204);
  CHECK(exchanges[1].outcome == Outcome::unknown);
  CHECK(exchanges[2].response.status == 204);
}

TEST_CASE("A line break in a header or method keeps the request from being sent") {
  const RawServer server([](Connection& connection) { connection.request(); });
  std::vector<HttpRequest> requests(4, asking(server.url()));
  requests[0].headers = {{"Authorization", "Bearer abc\r\nX-Evil: 1"}};
  requests[1].headers = {{"X-Evil: 1\r\nX", "1"}};
  requests[2].headers = {{"X", std::string("a\0b", 3)}};
  requests[3].method = "GET / HTTP/1.1\r\nX-Evil: 1\r\n\r\nGET";
  for (const Exchange& exchange : make_curl_transport(quick())->exchange(requests)) {
    check_failed(exchange, Outcome::not_done, "line_break");
    CHECK_FALSE(exchange.worth_repeating);
  }
  CHECK(server.connections() == 0);
}

}  // namespace rtp
