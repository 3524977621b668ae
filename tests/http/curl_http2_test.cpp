#include <catch2/catch.hpp>
#include <cstdio>
#include <stdexcept>

#include "http/transport.hpp"
#include "self_signed.hpp"

namespace rtp {

namespace {

/// Node's HTTP/2 server (tests/http/http2_server.mjs), trusted by way of the environment.
class Http2Server {
 public:
  Http2Server() {
    const std::string command = std::string("exec node '") + RTP_SOURCE_DIR + "/tests/http/http2_server.mjs' '" +
                                identity_.key_file() + "' '" + identity_.certificate_file() + "'";
    program_ = ::popen(command.c_str(), "r");
    if (program_ == nullptr || std::fscanf(program_, "%d", &port_) != 1)
      throw std::runtime_error("node does not start");
  }
  ~Http2Server() {
    make_curl_transport()->exchange({asking("/stop")});
    ::pclose(program_);
  }
  Http2Server(const Http2Server&) = delete;
  Http2Server& operator=(const Http2Server&) = delete;

  HttpRequest asking(const std::string& path) const {
    HttpRequest request;
    request.url = "https://127.0.0.1:" + std::to_string(port_) + path;
    return request;
  }

 private:
  SelfSigned identity_{"IP:127.0.0.1"};
  NoCertificatesNamed environment_;
  EnvironmentVariable trusted_{"SSL_CERT_FILE", identity_.certificate_file()};
  std::FILE* program_ = nullptr;
  int port_ = 0;
};

}  // namespace

TEST_CASE("Where the other side has HTTP/2, many requests at once share one connection, also from call to call") {
  const Http2Server server;
  const auto transport = make_curl_transport();
  // The server answers none of them before all twenty are there.
  const std::vector<HttpRequest> twenty(20, server.asking("/hold"));
  for (int call = 0; call < 2; ++call) {
    for (const Exchange& each : transport->exchange(twenty)) {
      REQUIRE(each.answered());
      CHECK(each.response.status == 200);
      CHECK(each.response.header("x-protocol") == "h2");
      CHECK(each.response.body == "held");
    }
  }
  CHECK(transport->exchange({server.asking("/count")}).front().response.body == "1");
}

TEST_CASE("A stream that the other side resets leaves it open whether the work was done, and harms no other") {
  const Http2Server server;
  const std::vector<Exchange> exchanges =
      make_curl_transport()->exchange({server.asking("/count"), server.asking("/reset"), server.asking("/count")});
  CHECK(exchanges[0].answered());
  CHECK(exchanges[1].outcome == Exchange::Outcome::unknown);
  CHECK(exchanges[1].reason.key == "http.cut_off");
  CHECK(exchanges[2].answered());
}

}  // namespace rtp
