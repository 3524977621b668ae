#include "http/mail_server.hpp"

#include <new>

#include "base/log.hpp"
#include "http/curl_handles.hpp"
#include "http/curl_library.hpp"
#include "http/surroundings.hpp"

namespace rtp {

namespace {

constexpr long longest_connect = 7'000;  // milliseconds
constexpr long longest_whole = 15'000;

const char* trouble_key(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return "http.mail.name_unknown";
    case CURLE_LOGIN_DENIED: return "http.mail.login_denied";
    case CURLE_USE_SSL_FAILED: return "http.mail.no_encryption";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR: return "http.mail.not_trusted";
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT: return "http.mail.cannot_connect";
    default: return "http.mail.no_greeting";
  }
}

bool is_this_machine(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

template <typename Value>
void set(const EasyHandle& easy, CURLoption option, Value value) {
  if (curl().easy_setopt(easy.get(), option, value) == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
}

}  // namespace

std::optional<std::string> mail_host(const std::string& smtp_url) {
  if (!smtp_url.starts_with("smtp://") && !smtp_url.starts_with("smtps://")) return std::nullopt;
  const UrlHandle url(curl().url());
  if (!url) throw std::bad_alloc();
  if (curl().url_set(url.get(), CURLUPART_URL, smtp_url.c_str(), 0) != CURLUE_OK) return std::nullopt;
  CurlText host;
  if (curl().url_get(url.get(), CURLUPART_HOST, &host.text, 0) != CURLUE_OK || host.text == nullptr)
    return std::nullopt;
  return host.text;
}

std::optional<Message> mail_server_trouble(const std::string& smtp_url) {
  const std::string host = mail_host(smtp_url).value_or("");
  const Surroundings surroundings = read_surroundings();
  const EasyHandle easy(curl().easy_init());
  if (!easy) throw std::bad_alloc();
  set(easy, CURLOPT_URL, smtp_url.c_str());
  set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(easy, CURLOPT_CONNECT_ONLY, 1L);
  set(easy, CURLOPT_NOPROXY, "*");
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_QUICK_EXIT, 1L);
  set(easy, CURLOPT_CONNECTTIMEOUT_MS, longest_connect);
  set(easy, CURLOPT_TIMEOUT_MS, longest_whole);
  set(easy, CURLOPT_USE_SSL, static_cast<long>(is_this_machine(host) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  if (!surroundings.ca_file.empty()) set(easy, CURLOPT_CAINFO, surroundings.ca_file.c_str());
  if (!surroundings.ca_folder.empty()) set(easy, CURLOPT_CAPATH, surroundings.ca_folder.c_str());
  const CURLcode code = curl().easy_perform(easy.get());
  if (code == CURLE_OK) return std::nullopt;
  log(LogLevel::info, std::string("mail server ") + host + ": " + curl().easy_strerror(code));
  return Message(trouble_key(code)).with("host", host);
}

}  // namespace rtp
