#include "http/client.hpp"

#include <stdexcept>
#include <utility>

#include "http/sending.hpp"

namespace rtp {

/// What a client was given, and what it keeps between two calls.
class HttpClient::Course {
 public:
  Course(Transport& transport, Pause& pause, const HttpManners& manners, Authorization authorization)
      : transport_(transport),
        pause_(pause),
        manners_(manners),
        authorization_(std::move(authorization)),
        state_{RateLimit(manners.requests_per_second, manners.requests_per_minute), 0, "", "", false} {
    if (manners.requests_per_second == 0 || manners.requests_per_minute == 0 || manners.attempts == 0)
      throw std::logic_error("a client that may never send");
  }

  std::vector<Exchange> send(const std::vector<HttpRequest>& requests) {
    if (requests.empty()) return {};
    if (authorization_) use(authorization_(""), false);
    Sending sending(requests, manners_, pause_, state_);
    std::chrono::milliseconds waited{0};
    for (std::size_t settled = 0;;) {
      transport_.serve(sending);
      if (sending.wants_authorization()) renew(sending);
      if (sending.is_settled()) return std::move(sending).exchanges();
      if (sending.settled() > settled) waited = std::chrono::milliseconds(0);
      settled = sending.settled();
      const auto for_provider = sending.wait_for_provider();
      if (for_provider > manners_.patience - waited) {
        sending.give_up(Message("http.limit_reached").with("host", host_of(requests.front().url)));
        continue;
      }
      waited += for_provider;
      pause_.wait(sending.until_next());
    }
  }

  std::size_t attempts_made() const { return state_.attempts_made; }

 private:
  void use(std::string value, bool is_for_refused_one) {
    if (value == state_.authorization) return;
    state_.authorization = std::move(value);
    state_.is_new_and_unproven = is_for_refused_one;
  }

  void renew(Sending& sending) {
    std::string value = authorization_(state_.authorization);
    if (value.empty() || value == state_.authorization) {
      state_.given_up = state_.authorization;
      sending.refused_for_good();
    } else {
      use(std::move(value), true);
      sending.renewed();
    }
  }

  Transport& transport_;
  Pause& pause_;
  HttpManners manners_;
  Authorization authorization_;
  ClientState state_;
};

HttpClient::HttpClient(Transport& transport, Pause& pause, const HttpManners& manners, Authorization authorization)
    : course_(std::make_unique<Course>(transport, pause, manners, std::move(authorization))) {}

HttpClient::~HttpClient() = default;

std::vector<Exchange> HttpClient::send(const std::vector<HttpRequest>& requests) { return course_->send(requests); }

Exchange HttpClient::send(const HttpRequest& request) { return std::move(course_->send({request}).front()); }

std::size_t HttpClient::attempts_made() const { return course_->attempts_made(); }

}  // namespace rtp
