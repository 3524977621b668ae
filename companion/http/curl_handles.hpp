#pragma once

#include <curl/curl.h>

#include <memory>

namespace rtp {

// libcurl's handles, each released at the end of its life.

struct CurlRelease {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

using EasyHandle = std::unique_ptr<CURL, CurlRelease>;
using UrlHandle = std::unique_ptr<CURLU, CurlRelease>;
using HeaderList = std::unique_ptr<curl_slist, CurlRelease>;

/// A text that libcurl made.
struct CurlText {
  char* text = nullptr;

  CurlText() = default;
  ~CurlText() { curl_free(text); }
  CurlText(const CurlText&) = delete;
  CurlText& operator=(const CurlText&) = delete;
};

}  // namespace rtp
