#include <catch2/catch.hpp>
#include <mutex>

#include "http/transfer_failure.hpp"
#include "http/transport.hpp"
#include "http_server.hpp"
#include "raw_server.hpp"

namespace rtp {

namespace {

using Outcome = Exchange::Outcome;

/// What becomes of a request with a secret through a proxy that answers CONNECT like this, and what the proxy saw.
std::pair<Exchange, std::string> through_proxy(const std::string& answer) {
  std::mutex mutex;
  std::string seen;
  const RawServer proxy([&](Connection& connection) {
    const std::string request = connection.request();
    {
      const std::lock_guard lock(mutex);
      seen += request;
    }
    connection.send(answer);
  });
  const EnvironmentVariable there("https_proxy", "http://clerk:pass@127.0.0.1:" + std::to_string(proxy.port()));
  const EnvironmentVariable none("no_proxy", "");
  HttpRequest request;
  request.url = "https://board.example/notes";
  request.headers = {{"Authorization", "Bearer secret"}};
  const Exchange exchange = make_curl_transport()->exchange({request}).front();
  const std::lock_guard lock(mutex);
  return {exchange, seen};
}

}  // namespace

TEST_CASE("A proxy that refuses means that nothing was done, and never sees the token") {
  const auto [exchange, seen] = through_proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
  CHECK(exchange.outcome == Outcome::not_done);
  CHECK(say(exchange.reason, Language::en) ==
        "The proxy of your network does not let you connect to board.example; ask your IT department to allow "
        "board.example.");
  CHECK(seen.find("CONNECT board.example:443") == 0);
  CHECK(seen.find("secret") == std::string::npos);
}

TEST_CASE("A proxy that wants another login says so, without showing the one that was tried") {
  const auto [exchange, seen] = through_proxy(
      "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
      "Connection: close\r\nContent-Length: 0\r\n\r\n");
  CHECK(exchange.outcome == Outcome::not_done);
  CHECK(exchange.reason.key == "http.proxy_wants_login");
  const std::string sentence = say(exchange.reason, Language::en);
  CHECK(sentence.find("127.0.0.1") != std::string::npos);
  CHECK(sentence.find("pass@") == std::string::npos);
  CHECK(seen.find("Proxy-Authorization: Basic") != std::string::npos);
}

TEST_CASE("A proxy that answers in the place of the provider is found out before anything is sent") {
  const auto [exchange, seen] = through_proxy("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>blocked</html>");
  CHECK(exchange.outcome == Outcome::not_done);
  CHECK(exchange.reason.key == "http.no_encryption");
  CHECK(seen.find("secret") == std::string::npos);
}

TEST_CASE("Each way to fail has its own sentence, and says whether something may have been done") {
  struct Row {
    CURLcode code;
    bool was_started;
    const char* key;
  };
  for (const Row& row :
       {Row{CURLE_COULDNT_RESOLVE_HOST, false, "http.name_unknown"},
        Row{CURLE_COULDNT_RESOLVE_PROXY, false, "http.proxy_unknown"},
        Row{CURLE_COULDNT_CONNECT, false, "http.cannot_connect"},
        Row{CURLE_OPERATION_TIMEDOUT, false, "http.cannot_connect"},
        Row{CURLE_OPERATION_TIMEDOUT, true, "http.too_slow"},
        Row{CURLE_PEER_FAILED_VERIFICATION, false, "http.not_trusted"},
        Row{CURLE_SSL_CACERT_BADFILE, false, "http.certificates_unreadable"},
        Row{CURLE_SSL_CONNECT_ERROR, false, "http.no_encryption"}, Row{CURLE_RECV_ERROR, true, "http.cut_off"},
        Row{CURLE_HTTP2, true, "http.cut_off"}, Row{CURLE_SEND_ERROR, true, "http.cut_off"}}) {
    TransferFailure failure;
    failure.code = row.code;
    failure.was_started = row.was_started;
    failure.host = "board.example";
    failure.proxy = "proxy.example:3128";
    failure.ca_file = "/town/ca.pem";
    const Exchange exchange = failed_exchange(failure);
    INFO(row.key);
    CHECK(exchange.reason.key == row.key);
    CHECK(exchange.outcome == (row.was_started ? Outcome::unknown : Outcome::not_done));
    for (Language language : all_languages) CHECK_FALSE(say(exchange.reason, language).empty());
  }
}

}  // namespace rtp
