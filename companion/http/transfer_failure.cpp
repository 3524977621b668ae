#include "http/transfer_failure.hpp"

namespace rtp {

namespace {

constexpr long proxy_wants_login = 407;

/// The failures that end a request which was stopped by us, or that say something before the code does.
const char* stopped(const TransferFailure& failure) {
  if (failure.was_sent_elsewhere) return "http.plain_elsewhere";
  if (failure.was_too_large || failure.code == CURLE_FILESIZE_EXCEEDED) return "http.too_large";
  if (failure.was_silent) return "http.too_slow";
  if (failure.was_started) return nullptr;
  if (failure.proxy_status == proxy_wants_login) return "http.proxy_wants_login";
  if (failure.proxy_status >= 300) return "http.proxy_refuses";
  return nullptr;
}

const char* reason_key(const TransferFailure& failure) {
  if (const char* key = stopped(failure)) return key;
  switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST: return "http.name_unknown";
    case CURLE_COULDNT_RESOLVE_PROXY: return "http.proxy_unknown";
    case CURLE_PROXY: return "http.proxy_refuses";
    case CURLE_OPERATION_TIMEDOUT: return failure.was_started ? "http.too_slow" : "http.cannot_connect";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR: return "http.not_trusted";
    case CURLE_SSL_CACERT_BADFILE: return "http.certificates_unreadable";
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: return "http.answer_unreadable";
    case CURLE_SSL_CONNECT_ERROR: return failure.was_started ? "http.cut_off" : "http.no_encryption";
    default: return failure.was_started ? "http.cut_off" : "http.cannot_connect";
  }
}

bool would_happen_again(const std::string& key) {
  return key == "http.plain_elsewhere" || key == "http.too_large" || key == "http.proxy_wants_login" ||
         key == "http.not_trusted" || key == "http.certificates_unreadable";
}

}  // namespace

Exchange failed_exchange(const TransferFailure& failure) {
  Message reason(reason_key(failure));
  const std::string key = reason.key;
  if (key == "http.proxy_unknown" || key == "http.proxy_wants_login") {
    reason = std::move(reason).with("proxy", failure.proxy);
  } else if (key == "http.certificates_unreadable") {
    reason = std::move(reason).with("file", failure.ca_file);
  } else {
    reason = std::move(reason).with("host", failure.host);
  }

  Exchange exchange;
  exchange.outcome = failure.was_started ? Exchange::Outcome::unknown : Exchange::Outcome::not_done;
  exchange.reason = std::move(reason);
  exchange.worth_repeating = !would_happen_again(key);
  return exchange;
}

}  // namespace rtp
