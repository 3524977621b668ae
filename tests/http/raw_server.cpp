#include "raw_server.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <chrono>
#include <stdexcept>

#include "http/outgoing_headers.hpp"

namespace rtp {

namespace {

std::size_t content_length(const std::string& head) {
  const std::string small = lower_ascii(head);
  const std::string name = "\r\ncontent-length: ";
  const std::size_t found = small.find(name);
  std::size_t length = 0;
  if (found != std::string::npos)
    std::from_chars(small.data() + found + name.size(), small.data() + small.size(), length);
  return length;
}

}  // namespace

std::string Connection::request() {
  for (;;) {
    const std::size_t end = read_.find("\r\n\r\n");
    if (end != std::string::npos) {
      const std::size_t length = end + 4 + content_length(read_.substr(0, end + 2));
      if (read_.size() >= length) {
        const std::string whole = read_.substr(0, length);
        read_.erase(0, length);
        return whole;
      }
    }
    std::array<char, 65536> buffer{};
    const ssize_t count = ::recv(file_.number(), buffer.data(), buffer.size(), 0);
    if (count <= 0) return "";
    read_.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::send(file_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Connection::drip(std::string_view bytes, std::size_t times, std::chrono::milliseconds between) const {
  for (std::size_t i = 0; i < times; ++i) {
    if (::send(file_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) return;
    pollfd gone{file_.number(), POLLIN | POLLRDHUP, 0};
    if (::poll(&gone, 1, static_cast<int>(between.count())) > 0) return;
  }
}

void Connection::hang() const {
  std::array<char, 65536> ignored{};
  while (::recv(file_.number(), ignored.data(), ignored.size(), 0) > 0) {
  }
}

void Connection::reset() const {
  const linger at_once{1, 0};
  ::setsockopt(file_.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

RawServer::RawServer(Play play) : play_(std::move(play)), listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const where = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listening_.number(), where, size) != 0 || ::listen(listening_.number(), 64) != 0 ||
      ::getsockname(listening_.number(), where, &size) != 0)
    throw std::runtime_error("cannot listen on 127.0.0.1");
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { accept_all(); });
}

RawServer::~RawServer() {
  ::shutdown(listening_.number(), SHUT_RDWR);
  acceptor_.join();
  for (std::thread& each : players_) each.join();
}

void RawServer::accept_all() {
  for (;;) {
    const int number = ::accept4(listening_.number(), nullptr, nullptr, SOCK_CLOEXEC);
    if (number < 0) return;
    ++connections_;
    players_.emplace_back([this, number] {
      Connection connection(number);
      play_(connection);
    });
  }
}

std::string RawServer::url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port_) + path; }

}  // namespace rtp
