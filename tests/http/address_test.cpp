#include <catch2/catch.hpp>

#include "http/checked_address.hpp"
#include "http/transport.hpp"

namespace rtp {

namespace {

std::string refused(const std::string& url) {
  const auto address = check_address(url);
  const auto* message = std::get_if<Message>(&address);
  return message == nullptr ? "" : message->key;
}

}  // namespace

TEST_CASE("Addresses of the web and of this machine may be asked") {
  for (const char* url : {"https://app.mural.co/api/public/v1/murals/a.1?limit=100&next=%2B", "https://app.mural.co",
                          "HTTPS://App.Mural.co/", "https://192.0.2.7:8443/x", "https://[2001:db8::1]/",
                          "http://127.0.0.1:8080/x", "http://127.9.8.7/", "http://localhost:1/callback",
                          "http://LOCALHOST/", "http://[::1]:5000/x?y=http://other.example/@"}) {
    INFO(url);
    CHECK(refused(url).empty());
  }
}

TEST_CASE("Nothing is sent unencrypted to another machine") {
  for (const char* url : {"http://app.mural.co/", "http://192.168.1.2/", "http://0.0.0.0/", "http://128.0.0.1/",
                          "http://localhost.example/", "http://127.0.0.1.example/", "http://[::]/", "http://[::2]/",
                          "http://[fe80::1]/", "http://xn--lcalhost-e1a/"}) {
    INFO(url);
    CHECK(refused(url) == "http.plain_elsewhere");
  }
  HttpRequest request;
  request.url = "http://192.0.2.1/notes";
  const Exchange exchange = make_curl_transport()->exchange({request}).front();
  CHECK(exchange.outcome == Exchange::Outcome::not_done);
  CHECK_FALSE(exchange.worth_repeating);
  CHECK(say(exchange.reason, Language::nl) ==
        "Naar 192.0.2.1 wordt niets onversleuteld verstuurd; gebruik een adres dat met https:// begint.");
}

TEST_CASE("An address with a name or password in it is refused, and the sentence does not show them") {
  for (const char* url : {"https://app.mural.co@evil.example/", "https://a:b@app.mural.co/", "http://x@127.0.0.1/",
                          "https://:b@app.mural.co/"}) {
    INFO(url);
    CHECK(refused(url) == "http.address_with_user");
  }
  const auto address = check_address("https://clerk:hunter2@app.mural.co/x?token=abc");
  const std::string sentence = say(std::get<Message>(address), Language::en);
  CHECK(sentence.find("hunter2") == std::string::npos);
  CHECK(sentence.find("abc") == std::string::npos);
  CHECK(sentence.find("https://app.mural.co/x") != std::string::npos);
}

TEST_CASE("An address in an odd form is refused, since people and firewalls read it differently") {
  for (const char* url : {"http://127.1/",
                          "http://0x7f000001/",
                          "http://2130706433/",
                          "http://0177.0.0.1/",
                          "http://127.0.0.1:080/",
                          "http://[0:0:0:0:0:0:0:1]/",
                          "http://[::ffff:127.0.0.1]/",
                          "http://[::1%25lo]/",
                          "http:/127.0.0.1/",
                          "http:127.0.0.1/",
                          "127.0.0.1/",
                          "app.mural.co",
                          "//app.mural.co/",
                          "",
                          "https://",
                          "https:///x",
                          "https://a b/",
                          "https://app.mural.co/a b",
                          "https://app.mural.co/\nX: y",
                          "https://caf\xC3\xA9.example/",
                          "https://app%2emural.co/",
                          "https://app.mural.co:/",
                          "https://app.mural.co:99999/",
                          "ftp://app.mural.co/",
                          "file:///etc/passwd",
                          "gopher://127.0.0.1/",
                          "https:\\\\app.mural.co\\",
                          "http://127.0.0.1\\@evil.example/",
                          "https://@app.mural.co/",
                          "javascript:alert(1)"}) {
    INFO(url);
    CHECK_FALSE(refused(url).empty());
  }
}

TEST_CASE("An address is shown without what is nobody's business") {
  CHECK(shown_address("https://u:p@app.mural.co/murals/1?next=abc#x") == "https://app.mural.co/murals/1");
  CHECK(shown_address("https://app.mural.co?code=1") == "https://app.mural.co");
  CHECK(shown_address("https://app.mural.co/@x/" + std::string(500, 'x')).size() < 220);
  CHECK(host_of("https://u:p@app.mural.co:8443/x") == "app.mural.co");
  CHECK(host_of("http://[::1]:80/x") == "::1");
  CHECK(host_of("https://app.mural.co?x=@evil.example") == "app.mural.co");
  CHECK(host_of("").empty());
}

}  // namespace rtp
