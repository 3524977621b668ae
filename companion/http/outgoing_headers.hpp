#pragma once

#include <string>
#include <string_view>

#include "http/curl_handles.hpp"
#include "http/request.hpp"

namespace rtp {

/// `text` with A to Z made small, as names of headers are compared.
std::string lower_ascii(std::string_view text);

/// Whether method and headers may be sent: libcurl would let a line break through, and with it a second header.
bool is_sendable(const HttpRequest& request);

/// Whether a body goes with it, be it an empty one.
bool has_body(const HttpRequest& request);

/// The request's headers as libcurl takes them, and none that it would add by itself: a guessed Content-Type, and
/// "Expect: 100-continue", which costs a round trip. Throws std::bad_alloc.
HeaderList header_list(const HttpRequest& request);

}  // namespace rtp
