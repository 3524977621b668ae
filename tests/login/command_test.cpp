#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/file_descriptor.hpp"
#include "login_world.hpp"
#include "world/run_program.hpp"

using namespace rtp;
namespace fs = std::filesystem;

namespace {

std::string free_port() {
  const FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  REQUIRE(::bind(socket.number(), any, size) == 0);
  REQUIRE(::getsockname(socket.number(), any, &size) == 0);
  return std::to_string(ntohs(address.sin_port));
}

/// Somebody with the real program, an app registered at the server, and a browser that hands us its address.
class Person {
 public:
  Person() {
    REQUIRE(::mkfifo(addresses_.c_str(), 0600) == 0);
    std::ofstream(browser_) << "#!/bin/sh\nprintf '%s' \"$1\" > '" << addresses_.string() << "'\n";
    fs::permissions(browser_, fs::perms(0700));
    const OAuthProvider provider = server.provider();
    environment = {{"RTP_HOME", home().string()},
                   {"RTP_LANGUAGE", "en"},
                   {"RTP_LOG", "debug"},
                   {"RTP_BROWSER", browser_.string()},
                   {"RTP_MURAL_URL", server.origin()},
                   {"RTP_MURAL_CALLBACK_PORT", free_port()},
                   {"RTP_MURAL_CLIENT_ID", provider.client_id},
                   {"RTP_MURAL_CLIENT_SECRET", provider.client_secret}};
  }

  Run rtp(const std::vector<std::string>& words) const {
    Start start;
    start.arguments = words;
    start.environment = environment;
    return run_program(RTP_BINARY, start);
  }

  /// `rtp connect mural` with somebody at the browser.
  Run connect(const std::vector<std::string>& more = {}) {
    std::jthread at_browser([this] {
      std::ifstream opened(addresses_);
      address_opened = {std::istreambuf_iterator<char>(opened), {}};
      if (!address_opened.empty()) page = browse(server.consent(address_opened));
    });
    std::vector<std::string> words{"connect", "mural"};
    words.insert(words.end(), more.begin(), more.end());
    const Run run = rtp(words);
    // Lets the reader go when no browser was opened.
    const FileDescriptor release(::open(addresses_.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
    return run;
  }

  fs::path home() const { return folder_.path() / "home"; }

  AuthorizationServer server;
  std::map<std::string, std::string> environment;
  std::string address_opened;
  Page page;

 private:
  TemporaryFolder folder_;
  fs::path addresses_ = folder_.path() / "addresses";
  fs::path browser_ = folder_.path() / "browser";
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("rtp connect mural logs in through the browser, and rtp disconnect mural forgets it") {
  Person person;
  const Run connected = person.connect();
  INFO(connected.errors);
  REQUIRE(connected.code == 0);
  CHECK(connected.output == "You are logged in at Mural.\n");
  CHECK(has(connected.errors, person.address_opened));
  CHECK(has(person.page.body, "You can close this window"));
  CHECK(person.page.address.ends_with("/done"));
  CHECK(parameter_of(person.address_opened, "redirect_uri") ==
        "http://localhost:" + person.environment["RTP_MURAL_CALLBACK_PORT"] + "/callback");
  CHECK(make_vault(person.home() / "vault")->load("mural").has_value());

  const Run disconnected = person.rtp({"disconnect", "mural"});
  CHECK(disconnected.code == 0);
  CHECK(has(disconnected.output, "forgotten"));
  CHECK_FALSE(make_vault(person.home() / "vault")->load("mural").has_value());
  CHECK(has(person.rtp({"disconnect", "mural"}).output, "No login at Mural was kept."));
}

TEST_CASE("Neither what is printed nor what is written shows a token, a code or the client's secret") {
  Person person;
  const Run run = person.connect({"--format", "json"});
  REQUIRE(run.code == 0);
  CHECK(nlohmann::json::parse(run.output) == nlohmann::json{{"provider", "mural"}, {"connected", true}});
  CHECK_FALSE(has(run.output + run.errors + person.page.body, "canary"));
  for (const auto& entry : fs::recursive_directory_iterator(person.home())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    INFO(entry.path().string());
    CHECK_FALSE(has({std::istreambuf_iterator<char>(file), {}}, "canary"));
  }
}

TEST_CASE("Who says no in the browser is told so with the exit code for a login") {
  Person person;
  person.server.rules.says_no = true;
  const Run run = person.connect();
  CHECK(run.code == 3);
  CHECK(run.output.empty());
  CHECK(has(run.errors, "rtp connect mural"));
  CHECK(has(person.page.body, "did not work"));
}

TEST_CASE("Without an app registered, and for another whiteboard, rtp connect says what to do and opens nothing") {
  Person person;
  person.environment.erase("RTP_MURAL_CLIENT_SECRET");
  const Run run = person.connect();
  CHECK(run.code == 2);
  CHECK(has(run.errors, "client_secret"));
  CHECK(person.address_opened.empty());

  CHECK(person.rtp({"connect", "miro"}).code == 2);
  CHECK(person.rtp({"connect"}).code == 2);
  CHECK(person.rtp({"disconnect", "miro"}).code == 2);
  CHECK_FALSE(fs::exists(person.home()));
}
