#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/file_descriptor.hpp"

namespace rtp {

/// One connection of a raw server.
class Connection {
 public:
  explicit Connection(int number) : file_(number) {}

  /// The next request, headers and body (by Content-Length); empty when the other side has closed.
  std::string request();
  void send(std::string_view bytes) const;
  /// Sends `bytes` until the other side goes away, at most `times`, with `between` from one to the next.
  void drip(std::string_view bytes, std::size_t times, std::chrono::milliseconds between) const;
  /// Until the other side goes away.
  void hang() const;
  /// Ends the connection with RST.
  void reset() const;

 private:
  FileDescriptor file_;
  std::string read_;
};

/// A server of bytes on 127.0.0.1, for what a well-behaved server never does. Each connection runs `play` in a thread
/// of its own; the end of the server waits for all.
class RawServer {
 public:
  using Play = std::function<void(Connection&)>;

  explicit RawServer(Play play);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  std::uint16_t port() const { return port_; }
  std::string url(const std::string& path = "/") const;
  std::size_t connections() const { return connections_; }

 private:
  void accept_all();

  Play play_;
  FileDescriptor listening_;
  std::uint16_t port_ = 0;
  std::atomic<std::size_t> connections_{0};
  std::vector<std::thread> players_;
  std::thread acceptor_;
};

}  // namespace rtp
