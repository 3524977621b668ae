#pragma once

#include <memory>

#include "http/curl_library.hpp"

namespace rtp {

// libcurl's handles, each released at the end of its life.

struct CurlRelease {
  void operator()(CURL* handle) const { curl().easy_cleanup(handle); }
  void operator()(CURLU* handle) const { curl().url_cleanup(handle); }
  void operator()(curl_slist* list) const { curl().slist_free_all(list); }
};

using EasyHandle = std::unique_ptr<CURL, CurlRelease>;
using UrlHandle = std::unique_ptr<CURLU, CurlRelease>;
using HeaderList = std::unique_ptr<curl_slist, CurlRelease>;

/// A text that libcurl made.
struct CurlText {
  char* text = nullptr;

  CurlText() = default;
  ~CurlText() { curl().free(text); }
  CurlText(const CurlText&) = delete;
  CurlText& operator=(const CurlText&) = delete;
};

}  // namespace rtp
