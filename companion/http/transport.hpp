#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "http/request.hpp"

namespace rtp {

struct TransportLimits {
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds whole{60'000};
  std::chrono::milliseconds silence{20'000};  ///< longest time in which less than one byte a second comes
  std::size_t body_bytes = 32u << 20;         ///< of one decoded answer
  std::size_t at_once = 25;                   ///< requests under way at the same time
};

/// Port: sends requests, each once, and hears what came of them. Implementation: `make_curl_transport`; a script of
/// answers in tests.
class Transport {
 public:
  virtual ~Transport() = default;

  /// Sends all, several at a time, and returns the exchanges in the order of `requests`. Never throws for what the
  /// network or the other side does.
  virtual std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) = 0;
};

/// libcurl: HTTP/2 where the other side has it, connections kept open, gzip, proxy and certificates from the
/// environment
/// (`https_proxy`, `no_proxy`, `SSL_CERT_FILE`, `SSL_CERT_DIR`, `CURL_CA_BUNDLE`), certificates always checked, no
/// redirects followed (a token must not travel), plain http to this machine only (127.0.0.0/8, ::1, localhost). A URL
/// with a user part is refused. Throws Error{unreachable} when libcurl cannot start.
std::unique_ptr<Transport> make_curl_transport(const TransportLimits& limits = {});

}  // namespace rtp
