#include <httplib.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "http/transport.hpp"
#include "self_signed.hpp"

namespace rtp {

namespace {

/// An https server on 127.0.0.1 whose certificate is for `address` ("IP:127.0.0.1").
class TlsServer {
 public:
  explicit TlsServer(const char* address) : identity_(address), server_(identity_.certificate(), identity_.key()) {
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

  std::string certificate_file() const { return identity_.certificate_file(); }
  int arrived() const { return arrived_; }

  Exchange ask() const {
    HttpRequest request;
    request.url = "https://127.0.0.1:" + std::to_string(port_) + "/";
    return make_curl_transport()->exchange({request}).front();
  }

 private:
  NoCertificatesNamed environment_;
  std::atomic<int> arrived_ = 0;
  SelfSigned identity_;
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
