#include <httplib.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>

#include "http/transport.hpp"
#include "http_server.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

namespace {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
using Certificate = std::unique_ptr<X509, void (*)(X509*)>;

/// A certificate for this address that nobody but its own key has signed, valid for an hour.
Certificate self_signed(EVP_PKEY* key, const char* address) {
  Certificate made(X509_new(), X509_free);
  X509_set_version(made.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
  X509_set_pubkey(made.get(), key);
  X509_NAME* const name = X509_get_subject_name(made.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
  X509_set_issuer_name(made.get(), name);
  X509_EXTENSION* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, address);
  X509_add_ext(made.get(), names, -1);
  X509_EXTENSION_free(names);
  if (X509_sign(made.get(), key, EVP_sha256()) == 0) throw std::runtime_error("cannot sign a certificate");
  return made;
}

/// As if the tester's environment named no certificates.
struct NoCertificatesNamed {
  EnvironmentVariable bundle{"CURL_CA_BUNDLE", ""};
  EnvironmentVariable file{"SSL_CERT_FILE", ""};
  EnvironmentVariable folder{"SSL_CERT_DIR", ""};
};

/// An https server on 127.0.0.1 whose certificate is for `address` ("IP:127.0.0.1").
class TlsServer {
 public:
  explicit TlsServer(const char* address)
      : key_(EVP_RSA_gen(2048), EVP_PKEY_free),
        certificate_(self_signed(key_.get(), address)),
        server_(certificate_.get(), key_.get()) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(certificate_file().c_str(), "w"), std::fclose);
    if (!out || PEM_write_X509(out.get(), certificate_.get()) == 0) throw std::runtime_error("cannot keep it");
    server_.Get("/", [this](const httplib::Request&, httplib::Response&) { ++arrived_; });
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::yield();
  }
  ~TlsServer() {
    server_.stop();
    thread_.join();
  }
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  std::string certificate_file() const { return (folder_.path() / "certificate.pem").string(); }
  int arrived() const { return arrived_; }

  Exchange ask() const {
    HttpRequest request;
    request.url = "https://127.0.0.1:" + std::to_string(port_) + "/";
    return make_curl_transport()->exchange({request}).front();
  }

 private:
  NoCertificatesNamed environment_;
  std::atomic<int> arrived_ = 0;
  TemporaryFolder folder_;
  Key key_;
  Certificate certificate_;
  httplib::SSLServer server_;
  int port_ = 0;
  std::thread thread_;
};

void check_not_trusted(const TlsServer& server) {
  const Exchange exchange = server.ask();
  CHECK(exchange.outcome == Exchange::Outcome::not_done);
  CHECK(exchange.reason.key == "http.not_trusted");
  CHECK_FALSE(exchange.worth_repeating);
  CHECK(server.arrived() == 0);
}

}  // namespace

TEST_CASE("A certificate that nobody vouches for is refused before anything is sent") {
  const TlsServer server("IP:127.0.0.1");
  check_not_trusted(server);
  CHECK(say(server.ask().reason, Language::en).find("SSL_CERT_FILE") != std::string::npos);
}

TEST_CASE("A certificate that the environment names is trusted") {
  const TlsServer server("IP:127.0.0.1");
  for (const char* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
    const EnvironmentVariable trusted(name, server.certificate_file());
    CHECK(server.ask().answered());
  }
  CHECK(server.arrived() == 2);
}

TEST_CASE("A trusted certificate of another machine is refused") {
  const TlsServer server("DNS:board.example");
  const EnvironmentVariable trusted("SSL_CERT_FILE", server.certificate_file());
  check_not_trusted(server);
}

TEST_CASE("A file of certificates that is not there is named") {
  const TlsServer server("IP:127.0.0.1");
  const EnvironmentVariable trusted("SSL_CERT_FILE", "/town/hall/ca.pem");
  const Exchange exchange = server.ask();
  CHECK(exchange.outcome == Exchange::Outcome::not_done);
  CHECK(say(exchange.reason, Language::en).find("/town/hall/ca.pem") != std::string::npos);
}

}  // namespace rtp
