#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

#include "http/checked_address.hpp"
#include "http/curl_handles.hpp"
#include "http/outgoing_headers.hpp"
#include "http/surroundings.hpp"
#include "http/transfer_failure.hpp"
#include "http/transport.hpp"

namespace rtp {

/// One request under way in libcurl: its settings, what came so far, and what became of it.
class CurlTransfer {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// Ready to be added to a multi handle. The request is sendable.
  CurlTransfer(RequestQueue::Numbered numbered, CheckedAddress address, const TransportLimits& limits,
               const Surroundings& surroundings);
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;
  ~CurlTransfer() = default;

  CURL* handle() const { return easy_.get(); }
  std::size_t number() const { return number_; }

  /// When it is given up unless more comes; far away before the request begins to be sent.
  Time silent_at() const { return silent_at_; }

  /// What became of it, once libcurl is done with `code`. Rethrows what a callback could not.
  Exchange result(CURLcode code);

 private:
  template <typename Value>
  void set(CURLoption option, Value value);
  void set_where(const Surroundings& surroundings);
  void set_what();
  void set_limits();
  void set_callbacks();

  // libcurl's callbacks; `self` is the transfer.
  static int on_start(void* self, char*, char*, int, int);
  static std::size_t on_header(const char* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(const char* bytes, std::size_t size, std::size_t count, void* self);
  static int on_progress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent);
  static curl_socket_t on_socket(void* self, curlsocktype purpose, curl_sockaddr* peer);

  void take_header(std::string_view line);
  void moved(std::size_t bytes);
  std::string issuer() const;
  void log_result(CURLcode code);

  std::size_t number_;
  HttpRequest request_;
  CheckedAddress address_;
  TransportLimits limits_;
  TransferFailure failure_;
  HeaderList headers_;
  HttpResponse response_;
  std::size_t header_bytes_ = 0;
  curl_off_t bytes_moved_ = 0;
  Time silent_at_ = Time::max();
  bool headers_are_whole_ = false;
  bool was_started_twice_ = false;
  std::exception_ptr thrown_;
  std::array<char, CURL_ERROR_SIZE> words_{};
  EasyHandle easy_;  // uses all of the above: the first to go
};

}  // namespace rtp
