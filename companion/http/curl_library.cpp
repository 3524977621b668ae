#include "http/curl_library.hpp"

#include <dlfcn.h>

#include "base/error.hpp"
#include "base/log.hpp"

namespace rtp {

namespace {

// The name that Debian and everybody else has given its interface since 2006.
constexpr const char* file_name = "libcurl.so.4";

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (function != nullptr) return;
  log(LogLevel::error, dlerror());
  throw Error(ErrorKind::unreachable, Message("http.library_missing"));
}

CurlLibrary load() {
  void* const library = dlopen(file_name, RTLD_NOW | RTLD_LOCAL);  // never closed: it keeps threads and tables
  if (library == nullptr) {
    log(LogLevel::error, dlerror());
    throw Error(ErrorKind::unreachable, Message("http.library_missing"));
  }
  CurlLibrary found;
  find(library, "curl_easy_cleanup", found.easy_cleanup);
  find(library, "curl_easy_escape", found.easy_escape);
  find(library, "curl_easy_getinfo", found.easy_getinfo);
  find(library, "curl_easy_init", found.easy_init);
  find(library, "curl_easy_perform", found.easy_perform);
  find(library, "curl_easy_setopt", found.easy_setopt);
  find(library, "curl_easy_strerror", found.easy_strerror);
  find(library, "curl_easy_unescape", found.easy_unescape);
  find(library, "curl_free", found.free);
  find(library, "curl_getdate", found.getdate);
  find(library, "curl_global_init", found.global_init);
  find(library, "curl_multi_add_handle", found.multi_add_handle);
  find(library, "curl_multi_cleanup", found.multi_cleanup);
  find(library, "curl_multi_info_read", found.multi_info_read);
  find(library, "curl_multi_init", found.multi_init);
  find(library, "curl_multi_perform", found.multi_perform);
  find(library, "curl_multi_poll", found.multi_poll);
  find(library, "curl_multi_remove_handle", found.multi_remove_handle);
  find(library, "curl_multi_setopt", found.multi_setopt);
  find(library, "curl_multi_strerror", found.multi_strerror);
  find(library, "curl_slist_append", found.slist_append);
  find(library, "curl_slist_free_all", found.slist_free_all);
  find(library, "curl_url", found.url);
  find(library, "curl_url_cleanup", found.url_cleanup);
  find(library, "curl_url_get", found.url_get);
  find(library, "curl_url_set", found.url_set);
  if (const CURLcode code = found.global_init(CURL_GLOBAL_DEFAULT); code != CURLE_OK) {
    log(LogLevel::error, found.easy_strerror(code));
    throw Error(ErrorKind::unreachable, Message("http.cannot_start"));
  }
  return found;
}

}  // namespace

const CurlLibrary& curl() {
  static const CurlLibrary library = load();
  return library;
}

}  // namespace rtp
