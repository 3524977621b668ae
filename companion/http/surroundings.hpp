#pragma once

#include <string>

namespace rtp {

/// What the environment says about the way out of this network.
struct Surroundings {
  std::string ca_file;    ///< CURL_CA_BUNDLE or SSL_CERT_FILE: certificates to trust; empty: the system's
  std::string ca_folder;  ///< SSL_CERT_DIR: the same, one file each (c_rehash)
  std::string proxy;      ///< machine and port of the proxy for https, only to be shown: libcurl reads it itself
};

Surroundings read_surroundings();

}  // namespace rtp
