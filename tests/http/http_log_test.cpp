#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "base/file_descriptor.hpp"
#include "base/log.hpp"
#include "http/transport.hpp"
#include "raw_server.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

namespace {

/// What `work` writes to standard error, with the log at its most talkative.
template <typename Work>
std::string logged(Work work) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "log").string();
  {
    const FileDescriptor file(::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    const FileDescriptor kept(::dup(STDERR_FILENO));
    ::dup2(file.number(), STDERR_FILENO);
    set_log_level(LogLevel::debug);
    work();
    set_log_level(LogLevel::error);
    ::dup2(kept.number(), STDERR_FILENO);
  }
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("The log says what was asked and what came of it, and never a secret, a query or a body") {
  const RawServer server([](Connection& connection) {
    const bool is_cut = connection.request().find("/cut") != std::string::npos;
    connection.send(is_cut ? "HTTP/1.1 200 OK\r\nX-Secret: canary\r\nContent-Length: 100\r\n\r\ncanary"
                           : "HTTP/1.1 200 OK\r\nX-Secret: canary\r\nContent-Length: 6\r\n\r\ncanary");
  });
  const std::string lines = logged([&] {
    const auto transport = make_curl_transport();
    for (const char* path : {"/boards/7?next=canary#canary", "/cut?next=canary"}) {
      HttpRequest request;
      request.method = "POST";
      request.url = server.url(path);
      request.headers = {{"Authorization", "Bearer canary"}, {"X-Secret", "canary"}};
      request.body = R"({"client_secret":"canary","text":"canary"})";
      transport->exchange({request});
      request.url.insert(std::string("http://").size(), "canary:canary@");
      transport->exchange({request});
      request.headers.emplace_back("X-Broken", "canary\n");
      transport->exchange({request});
    }
  });
  INFO(lines);
  CHECK(lines.find("POST http://127.0.0.1") != std::string::npos);
  CHECK(lines.find("/boards/7: 200 in ") != std::string::npos);
  CHECK(lines.find("/cut: no answer after ") != std::string::npos);
  CHECK(lines.find("perhaps done") != std::string::npos);
  CHECK(lines.find("canary") == std::string::npos);
}

}  // namespace rtp
