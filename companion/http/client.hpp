#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/pause.hpp"
#include "http/transport.hpp"

namespace rtp {

/// What a provider allows, and how long we keep trying.
struct HttpManners {
  std::size_t requests_per_second = 25;
  std::size_t requests_per_minute = 10'000;
  std::size_t attempts = 5;                   ///< of one request, the first one included
  std::chrono::milliseconds first_wait{500};  ///< full jitter: a random time up to first_wait * 2^n
  std::chrono::milliseconds longest_wait{20'000};
  std::chrono::milliseconds patience{120'000};  ///< longest wait because of the provider until the next one is settled
};

/// Requests to one provider, within its limits. Retry lives here and nowhere else.
class HttpClient {
 public:
  /// Gives the value of the Authorization header ("Bearer ..."). `refused`: the value that the provider answered 401
  /// to, empty at first; a client is asked once with a refused value, then the 401 stands.
  using Authorization = std::function<std::string(const std::string& refused)>;

  /// `authorization` may be empty: then none is sent. Everything given must outlive the client.
  HttpClient(Transport& transport, Pause& pause, const HttpManners& manners, Authorization authorization);

  /// Sends all requests and returns the exchanges in their order. Paces by `manners`, so that the other side never
  /// sees more than that many in any second or minute, however long each is under way, and by what the answers say
  /// (X-RateLimit-Remaining and -Reset, for the user and for the app; Retry-After; a Reset in the provider's time is
  /// measured against the answer's own Date, so that a wrong clock here does no harm; one more than two minutes away
  /// is not believed). Repeats with full jitter what
  /// may be repeated: no answer when `Repeat::safe` or certainly not done, 429, 500, 502, 503, 504 (those only when
  /// `safe`, but 429 and 503 with Retry-After also for the rest: nothing was done). A 401 asks `authorization` once
  /// more, for all requests that got it. When a request ends without any answer after all its attempts, and meanwhile
  /// no other got one either, the provider is not there: the rest is not tried. What is left then stays in the
  /// exchange: never throws for it; what `authorization` throws passes through. `authorization` is never asked while a
  /// request is under way, so it may use the same transport.
  std::vector<Exchange> send(const std::vector<HttpRequest>& requests);
  Exchange send(const HttpRequest& request);

  /// Attempts made so far, also the failed ones.
  std::size_t attempts_made() const;

  ~HttpClient();

 private:
  class Course;
  std::unique_ptr<Course> course_;
};

}  // namespace rtp
