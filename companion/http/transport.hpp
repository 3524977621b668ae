#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "http/request.hpp"

namespace rtp {

struct TransportLimits {
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds whole{60'000};
  std::chrono::milliseconds silence{20'000};       ///< longest time in which fewer than 100 bytes a second come or go
  std::size_t body_bytes = std::size_t{32} << 20;  ///< of one decoded answer
  std::size_t at_once = 25;                        ///< requests under way at the same time
  bool names_issuer = false;                       ///< fills HttpResponse::issuer, which costs some time
};

/// Requests that may start one after the other, while earlier ones are under way.
class RequestQueue {
 public:
  struct Numbered {
    std::size_t number = 0;
    HttpRequest request;
  };

  virtual ~RequestQueue() = default;

  /// The next request that may start now; nothing when none may yet, or none is left.
  virtual std::optional<Numbered> next() = 0;

  /// How long until `next` may give one, as far as is known now.
  virtual std::chrono::milliseconds until_next() = 0;

  /// What became of the request with this number.
  virtual void finished(std::size_t number, Exchange exchange) = 0;
};

/// Port: sends requests, each once, and hears what came of them. Implementation: `make_curl_transport`; a script of
/// answers in tests.
class Transport {
 public:
  virtual ~Transport() = default;

  /// Sends all, several at a time, and returns the exchanges in the order of `requests`. Never throws for what the
  /// network or the other side does.
  virtual std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) = 0;

  /// Sends what `queue` gives until it gives nothing and nothing is under way. A transport that can starts each as soon
  /// as the queue gives it; this one sends what it gives at one go by `exchange`, and asks again.
  virtual void serve(RequestQueue& queue);
};

/// libcurl: HTTP/2 where the other side has it, connections kept open from call to call, gzip, proxy and certificates
/// from the environment (`https_proxy`, `no_proxy`, `CURL_CA_BUNDLE` before `SSL_CERT_FILE`, `SSL_CERT_DIR`),
/// certificates always checked, no redirects followed (a token must not travel), plain http to this machine only
/// (127.0.0.0/8, ::1, localhost; never through a proxy). A URL with a user part, or whose machine is not written in its
/// plain form (127.1, 0x7f000001), is refused, and so is a header with a line break. Each request is sent once:
/// libcurl's own second sending on a fresh connection is prevented, since the first may have done its work. For one
/// thread at a time. Throws Error{unreachable} when libcurl cannot start.
std::unique_ptr<Transport> make_curl_transport(const TransportLimits& limits = {});

}  // namespace rtp
