#pragma once

#include <openssl/x509.h>

#include <memory>
#include <string>

#include "http_server.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// As if the tester's environment named no certificates.
struct NoCertificatesNamed {
  EnvironmentVariable bundle{"CURL_CA_BUNDLE", ""};
  EnvironmentVariable file{"SSL_CERT_FILE", ""};
  EnvironmentVariable folder{"SSL_CERT_DIR", ""};
};

/// A key and a certificate for `address` ("IP:127.0.0.1") that nobody but that key has signed, valid for an hour.
class SelfSigned {
 public:
  explicit SelfSigned(const char* address);

  EVP_PKEY* key() const { return key_.get(); }
  X509* certificate() const { return certificate_.get(); }
  std::string key_file() const { return (folder_.path() / "key.pem").string(); }
  std::string certificate_file() const { return (folder_.path() / "certificate.pem").string(); }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
  std::unique_ptr<X509, void (*)(X509*)> certificate_;
};

}  // namespace rtp
