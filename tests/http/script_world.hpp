#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "http/pause.hpp"
#include "http/transport.hpp"

namespace rtp {

/// A time that only passes by waiting, so that no test waits.
class StillPause final : public Pause {
 public:
  Time now() override { return now_; }
  void wait(std::chrono::milliseconds time) override {
    now_ += time;
    waits.push_back(time);
  }
  std::chrono::milliseconds random(std::chrono::milliseconds most) override {
    mosts.push_back(most);
    return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(most.count()) * luck));
  }
  std::optional<Instant> time_of_day() override { return local_time; }

  /// Time that passes without anybody waiting for it: a request under way.
  void pass(std::chrono::milliseconds time) { now_ += time; }
  std::chrono::milliseconds waited() const {
    std::chrono::milliseconds sum{0};
    for (auto each : waits) sum += each;
    return sum;
  }

  std::vector<std::chrono::milliseconds> waits;
  std::vector<std::chrono::milliseconds> mosts;  ///< what `random` was asked for
  double luck = 1;                               ///< from 0, the shortest time, to 1, the longest
  std::optional<Instant> local_time;

 private:
  Time now_{std::chrono::hours(1000)};
};

/// Answers each request by a function, and writes down what was asked and when.
class ScriptTransport final : public Transport {
 public:
  using Script = std::function<Exchange(const HttpRequest& request, std::size_t attempt)>;

  ScriptTransport(StillPause& pause, Script script) : pause_(pause), script_(std::move(script)) {}

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override {
    std::vector<Exchange> exchanges;
    for (const HttpRequest& request : requests) {
      starts.push_back(pause_.now());
      asked.push_back(request);
      exchanges.push_back(script_(request, asked.size()));
    }
    pause_.pass(latency);
    return exchanges;
  }

  std::vector<HttpRequest> asked;
  std::vector<Pause::Time> starts;
  std::chrono::milliseconds latency{0};

 private:
  StillPause& pause_;
  Script script_;
};

inline Exchange answer(int status, std::vector<std::pair<std::string, std::string>> headers = {},
                       std::string body = "") {
  Exchange exchange;
  exchange.outcome = Exchange::Outcome::answered;
  exchange.response.status = status;
  exchange.response.headers = std::move(headers);
  exchange.response.body = std::move(body);
  return exchange;
}

inline Exchange no_answer(Exchange::Outcome outcome, bool worth_repeating = true) {
  Exchange exchange;
  exchange.outcome = outcome;
  exchange.reason = Message("http.cut_off").with("host", "board.example");
  exchange.worth_repeating = worth_repeating;
  return exchange;
}

inline HttpRequest reading(const std::string& path = "/notes") {
  HttpRequest request;
  request.url = "https://board.example" + path;
  return request;
}

inline HttpRequest creating(const std::string& path = "/notes") {
  HttpRequest request = reading(path);
  request.method = "POST";
  request.body = "{}";
  request.repeat = Repeat::only_if_not_done;
  return request;
}

inline std::string authorization_of(const HttpRequest& request) {
  for (const auto& [name, value] : request.headers) {
    if (name == "Authorization") return value;
  }
  return "";
}

}  // namespace rtp
