#include "http/surroundings.hpp"

#include <cstdlib>
#include <initializer_list>
#include <string_view>

namespace rtp {

namespace {

/// The first of these variables that is set and not empty.
std::string first_set(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "";
}

/// A proxy's URL may hold a password, and need not have a scheme.
std::string machine_and_port(std::string_view proxy) {
  if (const std::size_t at = proxy.rfind('@'); at != std::string_view::npos) proxy.remove_prefix(at + 1);
  if (const std::size_t scheme = proxy.find("://"); scheme != std::string_view::npos) proxy.remove_prefix(scheme + 3);
  return std::string(proxy.substr(0, proxy.find('/')));
}

}  // namespace

Surroundings read_surroundings() {
  Surroundings found;
  found.ca_file = first_set({"CURL_CA_BUNDLE", "SSL_CERT_FILE"});
  found.ca_folder = first_set({"SSL_CERT_DIR"});
  found.proxy = machine_and_port(first_set({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}));
  return found;
}

}  // namespace rtp
