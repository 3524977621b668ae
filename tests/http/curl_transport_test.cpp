#include <httplib.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "http/client.hpp"
#include "http/transport.hpp"
#include "http_server.hpp"

namespace rtp {

namespace {

HttpRequest get(const std::string& url) {
  HttpRequest request;
  request.url = url;
  return request;
}

}  // namespace

TEST_CASE("A request arrives as it was given, and its answer comes back whole") {
  httplib::Request seen;
  HttpServer server([&](httplib::Server& routes) {
    routes.Post("/boards/7/notes", [&](const httplib::Request& request, httplib::Response& response) {
      seen = request;
      response.status = 201;
      response.set_header("X-RateLimit-Remaining", "24");
      response.set_content(R"({"value":[]})", "application/json");
    });
  });
  HttpRequest request = get(server.url("/boards/7/notes?limit=100"));
  request.method = "POST";
  request.headers = {{"Authorization", "Bearer abc"}, {"Content-Type", "application/json"}, {"X-Empty", ""}};
  request.body = std::string("[{\"text\":\"caf\xC3\xA9\"}]") + '\0' + "end";

  const Exchange exchange = make_curl_transport()->exchange({request}).front();
  REQUIRE(exchange.answered());
  CHECK(exchange.response.status == 201);
  CHECK(exchange.response.ok());
  CHECK(exchange.response.body == R"({"value":[]})");
  CHECK(exchange.response.header("x-ratelimit-remaining") == "24");
  CHECK(exchange.response.header("content-type") == "application/json");
  CHECK(exchange.response.header("x-nothing").empty());
  CHECK(seen.body == request.body);
  CHECK(seen.target == "/boards/7/notes?limit=100");
  CHECK(seen.get_header_value("Authorization") == "Bearer abc");
  CHECK(seen.get_header_value("Content-Type") == "application/json");
  CHECK(seen.get_header_value("User-Agent").substr(0, 4) == "rtp/");
  CHECK_FALSE(seen.has_header("Expect"));
}

TEST_CASE("Every method is sent as it is called, with a body or without") {
  HttpServer server([](httplib::Server& routes) {
    routes.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
      response.set_header("X-Method", request.method);
      response.set_header("X-Type", request.has_header("Content-Type") ? "given" : "none");
      response.status = request.method == "DELETE" ? 204 : 200;
      return httplib::Server::HandlerResponse::Handled;
    });
  });
  const auto transport = make_curl_transport();
  for (const char* method : {"GET", "HEAD", "DELETE", "PATCH", "POST", "PUT"}) {
    INFO(method);
    HttpRequest request = get(server.url("/"));
    request.method = method;
    const Exchange exchange = transport->exchange({request}).front();
    REQUIRE(exchange.answered());
    CHECK(exchange.response.header("x-method") == method);
    CHECK(exchange.response.header("x-type") == "none");
  }
}

TEST_CASE("Many requests are under way at once, never more than allowed, and come back in their order") {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t inside = 0;
  std::size_t most = 0;
  HttpServer server([&](httplib::Server& routes) {
    routes.Get(R"(/(\d+))", [&](const httplib::Request& request, httplib::Response& response) {
      std::unique_lock lock(mutex);
      most = std::max(most, ++inside);
      changed.notify_all();
      // Nobody leaves before four were inside together: with fewer at once this would take the whole patience.
      changed.wait_for(lock, std::chrono::seconds(5), [&] { return most >= 4; });
      --inside;
      response.set_content(request.matches[1], "text/plain");
    });
  });
  TransportLimits limits;
  limits.at_once = 4;
  std::vector<HttpRequest> requests;
  for (int i = 0; i < 40; ++i) requests.push_back(get(server.url("/" + std::to_string(i))));
  const std::vector<Exchange> exchanges = make_curl_transport(limits)->exchange(requests);
  REQUIRE(exchanges.size() == 40);
  for (std::size_t i = 0; i < exchanges.size(); ++i) CHECK(exchanges[i].response.body == std::to_string(i));
  CHECK(most == 4);
}

TEST_CASE("A slow answer does not hold up the requests behind it") {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t answered = 0;
  bool all_before_slow = false;
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/slow", [&](const httplib::Request&, httplib::Response&) {
      std::unique_lock lock(mutex);
      all_before_slow = changed.wait_for(lock, std::chrono::seconds(5), [&] { return answered == 20; });
    });
    routes.Get("/quick", [&](const httplib::Request&, httplib::Response&) {
      const std::lock_guard lock(mutex);
      ++answered;
      changed.notify_all();
    });
  });
  TransportLimits limits;
  limits.at_once = 2;
  const auto transport = make_curl_transport(limits);
  const auto pause = make_real_pause();
  HttpManners manners;
  manners.requests_per_second = 1'000;
  HttpClient client(*transport, *pause, manners, {});
  std::vector<HttpRequest> requests(21, get(server.url("/quick")));
  requests.front() = get(server.url("/slow"));
  for (const Exchange& each : client.send(requests)) CHECK(each.response.status == 200);
  CHECK(all_before_slow);
}

TEST_CASE("A real provider that counts strictly never has to turn us away") {
  using Steady = std::chrono::steady_clock;
  std::mutex mutex;
  std::vector<Steady::time_point> arrivals;
  std::size_t turned_away = 0;
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/", [&](const httplib::Request&, httplib::Response& response) {
      const std::lock_guard lock(mutex);
      const auto now = Steady::now();
      const auto recent = [&](Steady::time_point each) { return now - each < std::chrono::seconds(1); };
      if (std::count_if(arrivals.begin(), arrivals.end(), recent) >= 10) {
        response.status = 429;
        ++turned_away;
      }
      arrivals.push_back(now);
    });
  });
  const auto transport = make_curl_transport();
  const auto pause = make_real_pause();
  HttpManners manners;
  manners.requests_per_second = 10;
  HttpClient client(*transport, *pause, manners, {});
  for (const Exchange& each : client.send(std::vector<HttpRequest>(25, get(server.url("/")))))
    CHECK(each.response.status == 200);
  CHECK(turned_away == 0);
  CHECK(arrivals.back() - arrivals.front() < std::chrono::seconds(8));
}

TEST_CASE("A connection is kept from one call to the next") {
  std::mutex mutex;
  std::set<int> ports;
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/", [&](const httplib::Request& request, httplib::Response&) {
      const std::lock_guard lock(mutex);
      ports.insert(request.remote_port);
    });
  });
  const auto transport = make_curl_transport();
  for (int i = 0; i < 5; ++i) REQUIRE(transport->exchange({get(server.url("/"))}).front().answered());
  CHECK(ports.size() == 1);
}

TEST_CASE("A compressed answer is decoded") {
  const std::string text(100'000, 'x');
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/", [&](const httplib::Request& request, httplib::Response& response) {
      CHECK(request.get_header_value("Accept-Encoding") == "gzip");
      response.set_content(text, "application/json");
    });
  });
  const Exchange exchange = make_curl_transport()->exchange({get(server.url("/"))}).front();
  REQUIRE(exchange.answered());
  CHECK(exchange.response.header("content-encoding") == "gzip");
  CHECK(exchange.response.body == text);
}

TEST_CASE("A redirect is an answer and is not followed, so that a token does not travel") {
  std::atomic<int> arrived = 0;
  HttpServer server([&](httplib::Server& routes) {
    routes.Get("/", [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/other"); });
    routes.Get("/other", [&](const httplib::Request&, httplib::Response&) { ++arrived; });
  });
  const Exchange exchange = make_curl_transport()->exchange({get(server.url("/"))}).front();
  CHECK(exchange.response.status == 302);
  CHECK(arrived == 0);
}

TEST_CASE("Plain http to this machine never goes through a proxy") {
  HttpServer server(
      [](httplib::Server& routes) { routes.Get("/", [](const httplib::Request&, httplib::Response&) {}); });
  const EnvironmentVariable proxy("http_proxy", "http://127.0.0.1:1");
  const EnvironmentVariable all("all_proxy", "http://127.0.0.1:1");
  CHECK(make_curl_transport()->exchange({get(server.url("/"))}).front().answered());
}

}  // namespace rtp
