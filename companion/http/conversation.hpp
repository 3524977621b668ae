#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <functional>
#include <memory>
#include <string>

// Boost.Asio and Boost.Beast are headers only and need no thread: cpp-httplib would bring seven libraries and make
// every command start half as slowly again, also those that never log in.

namespace rtp {

using BrowserRequest = boost::beast::http::request<boost::beast::http::empty_body>;

/// What a browser gets.
struct BrowserReply {
  unsigned status = 0;
  std::string location;             ///< where it is sent on to
  std::string page;                 ///< HTML
  std::function<void()> when_sent;  ///< called also when the browser went away before
};

/// One connection of a browser: one request without a body, whole within five seconds, and one reply, which no other
/// page may frame, keep or pass on.
class Conversation : public std::enable_shared_from_this<Conversation> {
 public:
  /// Makes the reply; nullptr: what came is no request. Must outlive the conversation.
  using Answer = std::function<BrowserReply(const BrowserRequest* request)>;

  Conversation(boost::asio::ip::tcp::socket socket, const Answer& answer);

  void begin();

 private:
  void reply(const BrowserReply& reply);

  boost::beast::tcp_stream stream_;
  const Answer& answer_;
  boost::beast::flat_buffer buffer_;
  boost::beast::http::request_parser<boost::beast::http::empty_body> parser_;
  boost::beast::http::response<boost::beast::http::string_body> response_;
};

}  // namespace rtp
