#include "http/mail_server.hpp"

#include <catch2/catch.hpp>

#include "http/raw_server.hpp"

using namespace rtp;

namespace {

std::string address_of(const RawServer& server) { return "smtp://127.0.0.1:" + std::to_string(server.port()); }

std::string trouble_at(const std::string& address) {
  const std::optional<Message> trouble = mail_server_trouble(address);
  if (!trouble) return "";
  for (const Language language : all_languages) {
    const std::string words = say(*trouble, language);
    CHECK(words.find("127.0.0.1") != std::string::npos);
    CHECK(words.find("geheim") == std::string::npos);
  }
  return trouble->key;
}

}  // namespace

TEST_CASE("Of a mail server's address only the machine is named") {
  CHECK(mail_host("smtps://noor:geheim@mail.example.org:465") == "mail.example.org");
  CHECK(mail_host("smtp://mail.example.org") == "mail.example.org");
  CHECK_FALSE(mail_host("https://mail.example.org"));
  CHECK_FALSE(mail_host("smtp://"));
}

TEST_CASE("A mail server that greets is well") {
  const RawServer server([](Connection& connection) {
    connection.send("220 mail.example.org\r\n250 mail.example.org\r\n221 bye\r\n");
    connection.hang();
  });
  CHECK(trouble_at(address_of(server)).empty());
}

TEST_CASE("What is no mail server, and a mail server that is not there, each get their sentence") {
  std::string address;
  {
    const RawServer server([](Connection& connection) { connection.send("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    address = "smtp://noor:geheim@" + address_of(server).substr(7);
    CHECK(trouble_at(address) == "http.mail.no_greeting");
  }
  CHECK(trouble_at(address) == "http.mail.cannot_connect");
}
