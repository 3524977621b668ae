#include <arpa/inet.h>
#include <sys/socket.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "base/file_descriptor.hpp"
#include "http/callback_listener.hpp"
#include "http/form.hpp"
#include "http/pkce.hpp"
#include "http/token_request.hpp"
#include "login_world.hpp"

using namespace rtp;

namespace {

/// The addresses on which somebody listens on `port`, as the kernel shows them: "0100007F" is 127.0.0.1.
std::vector<std::string> listening_on(std::uint16_t port) {
  std::vector<std::string> addresses;
  for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
    std::ifstream file(table);
    for (std::string line; std::getline(file, line);) {
      std::istringstream words(line);
      std::string number;
      std::string local;
      std::string remote;
      std::string state;
      words >> number >> local >> remote >> state;
      const std::size_t colon = local.find(':');
      if (state != "0A" || colon == std::string::npos) continue;
      if (std::stoul(local.substr(colon + 1), nullptr, 16) == port) addresses.push_back(local.substr(0, colon));
    }
  }
  return addresses;
}

std::unique_ptr<FileDescriptor> connected_to(std::uint16_t port) {
  auto socket = std::make_unique<FileDescriptor>(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  if (::connect(socket->number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("nobody listens");
  return socket;
}

std::uint16_t port_of(const std::string& address) {
  return static_cast<std::uint16_t>(std::stoul(address.substr(std::string("http://localhost:").size())));
}

}  // namespace

TEST_CASE("Logging in keeps the tokens, and the browser ends at a page without the code") {
  LoginWorld world;
  world.log_in();
  CHECK(world.shown.status == 200);
  CHECK(world.shown.body == "<p>done</p>");
  CHECK(world.shown.address.ends_with("/done"));
  CHECK(world.shown.headers.find("Referrer-Policy")->second == "no-referrer");
  CHECK(world.shown.headers.find("Cache-Control")->second == "no-store");

  const std::optional<Tokens> kept = world.kept();
  REQUIRE(kept.has_value());
  CHECK(world.server.is_valid(kept->access));
  CHECK_FALSE(kept->refresh.empty());
  CHECK(kept->expires == world.clock.now() + std::chrono::seconds(900));
  CHECK(kept->renew_from == world.clock.now() + std::chrono::seconds(810));
  CHECK(kept->scopes == world.server.provider().scopes);
  CHECK(world.server.token_requests().size() == 1);
}

TEST_CASE("A server that knows its clients only by HTTP Basic is asked that way") {
  LoginWorld world;
  world.server.rules.takes_basic_only = true;
  world.log_in();
  REQUIRE(world.server.token_requests().size() == 2);
  CHECK(world.server.token_requests()[1].authorization.starts_with("Basic "));
  CHECK(world.kept().has_value());
}

TEST_CASE("Only an answer with our own state counts, and only once") {
  LoginWorld world;
  std::vector<int> statuses;
  int after = 0;
  world.log_in_with([&](const std::string& address) {
    const std::string callback = address.substr(0, address.find('?'));
    const std::string state = parameter_of(address, "state");
    const std::string right = "state=" + state;
    for (const std::string& query : std::vector<std::string>{
             "", "?code=forged", "?code=forged&state=", "?code=forged&state=" + state.substr(1),
             "?code=forged&state=" + std::string(state.size(), 'x'), "?" + right, "?error=access_denied&state=no",
             "?code=forged&code=two&" + right, "?code=forged&" + right + "&state=other",
             "?code=forged&error=x&" + right, "?code=forged&iss=https%3A%2F%2Fevil.example&" + right,
             "?code=" + std::string(5000, 'x') + "&" + right})
      statuses.push_back(request(callback + query).status);
    const std::string port = std::to_string(port_of(callback));
    for (const httplib::Headers& headers :
         std::vector<httplib::Headers>{{{"Host", "evil.example:" + port}},
                                       {{"Host", "localhost"}},
                                       {{"Host", "127.0.0.1.evil.example:" + port}},
                                       {{"Host", "localhost:" + port}, {"Origin", "https://evil.example"}},
                                       {{"Host", "localhost:" + port}, {"Origin", "null"}},
                                       {{"Host", "localhost:" + port}, {"Sec-Fetch-Dest", "image"}},
                                       {{"Host", "localhost:" + port}, {"Sec-Fetch-Dest", "iframe"}}})
      statuses.push_back(request(address, headers).status);
    for (const char* method : {"HEAD", "POST", "PUT", "OPTIONS"})
      statuses.push_back(request(address, {}, method).status);
    for (const char* path : {"/", "/done", "/callback/", "/favicon.ico"})
      statuses.push_back(request(callback.substr(0, callback.rfind('/')) + path).status);
    Page first = request(address, {{"Sec-Fetch-Dest", "document"}, {"Sec-Fetch-Site", "cross-site"}});
    after = request(address).status;
    return browse(callback.substr(0, callback.rfind('/')) +
                  httplib::detail::get_header_value(first.headers, "Location", 0, ""));
  });
  CHECK(statuses.size() == 27);
  for (const int status : statuses) CHECK(status >= 400);
  CHECK(after == 400);
  CHECK(world.server.token_requests().size() == 1);
  CHECK(world.kept().has_value());
}

TEST_CASE("Connections that never ask, or do not speak HTTP, keep nobody from logging in") {
  LoginWorld world;
  std::vector<std::unique_ptr<FileDescriptor>> idle;
  std::string answer_to_noise;
  world.log_in_with([&](const std::string& address) {
    const std::uint16_t port = port_of(address);
    for (int i = 0; i < 100; ++i) idle.push_back(connected_to(port));
    const auto noise = connected_to(port);
    if (::write(noise->number(), "\x16\x03\x01\r\n\r\n", 7) != 7) throw std::runtime_error("not written");
    for (char letter = 0; ::read(noise->number(), &letter, 1) == 1;) answer_to_noise += letter;
    return browse(address);
  });
  CHECK(answer_to_noise.starts_with("HTTP/1.1 400"));
  CHECK(world.shown.body == "<p>done</p>");
  CHECK(world.kept().has_value());
}

TEST_CASE("Whoever says no in the browser is told so, and nothing is asked or kept") {
  LoginWorld world;
  world.server.rules.says_no = true;
  const Error error = failure_of([&] { world.log_in(); });
  CHECK(error.kind() == ErrorKind::login);
  CHECK(error.message().key == "login.denied");
  CHECK(world.shown.body == "<p>failed</p>");
  CHECK(world.server.token_requests().empty());
  CHECK_FALSE(world.kept().has_value());
}

TEST_CASE("A provider that does not take the code leaves the old login as it was") {
  LoginWorld world;
  world.log_in();
  const std::optional<Tokens> before = world.kept();
  SECTION("it refuses") {
    world.server.rules.status = 400;
    world.server.rules.body_of_failure = R"({"error":"invalid_grant","error_description":"secret-canary"})";
    CHECK(failure_of([&] { world.log_in(); }).kind() == ErrorKind::login);
  }
  SECTION("it puts a secret where its reason should be") {
    world.server.rules.status = 400;
    world.server.rules.body_of_failure = R"({"error":"code-canary"})";
    CHECK(failure_of([&] { world.log_in(); }).kind() == ErrorKind::login);
  }
  SECTION("it fails") {
    world.server.rules.status = 500;
    CHECK(failure_of([&] { world.log_in(); }).kind() == ErrorKind::unreachable);
  }
  SECTION("a page of the network answers instead") {
    world.server.rules.status = 200;
    world.server.rules.body_of_failure = "<html>Welcome to the guests' network</html>";
    CHECK(failure_of([&] { world.log_in(); }).message().key == "login.answer_not_read");
  }
  SECTION("a token that would break a header") {
    world.server.rules.status = 200;
    world.server.rules.body_of_failure = R"({"access_token":"canary\r\nX-Evil: 1"})";
    CHECK(failure_of([&] { world.log_in(); }).message().key == "login.answer_not_read");
  }
  CHECK(world.shown.body == "<p>failed</p>");
  CHECK(world.kept() == before);
}

TEST_CASE("Without an answer in time the login ends, and the port is free again") {
  LoginWorld world;
  std::uint16_t port = 0;
  std::vector<std::string> while_open;
  LoginDoor door;
  door.patience = std::chrono::milliseconds(1);
  door.open_browser = [&](const std::string& url) {
    port = port_of(parameter_of(url, "redirect_uri"));
    while_open = listening_on(port);
  };
  const Error error = failure_of([&] { log_in(world.server.provider(), door, world.http, *world.vault, world.clock); });
  CHECK(error.message().key == "login.too_late");
  REQUIRE_FALSE(while_open.empty());
  for (const std::string& address : while_open) {
    const bool is_this_machine = address == "0100007F" || address == "00000000000000000000000001000000";
    CHECK(is_this_machine);
  }
  CHECK(listening_on(port).empty());
}

TEST_CASE("A port that somebody else listens on is never shared") {
  LoginWorld world;
  const CallbackListener other(0, {"state", "", "", ""});
  OAuthProvider provider = world.server.provider();
  provider.callback_port = port_of(other.address());
  bool opened = false;
  LoginDoor door;
  door.open_browser = [&](const std::string&) { opened = true; };
  const Error error = failure_of([&] { log_in(provider, door, world.http, *world.vault, world.clock); });
  CHECK(error.kind() == ErrorKind::settings);
  CHECK(std::string(error.what()).find(std::to_string(provider.callback_port)) != std::string::npos);
  CHECK_FALSE(opened);
}

TEST_CASE("Without a client id or secret nothing is opened") {
  LoginWorld world;
  for (std::string OAuthProvider::*missing : {&OAuthProvider::client_id, &OAuthProvider::client_secret}) {
    OAuthProvider provider = world.server.provider();
    (provider.*missing).clear();
    LoginDoor door;
    door.open_browser = [](const std::string&) { FAIL("a browser was opened"); };
    const Error error = failure_of([&] { log_in(provider, door, world.http, *world.vault, world.clock); });
    CHECK(error.kind() == ErrorKind::settings);
  }
}

TEST_CASE("A new login replaces one that cannot be read any more") {
  LoginWorld world;
  world.log_in();
  std::ofstream(world.folder.path() / "vault/mural.tokens") << "damaged";
  CHECK(failure_of([&] { world.authorization(); }).message().key == "vault.damaged");
  world.log_in();
  CHECK(world.uses_what_is_kept());
}

TEST_CASE("What a form says is read as it was written") {
  const std::vector<std::pair<std::string, std::string>> fields{
      {"code", "a+b/c=d&e f%"}, {"empty", ""}, {"\xc3\xa9", std::string("nul\0", 4)}};
  CHECK(fields_of(form_of(fields)) == fields);
  CHECK(fields_of("?a=1+2&&b&a=%4") ==
        std::vector<std::pair<std::string, std::string>>{{"a", "1 2"}, {"", ""}, {"b", ""}, {"a", "%4"}});
  CHECK(fields_of("").empty());
}

TEST_CASE("The proof of who began a login is that of RFC 7636, and never the same twice") {
  // Appendix B of the RFC.
  CHECK(pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  const Pkce once = make_pkce();
  CHECK(once.verifier.size() == 43);
  CHECK(once.challenge == pkce_challenge(once.verifier));
  CHECK(make_pkce().verifier != once.verifier);
  CHECK(random_text(16).size() == 22);
  CHECK(base64("Aladdin:open sesame") == "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
}

TEST_CASE("A code that somebody else got cannot be used: the server checks the proof") {
  LoginWorld world;
  LoginDoor door;
  std::string code;
  std::string redirect;
  door.patience = std::chrono::milliseconds(1);
  door.open_browser = [&](const std::string& url) {
    redirect = parameter_of(url, "redirect_uri");
    code = parameter_of(world.server.consent(url), "code");
  };
  failure_of([&] { log_in(world.server.provider(), door, world.http, *world.vault, world.clock); });
  const Error error = failure_of([&] {
    exchange_code(world.server.provider(), world.http, world.clock, {code, redirect, make_pkce().verifier});
  });
  CHECK(error.kind() == ErrorKind::login);
  CHECK_FALSE(world.kept().has_value());
}
