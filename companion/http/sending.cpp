#include "http/sending.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/log.hpp"
#include "http/repeat_rule.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;

constexpr int unauthorized = 401;
constexpr int too_many_requests = 429;
constexpr milliseconds shortest_limit{1'000};  // the span of the shortest limit that a provider counts in
constexpr milliseconds far_away{3'600'000};

milliseconds from_to(Pause::Time now, Pause::Time then) {
  if (then <= now) return milliseconds(0);
  return then - now > far_away ? far_away : std::chrono::ceil<milliseconds>(then - now);
}

Pause::Time later_by(Pause::Time now, milliseconds wait) { return now + std::min(wait, far_away); }

}  // namespace

Sending::Sending(const std::vector<HttpRequest>& requests, const HttpManners& manners, Pause& pause, ClientState& state)
    : requests_(requests), manners_(manners), pause_(pause), state_(state), errands_(requests.size()) {
  for (std::size_t i = 0; i < requests.size(); ++i) ready_.push_back(i);
}

Sending::~Sending() {
  // Where something was thrown, what was under way is so no longer.
  for (const Errand& errand : errands_) {
    if (errand.is_under_way) state_.limit.ended(pause_.now());
  }
}

std::optional<RequestQueue::Numbered> Sending::next() {
  if (wants_authorization()) return std::nullopt;
  const Pause::Time now = pause_.now();
  if (std::max(state_.limit.own_opening(now), state_.limit.provider_opening()) > now) return std::nullopt;

  std::size_t number = 0;
  if (!later_.empty() && later_.begin()->first <= now) {
    number = later_.begin()->second;
    later_.erase(later_.begin());
  } else if (!ready_.empty()) {
    number = ready_.front();
    ready_.pop_front();
  } else {
    return std::nullopt;
  }
  Errand& errand = errands_[number];
  if (errand.attempts++ == 0) errand.answers_before = answers_;
  ++state_.attempts_made;
  errand.is_under_way = true;
  errand.authorization = state_.authorization;
  state_.limit.started();
  Numbered numbered{number, requests_[number]};
  if (!errand.authorization.empty()) numbered.request.headers.emplace_back("Authorization", errand.authorization);
  return numbered;
}

/// When a request is there to be sent, whatever the limits say.
Pause::Time Sending::next_due(Pause::Time now) const {
  if (!ready_.empty()) return now;
  return later_.empty() ? Pause::Time::max() : std::max(now, later_.begin()->first);
}

milliseconds Sending::until_next() {
  const Pause::Time now = pause_.now();
  if (wants_authorization()) return far_away;
  return from_to(now, std::max({next_due(now), state_.limit.own_opening(now), state_.limit.provider_opening()}));
}

milliseconds Sending::wait_for_provider() {
  const Pause::Time now = pause_.now();
  return until_next() - std::min(until_next(), from_to(now, state_.limit.own_opening(now)));
}

void Sending::finished(std::size_t number, Exchange exchange) {
  const Pause::Time now = pause_.now();
  Errand& errand = errands_[number];
  errand.is_under_way = false;
  errand.exchange = std::move(exchange);
  errand.was_lost = errand.was_lost || errand.exchange.outcome == Exchange::Outcome::unknown;
  state_.limit.ended(now);

  if (errand.exchange.answered()) {
    ++answers_;
    const HttpResponse& response = errand.exchange.response;
    const bool is_over = response.status == too_many_requests;
    const bool any_used_up = state_.limit.heard(response, is_over, pause_.time_of_day(), now);
    if (is_over) hold_after_429(response, any_used_up, errand.attempts);
    if (takes_refusal(number, errand.exchange)) return;
  }
  if (!is_given_up_ && may_repeat(requests_[number], errand.exchange, errand.attempts, manners_)) {
    repeat_later(number);
    return;
  }
  settle(number);
  const bool tried_all = !errand.exchange.answered() && errand.attempts >= manners_.attempts;
  if (tried_all && errand.answers_before == answers_) give_up(errand.exchange.reason);
}

/// Whether the answer is a 401 after which the request is sent again, perhaps with a new value of Authorization.
bool Sending::takes_refusal(std::size_t number, const Exchange& exchange) {
  Errand& errand = errands_[number];
  const bool is_current = errand.authorization == state_.authorization;
  if (exchange.response.status != unauthorized) {
    if (is_current) state_.is_new_and_unproven = false;
    return false;
  }
  if (errand.authorization.empty() || std::exchange(errand.was_refused, true)) return false;
  --errand.attempts;  // a token that ran out is nobody's failure
  if (!is_current) {
    ready_.push_front(number);
    return true;
  }
  if (state_.is_new_and_unproven) state_.given_up = state_.authorization;
  if (state_.given_up == state_.authorization) return false;
  refused_.push_back(number);
  return true;
}

void Sending::renewed() {
  for (std::size_t number : refused_) ready_.push_back(number);
  refused_.clear();
}

void Sending::refused_for_good() {
  for (std::size_t number : refused_) settle(number);
  refused_.clear();
}

/// Too many from all of us: nothing starts before the provider's time, whoever was turned away.
void Sending::hold_after_429(const HttpResponse& response, bool any_used_up, std::size_t attempts) {
  const Pause::Time now = pause_.now();
  const auto retry_after = read_retry_after(response, pause_.time_of_day());
  Pause::Time until = std::max(now, state_.limit.provider_opening());
  if (retry_after || !any_used_up) until = std::max(until, later_by(now, retry_after.value_or(shortest_limit)));
  state_.limit.hold_until(until + full_jitter(attempts, manners_, pause_));
}

void Sending::repeat_later(std::size_t number) {
  const Errand& errand = errands_[number];
  const Pause::Time now = pause_.now();
  const bool is_over = errand.exchange.answered() && errand.exchange.response.status == too_many_requests;
  Pause::Time again = now;
  if (is_over) {
    again = std::max(now, state_.limit.provider_opening());
  } else {
    const auto retry_after = read_retry_after(errand.exchange.response, pause_.time_of_day());
    again = later_by(now, retry_after.value_or(milliseconds(0))) + full_jitter(errand.attempts, manners_, pause_);
  }
  later_.emplace(again, number);
  log(LogLevel::info,
      fmt::format("{} {}: attempt {} in {} ms", requests_[number].method, shown_address(requests_[number].url),
                  errand.attempts + 1, from_to(now, again).count()));
}

void Sending::settle(std::size_t number) {
  Errand& errand = errands_[number];
  // An earlier attempt may have done the work, whatever the last one came to.
  if (errand.was_lost && errand.exchange.outcome == Exchange::Outcome::not_done)
    errand.exchange.outcome = Exchange::Outcome::unknown;
  ++settled_;
}

void Sending::give_up(const Message& reason) {
  is_given_up_ = true;
  for (std::size_t number : ready_) {
    Exchange& exchange = errands_[number].exchange;
    if (!exchange.answered() && exchange.reason.key.empty()) exchange.reason = reason;
    settle(number);
  }
  ready_.clear();
  for (const auto& [time, number] : std::exchange(later_, {})) settle(number);
}

std::vector<Exchange> Sending::exchanges() && {
  std::vector<Exchange> result;
  result.reserve(errands_.size());
  for (Errand& errand : errands_) result.push_back(std::move(errand.exchange));
  return result;
}

}  // namespace rtp
