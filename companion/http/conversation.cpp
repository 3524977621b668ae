#include "http/conversation.hpp"

#include <chrono>
#include <cstdint>
#include <utility>

namespace rtp {

namespace {

namespace web = boost::beast::http;
using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::uint32_t longest_head = 32U << 10U;  // cookies of other programs on localhost come along

/// Whether something came that is no request, and the browser may still hear so.
bool is_no_request(const error_code& fault) {
  return fault.category() == web::make_error_code(web::error::bad_method).category() &&
         fault != web::error::end_of_stream && fault != web::error::partial_message;
}

web::response<web::string_body> response_of(const BrowserReply& reply, bool with_page) {
  web::response<web::string_body> response;
  response.result(reply.status);
  response.keep_alive(false);
  response.set(web::field::cache_control, "no-store");
  response.set("Referrer-Policy", "no-referrer");
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Content-Security-Policy",
               "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; "
               "form-action 'none'");
  response.set(web::field::content_type, "text/html; charset=utf-8");
  if (!reply.location.empty()) response.set(web::field::location, reply.location);
  if (with_page) response.body() = reply.page;
  response.prepare_payload();
  return response;
}

}  // namespace

Conversation::Conversation(tcp::socket socket, const Answer& answer)
    : stream_(std::move(socket)), answer_(answer), buffer_(std::size_t{2} * longest_head) {}

void Conversation::begin() {
  constexpr std::chrono::seconds patience{5};
  parser_.header_limit(longest_head);
  parser_.body_limit(0);
  stream_.expires_after(patience);
  web::async_read_header(stream_, buffer_, parser_, [self = shared_from_this()](const error_code& fault, std::size_t) {
    if (!fault) self->reply(self->answer_(&self->parser_.get()));
    if (is_no_request(fault)) self->reply(self->answer_(nullptr));
  });
}

void Conversation::reply(const BrowserReply& reply) {
  response_ = response_of(reply, parser_.get().method() != web::verb::head);
  web::async_write(stream_, response_,
                   [self = shared_from_this(), sent = reply.when_sent](const error_code&, std::size_t) {
                     error_code gone;  // then there is nobody left to say goodbye to
                     self->stream_.socket().shutdown(tcp::socket::shutdown_send, gone);
                     if (sent) sent();
                   });
}

}  // namespace rtp
