#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/messages.hpp"
#include "http/curl_handles.hpp"

namespace rtp {

/// A URL that may be asked, as libcurl itself understood it: what was checked is what is used.
struct CheckedAddress {
  UrlHandle url;
  std::string host;  ///< without the brackets of an IPv6 address
  bool is_encrypted = false;
  bool is_this_machine = false;  ///< 127.0.0.0/8, ::1 or localhost
};

/// The address of an absolute, percent-encoded URL, or the sentence that says why it is refused (see
/// `make_curl_transport`). Throws std::bad_alloc.
std::variant<CheckedAddress, Message> check_address(const std::string& url);

}  // namespace rtp
