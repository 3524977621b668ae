#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "http/client.hpp"
#include "http/rate_limit.hpp"

namespace rtp {

/// What a client keeps from one call of `send` to the next.
struct ClientState {
  RateLimit limit;
  std::size_t attempts_made = 0;
  std::string authorization;         ///< the value in use
  std::string given_up;              ///< the value that was new, and refused all the same
  bool is_new_and_unproven = false;  ///< `authorization` came for a refused one, and nothing was answered to it yet
};

/// One call of `send`: which requests wait, are under way, or are settled.
class Sending final : public RequestQueue {
 public:
  Sending(const std::vector<HttpRequest>& requests, const HttpManners& manners, Pause& pause, ClientState& state);
  Sending(const Sending&) = delete;
  Sending& operator=(const Sending&) = delete;
  ~Sending() override;

  std::optional<Numbered> next() override;
  std::chrono::milliseconds until_next() override;
  void finished(std::size_t number, Exchange exchange) override;

  std::size_t settled() const { return settled_; }
  bool is_settled() const { return settled_ == errands_.size(); }

  /// The value of Authorization was refused: nothing more starts before `renewed` or `refused_for_good`.
  bool wants_authorization() const { return !refused_.empty(); }
  void renewed();
  void refused_for_good();

  /// How much of `until_next` is the provider's doing, and not our own pacing.
  std::chrono::milliseconds wait_for_provider();

  /// Nothing more starts: what waits is settled as it stands, with `reason` where it was never tried. What is under way
  /// still ends by itself.
  void give_up(const Message& reason);

  std::vector<Exchange> exchanges() &&;

 private:
  struct Errand {
    std::size_t attempts = 0;
    std::size_t answers_before = 0;  ///< to all requests, before its first attempt
    bool is_under_way = false;
    bool was_refused = false;   ///< had its 401
    bool was_lost = false;      ///< an attempt of it ended as unknown
    std::string authorization;  ///< of its last attempt
    Exchange exchange;
  };

  Pause::Time next_due(Pause::Time now) const;
  bool takes_refusal(std::size_t number, const Exchange& exchange);
  void hold_after_429(const HttpResponse& response, bool any_used_up, std::size_t attempts);
  void repeat_later(std::size_t number);
  void settle(std::size_t number);

  const std::vector<HttpRequest>& requests_;
  const HttpManners& manners_;
  Pause& pause_;
  ClientState& state_;
  std::vector<Errand> errands_;
  std::deque<std::size_t> ready_;
  std::multimap<Pause::Time, std::size_t> later_;
  std::vector<std::size_t> refused_;
  std::size_t settled_ = 0;
  std::size_t answers_ = 0;
  bool is_given_up_ = false;
};

}  // namespace rtp
