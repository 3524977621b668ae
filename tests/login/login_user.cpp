#include "login/login_user.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/file_descriptor.hpp"

namespace rtp {

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

}  // namespace

LoginUser::LoginUser() {
  REQUIRE(::mkfifo(addresses_.c_str(), 0600) == 0);
  std::ofstream(browser_) << "#!/bin/sh\nprintf '%s' \"$1\" > '" << addresses_.string() << "'\n";
  std::filesystem::permissions(browser_, std::filesystem::perms(0700));
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

Run LoginUser::rtp(const std::vector<std::string>& words) const {
  Start start;
  start.arguments = words;
  start.environment = environment;
  return run_program(RTP_BINARY, start);
}

Run LoginUser::connect(const std::vector<std::string>& more) {
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

}  // namespace rtp
