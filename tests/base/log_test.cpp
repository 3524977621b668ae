#include "base/log.hpp"

#include <catch2/catch.hpp>

namespace rtp {

TEST_CASE("A log line holds no bearer token") {
  CHECK(redacted("Authorization: Bearer abc.def-123 sent") == "Authorization: Bearer *** sent");
  CHECK(redacted("bearer abc") == "bearer ***");
}

TEST_CASE("A log line holds no secret value, however it is written") {
  CHECK(redacted("access_token=abc&scope=x") == "access_token=***&scope=x");
  CHECK(redacted("client_secret: abc, next") == "client_secret: ***, next");
  CHECK(redacted(R"({"refresh_token":"a\"b","x":1})") == R"({"refresh_token":***,"x":1})");
  CHECK(redacted("PASSWORD='a b' ok") == "PASSWORD=*** ok");
  CHECK(redacted("code=4/xyz&state=1") == "code=***&state=1");
  CHECK(redacted("RTP_MURAL_TOKEN=abc") == "RTP_MURAL_TOKEN=***");
}

TEST_CASE("What explains a failure stays in a log line") {
  CHECK(redacted("exit code: 5, status_code=500, 12 notes") == "exit code: 5, status_code=500, 12 notes");
}

TEST_CASE("An address in a log line keeps its host and path only") {
  CHECK(redacted("GET https://app.example.org/api/x?code=1&state=2 failed") ==
        "GET https://app.example.org/api/x?*** failed");
  CHECK(redacted("https://example.org/#id_token=abc") == "https://example.org/?***");
  CHECK(redacted("smtp://jan:geheim@mail.example.org:25") == "smtp://***@mail.example.org:25");
  CHECK(redacted("smtps://jan:p/a?b@c#d@mail.example.org") == "smtps://***@mail.example.org");
  CHECK(redacted("postgresql://u:p%40ss@db/x") == "postgresql://***@db/x");
  CHECK(redacted("https://u:p@ss@example.org/x") == "https://***@example.org/x");
}

TEST_CASE("A mail address in a log line keeps its domain only") {
  CHECK(redacted("mail to <sanne.bakker@kerkdorp.example>") == "mail to <***@kerkdorp.example>");
}

TEST_CASE("Control characters cannot forge log lines or colour a terminal") {
  CHECK(redacted("a\nerror b\x1B[31m") == "a\\x0Aerror b\\x1B[31m");
  CHECK(redacted("a\xC2\x9B"
                 "31m") == "a\\xC2\\x9B31m");
  CHECK(redacted("één – ok") == "één – ok");
}

TEST_CASE("A redacted line stays as it is when redacted again") {
  for (const char* line : {"token=abc", "https://a.example/b?c", "Bearer x", "me@a.example", R"("secret": "x y")"}) {
    CHECK(redacted(redacted(line)) == redacted(line));
  }
}

TEST_CASE("Log levels have the names that RTP_LOG takes") {
  CHECK(parse_log_level("debug") == LogLevel::debug);
  CHECK(parse_log_level("warning") == LogLevel::warning);
  CHECK_FALSE(parse_log_level("verbose"));
  CHECK_FALSE(parse_log_level(""));
}

}  // namespace rtp
