#include "http/curl_transfer.hpp"

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

#include "base/log.hpp"
#include "http/outgoing_headers.hpp"

namespace rtp {

namespace {

constexpr std::size_t most_header_bytes = std::size_t{256} * 1024;
constexpr std::chrono::milliseconds time_bought_by_byte{10};  // 100 bytes a second

CurlTransfer& transfer(void* self) { return *static_cast<CurlTransfer*>(self); }

bool is_loopback(const sockaddr& peer) {
  if (peer.sa_family == AF_INET) return ntohl(reinterpret_cast<const sockaddr_in&>(peer).sin_addr.s_addr) >> 24U == 127;
  if (peer.sa_family == AF_INET6)
    return IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6&>(peer).sin6_addr) != 0;
  return false;
}

}  // namespace

CurlTransfer::CurlTransfer(RequestQueue::Numbered numbered, CheckedAddress address, const TransportLimits& limits,
                           const Surroundings& surroundings)
    : number_(numbered.number),
      request_(std::move(numbered.request)),
      address_(std::move(address)),
      limits_(limits),
      headers_(header_list(request_)),
      easy_(curl().easy_init()) {
  if (!easy_) throw std::bad_alloc();
  failure_.host = address_.host;
  failure_.proxy = surroundings.proxy;
  failure_.ca_file = surroundings.ca_file;
  set_where(surroundings);
  set_what();
  set_limits();
  set_callbacks();
}

template <typename Value>
void CurlTransfer::set(CURLoption option, Value value) {
  const CURLcode code = curl().easy_setopt(easy_.get(), option, value);
  if (code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (code != CURLE_OK)
    throw std::logic_error(
        fmt::format("libcurl refuses option {}: {}", static_cast<int>(option), curl().easy_strerror(code)));
}

void CurlTransfer::set_where(const Surroundings& surroundings) {
  set(CURLOPT_CURLU, address_.url.get());
  set(CURLOPT_PROTOCOLS_STR, address_.is_encrypted ? "https" : "http");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // Many requests at once share one HTTP/2 connection: they wait until it is known whether the other side has it.
  set(CURLOPT_PIPEWAIT, address_.is_encrypted ? 1L : 0L);

  set(CURLOPT_SSL_VERIFYPEER, 1L);
  set(CURLOPT_SSL_VERIFYHOST, 2L);
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(CURLOPT_CERTINFO, limits_.names_issuer ? 1L : 0L);
  if (!surroundings.ca_file.empty()) set(CURLOPT_CAINFO, surroundings.ca_file.c_str());
  if (!surroundings.ca_folder.empty()) set(CURLOPT_CAPATH, surroundings.ca_folder.c_str());

  if (address_.is_this_machine) set(CURLOPT_NOPROXY, "*");
  set(CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
  set(CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));  // a proxy never sees the token
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void CurlTransfer::set_what() {
  if (has_body(request_)) {
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
    set(CURLOPT_POSTFIELDS, request_.body.c_str());
  }
  if (request_.method == "HEAD") {
    set(CURLOPT_NOBODY, 1L);
  } else {
    set(CURLOPT_CUSTOMREQUEST, request_.method.c_str());
  }
  set(CURLOPT_HTTPHEADER, headers_.get());
  set(CURLOPT_ACCEPT_ENCODING, "gzip");
}

void CurlTransfer::set_limits() {
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits_.whole.count()));
  set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits_.body_bytes));
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);  // a name server that hangs must not outlast the limits
}

void CurlTransfer::set_callbacks() {
  set(CURLOPT_PRIVATE, static_cast<void*>(this));
  set(CURLOPT_ERRORBUFFER, words_.data());
  set(CURLOPT_PREREQFUNCTION, &CurlTransfer::on_start);
  set(CURLOPT_PREREQDATA, static_cast<void*>(this));
  set(CURLOPT_HEADERFUNCTION, &CurlTransfer::on_header);
  set(CURLOPT_HEADERDATA, static_cast<void*>(this));
  set(CURLOPT_WRITEFUNCTION, &CurlTransfer::on_body);
  set(CURLOPT_WRITEDATA, static_cast<void*>(this));
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &CurlTransfer::on_progress);
  set(CURLOPT_XFERINFODATA, static_cast<void*>(this));
  set(CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::on_socket);
  set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(this));
}

/// Connected (also through proxy and TLS), and the request goes out next. libcurl comes here a second time when a kept
/// connection broke before an answer: the first request may have done its work, so it is not sent again.
int CurlTransfer::on_start(void* self, char*, char*, int, int) {
  CurlTransfer& own = transfer(self);
  if (std::exchange(own.failure_.was_started, true)) {
    own.was_started_twice_ = true;
    return CURL_PREREQFUNC_ABORT;
  }
  own.silent_at_ = std::chrono::steady_clock::now() + own.limits_.silence;
  return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::on_header(const char* bytes, std::size_t size, std::size_t count, void* self) {
  CurlTransfer& own = transfer(self);
  const std::size_t length = size * count;
  own.header_bytes_ += length;
  if (own.header_bytes_ > most_header_bytes) {
    own.failure_.was_too_large = true;
    return 0;
  }
  try {
    own.take_header({bytes, length});
    own.moved(length);
  } catch (...) {
    own.thrown_ = std::current_exception();
    return 0;
  }
  return length;
}

void CurlTransfer::take_header(std::string_view line) {
  // Each status line begins a new answer: "100 Continue" and "103 Early Hints" come before the one that counts.
  if (line.starts_with("HTTP/")) {
    response_.headers.clear();
    headers_are_whole_ = false;
    return;
  }
  if (line == "\r\n" || line == "\n") headers_are_whole_ = true;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  constexpr std::string_view blanks = " \t\r\n";
  std::string_view value = line.substr(colon + 1);
  value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
  value = value.substr(0, value.find_last_not_of(blanks) + 1);
  response_.headers.emplace_back(lower_ascii(line.substr(0, colon)), value);
}

std::size_t CurlTransfer::on_body(const char* bytes, std::size_t size, std::size_t count, void* self) {
  CurlTransfer& own = transfer(self);
  const std::size_t length = size * count;
  // Counted after decoding: a small gzip can hold gigabytes.
  if (length > own.limits_.body_bytes - own.response_.body.size()) {
    own.failure_.was_too_large = true;
    return 0;
  }
  try {
    own.response_.body.append(bytes, length);
  } catch (...) {
    own.thrown_ = std::current_exception();
    return 0;
  }
  return length;
}

int CurlTransfer::on_progress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent) {
  CurlTransfer& own = transfer(self);
  const curl_off_t total = received + sent;
  if (total > own.bytes_moved_) own.moved(static_cast<std::size_t>(total - own.bytes_moved_));
  own.bytes_moved_ = total;
  own.failure_.was_silent = std::chrono::steady_clock::now() > own.silent_at_;
  return own.failure_.was_silent ? 1 : 0;
}

/// Whatever a name resolves to, plain http stays on this machine.
curl_socket_t CurlTransfer::on_socket(void* self, curlsocktype, curl_sockaddr* peer) {
  CurlTransfer& own = transfer(self);
  if (!own.address_.is_encrypted && !is_loopback(peer->addr)) {
    own.failure_.was_sent_elsewhere = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}

/// Each byte buys some time, but never more than the whole silence: an answer that drips is given up as well.
void CurlTransfer::moved(std::size_t bytes) {
  if (silent_at_ == Time::max()) return;
  const Time latest = std::chrono::steady_clock::now() + limits_.silence;
  const auto enough = static_cast<std::size_t>(limits_.silence / time_bought_by_byte) + 1;
  const auto bought = static_cast<std::int64_t>(std::min(bytes, enough));
  silent_at_ = std::min<Time>(latest, silent_at_ + bought * time_bought_by_byte);
}

Exchange CurlTransfer::result(CURLcode code) {
  if (thrown_) std::rethrow_exception(thrown_);
  // libcurl takes headers that end in the middle for an answer without a body.
  if (code == CURLE_OK && !headers_are_whole_) code = CURLE_RECV_ERROR;
  log_result(code);
  if (code != CURLE_OK) {
    failure_.code = code;
    curl().easy_getinfo(easy_.get(), CURLINFO_HTTP_CONNECTCODE, &failure_.proxy_status);
    return failed_exchange(failure_);
  }
  long status = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
  response_.status = static_cast<int>(status);
  if (limits_.names_issuer) response_.issuer = issuer();
  Exchange exchange;
  exchange.outcome = Exchange::Outcome::answered;
  exchange.response = std::move(response_);
  return exchange;
}

std::string CurlTransfer::issuer() const {
  constexpr std::string_view label = "Issuer:";
  curl_certinfo* chain = nullptr;
  if (curl().easy_getinfo(easy_.get(), CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == nullptr) return "";
  if (chain->num_of_certs < 1) return "";
  for (const curl_slist* line = *chain->certinfo; line != nullptr; line = line->next) {
    const std::string_view text = line->data;
    if (text.starts_with(label)) return std::string(text.substr(label.size()));
  }
  return "";
}

void CurlTransfer::log_result(CURLcode code) {
  CurlText url;
  curl().url_get(address_.url.get(), CURLUPART_URL, &url.text, 0);
  const std::string address = shown_address(url.text == nullptr ? "" : url.text);
  curl_off_t microseconds = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
  long status = 0;
  curl().easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
  if (code == CURLE_OK) {
    log(LogLevel::debug, fmt::format("{} {}: {} in {} ms, {} bytes", request_.method, address, status,
                                     microseconds / 1000, response_.body.size()));
    return;
  }
  const std::string words = words_[0] == '\0' ? curl().easy_strerror(code) : words_.data();
  log(LogLevel::info, fmt::format("{} {}: no answer after {} ms, {}: {} (curl {})", request_.method, address,
                                  microseconds / 1000, failure_.was_started ? "perhaps done" : "not done",
                                  was_started_twice_ ? "the kept connection broke" : words, static_cast<int>(code)));
}

}  // namespace rtp
