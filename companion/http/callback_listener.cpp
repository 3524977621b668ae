#include "http/callback_listener.hpp"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "http/base_address.hpp"
#include "http/conversation.hpp"
#include "http/form.hpp"
#include "http/pkce.hpp"

namespace rtp {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::beast::http::field;
using boost::system::error_code;
using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t longest_code = 4096;

/// The value of a parameter that is given exactly once; else empty.
std::string only_value(const Parameters& parameters, std::string_view name) {
  const auto named = [&](const auto& parameter) { return parameter.first == name; };
  if (std::count_if(parameters.begin(), parameters.end(), named) != 1) return "";
  return std::find_if(parameters.begin(), parameters.end(), named)->second;
}

bool has(const Parameters& parameters, std::string_view name) {
  return std::any_of(parameters.begin(), parameters.end(), [&](const auto& one) { return one.first == name; });
}

}  // namespace

/// Everything happens in `wait` and `finish`, in the caller's own thread; between the two a browser waits in the queue
/// of its connection.
class CallbackListener::Door {
 public:
  Door(std::uint16_t port, Login login) : login_(std::move(login)) {
    if (!listen(ipv4_, {asio::ip::address_v4::loopback(), port})) refuse(port);
    port_ = ipv4_.local_endpoint().port();
    // Browsers try ::1 for localhost too: whoever sat there would get the code. Containers often have no ::1.
    if (!listen(ipv6_, {asio::ip::address_v6::loopback(), port_})) refuse(port_);
    for (tcp::acceptor* acceptor : {&ipv4_, &ipv6_})
      if (acceptor->is_open()) accept(*acceptor);
  }

  std::uint16_t port() const { return port_; }

  std::optional<CallbackAnswer> wait(std::chrono::milliseconds patience) {
    context_.run_for(patience);
    return answer_;
  }

  void finish(bool done) {
    constexpr std::chrono::seconds moment{2};
    if (!answer_) return;  // no browser is on its way
    outcome_ = done;
    context_.restart();
    context_.run_for(moment);
  }

 private:
  [[noreturn]] static void refuse(std::uint16_t port) {
    throw Error(ErrorKind::settings, Message("login.port_taken").with("port", std::to_string(port)));
  }

  /// False when somebody else has the port. An address that this machine does not have stays closed.
  static bool listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint) {
    error_code fault;
    acceptor.open(endpoint.protocol(), fault);
    if (!fault) acceptor.set_option(tcp::acceptor::reuse_address(true), fault);  // never SO_REUSEPORT: no sharing
    if (!fault) acceptor.bind(endpoint, fault);
    if (!fault) acceptor.listen(tcp::acceptor::max_listen_connections, fault);
    if (!fault) return true;
    error_code closed;
    acceptor.close(closed);
    return endpoint.address().is_v6() && fault != asio::error::address_in_use && fault != asio::error::access_denied;
  }

  void accept(tcp::acceptor& acceptor) {
    acceptor.async_accept([this, &acceptor](const error_code& fault, tcp::socket socket) {
      if (fault == asio::error::operation_aborted) return;
      if (!fault) std::make_shared<Conversation>(std::move(socket), reply_)->begin();
      accept(acceptor);
    });
  }

  BrowserReply reply_to(const BrowserRequest* request) {
    const unsigned refusal = request == nullptr ? 400 : refusal_of(*request);
    BrowserReply reply = refusal == 0 ? served(request->target().to_string()) : BrowserReply{refusal, "", "", {}};
    if (reply.status >= 400) reply.page = login_.page_failed;
    return reply;
  }

  /// The status of a request that is none of a browser that follows the provider; 0 when it may be one.
  unsigned refusal_of(const BrowserRequest& request) const {
    const std::string port = ":" + std::to_string(port_);
    const std::string host = request[field::host].to_string();
    const bool is_here = host == "localhost" + port || host == "127.0.0.1" + port || host == "[::1]" + port;
    if (request.count(field::host) != 1 || !is_here) return 421;
    if (request.method() != boost::beast::http::verb::get) return 405;
    if (request.count(field::transfer_encoding) != 0) return 411;
    if (request.count(field::content_encoding) != 0) return 415;
    if (request.count(field::origin) != 0) return 403;
    // A page that we show is a document by itself: no picture, frame or script of another page may ask for it.
    const boost::beast::string_view destination = request["Sec-Fetch-Dest"];
    return destination.empty() || destination == "document" ? 0 : 403;
  }

  BrowserReply served(const std::string& target) {
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string path = target.substr(0, question);
    if (path == "/callback") return take(fields_of(std::string_view(target).substr(question)));
    if (path == "/done" && outcome_) return show();
    return {404, "", "", {}};
  }

  BrowserReply take(const Parameters& parameters) {
    CallbackAnswer answer{only_value(parameters, "code"), only_value(parameters, "error")};
    const bool is_one = answer.code.empty() != answer.error.empty() && answer.code.size() <= longest_code;
    const bool is_ours = same_secret(only_value(parameters, "state"), login_.state);
    const bool is_issuer = !has(parameters, "iss") || origin_of(only_value(parameters, "iss")) == login_.origin;
    if (!is_one || !is_ours || !is_issuer || answer_) return {400, "", "", {}};
    answer_ = std::move(answer);
    return {303, "/done", "", [this] { context_.stop(); }};
  }

  BrowserReply show() {
    return {200, "", *outcome_ ? login_.page_done : login_.page_failed, [this] { context_.stop(); }};
  }

  Login login_;
  std::uint16_t port_ = 0;
  std::optional<CallbackAnswer> answer_;
  std::optional<bool> outcome_;
  Conversation::Answer reply_ = [this](const BrowserRequest* request) { return reply_to(request); };
  asio::io_context context_{1};
  tcp::acceptor ipv4_{context_};
  tcp::acceptor ipv6_{context_};
};

CallbackListener::CallbackListener(std::uint16_t port, Login login)
    : door_(std::make_unique<Door>(port, std::move(login))) {}

CallbackListener::~CallbackListener() = default;

std::string CallbackListener::address() const {
  return "http://localhost:" + std::to_string(door_->port()) + "/callback";
}

std::optional<CallbackAnswer> CallbackListener::wait(std::chrono::milliseconds patience) {
  return door_->wait(patience);
}

void CallbackListener::finish(bool done) { door_->finish(done); }

}  // namespace rtp
