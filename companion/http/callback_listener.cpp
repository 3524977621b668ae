// The only file of this folder that knows cpp-httplib.
#include "http/callback_listener.hpp"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <thread>

#include "base/error.hpp"
#include "base/file_descriptor.hpp"
#include "http/base_address.hpp"
#include "http/pkce.hpp"

namespace rtp {

namespace {

constexpr std::size_t threads = 8;
constexpr std::size_t longest_code = 4096;

/// Whether this machine has an IPv6 loopback at all; containers often have none.
bool has_ipv6() {
  const FileDescriptor probe(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_addr = in6addr_loopback;
  return probe.is_open() && ::bind(probe.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

/// The value of a parameter that is given exactly once; else empty.
std::string only_value(const httplib::Request& request, const std::string& name) {
  return request.params.count(name) == 1 ? request.params.find(name)->second : "";
}

/// One cpp-httplib server on one address, guarded: every request goes through `answer` and closes its connection.
class Server {
 public:
  using Answer = std::function<void(const httplib::Request&, httplib::Response&)>;

  explicit Server(const Answer& answer) {
    constexpr int patience_seconds = 5;
    server_.set_tcp_nodelay(true);
    server_.set_read_timeout(patience_seconds);
    server_.set_write_timeout(patience_seconds);
    server_.set_keep_alive_max_count(1);
    server_.set_keep_alive_timeout(2);  // also for a connection that never asks: browsers open some in advance
    server_.set_payload_max_length(0);
    // Never SO_REUSEPORT, the library's default: nobody may listen beside us.
    server_.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    // Everything is answered before routing: no route, no body, no regular expression.
    server_.set_pre_routing_handler([answer](const httplib::Request& request, httplib::Response& response) {
      response.set_header("Connection", "close");
      answer(request, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    server_.set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) { response.status = 500; });
    server_.new_task_queue = [this] {
      running_.count_down();  // `stop` works only from here on
      return std::make_unique<httplib::ThreadPool>(threads).release();
    };
  }

  ~Server() {
    if (!bound_) return;
    if (!thread_.joinable()) start();  // the library closes its socket only when it has listened
    running_.wait();
    server_.stop();
  }

  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// The port bound; nothing when it is taken. 0 asks for any free one.
  std::optional<std::uint16_t> bind(const std::string& host, std::uint16_t port) {
    const int given = port != 0 ? (server_.bind_to_port(host, port) ? port : -1) : server_.bind_to_any_port(host);
    bound_ = given > 0;
    return bound_ ? std::optional(static_cast<std::uint16_t>(given)) : std::nullopt;
  }

  void start() {
    thread_ = std::jthread([this] { server_.listen_after_bind(); });
  }

 private:
  httplib::Server server_;
  std::latch running_{1};
  bool bound_ = false;
  std::jthread thread_;  // the last: it is joined before what it uses goes
};

}  // namespace

class CallbackListener::Door {
 public:
  Door(std::uint16_t port, Login login) : login_(std::move(login)) {
    const std::optional<std::uint16_t> bound = ipv4_.bind("127.0.0.1", port);
    // Browsers try ::1 for localhost too: whoever sat there would get the code.
    const bool alone = bound && (!has_ipv6() || ipv6_.bind("::1", *bound));
    if (!alone) throw Error(ErrorKind::settings, Message("login.port_taken").with("port", std::to_string(port)));
    port_ = *bound;
    ipv4_.start();
    if (has_ipv6()) ipv6_.start();
  }

  ~Door() {
    const std::lock_guard hold(mutex_);
    if (!outcome_) outcome_ = false;  // a browser that waits for its page is let go
    changed_.notify_all();
  }

  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  std::uint16_t port() const { return port_; }

  std::optional<CallbackAnswer> wait(std::chrono::milliseconds patience) {
    std::unique_lock hold(mutex_);
    changed_.wait_for(hold, patience, [this] { return answer_.has_value(); });
    taken_ = true;  // what comes later changes nothing
    return answer_;
  }

  void finish(bool done) {
    constexpr std::chrono::seconds moment{2};
    std::unique_lock hold(mutex_);
    outcome_ = done;
    changed_.notify_all();
    if (answer_) changed_.wait_for(hold, moment, [this] { return shown_; });
  }

 private:
  void answer(const httplib::Request& request, httplib::Response& response) {
    for (const auto& [name, value] : std::to_array<std::pair<const char*, const char*>>({
             {"Cache-Control", "no-store"},
             {"Referrer-Policy", "no-referrer"},
             {"X-Content-Type-Options", "nosniff"},
             {"Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
              "base-uri 'none'; form-action 'none'"},
         }))
      response.set_header(name, value);
    response.status = refusal(request);
    if (response.status == 0) response.status = served(request, response);
    if (response.status >= 400) response.set_content(login_.page_failed, "text/html; charset=utf-8");
  }

  /// The status of a request that is none of a browser that follows the provider; 0 when it may be one.
  int refusal(const httplib::Request& request) const {
    const std::string port = ":" + std::to_string(port_);
    const std::string host = request.get_header_value("Host");
    const bool is_here = host == "localhost" + port || host == "127.0.0.1" + port || host == "[::1]" + port;
    if (request.get_header_value_count("Host") != 1 || !is_here) return 421;
    if (request.method != "GET") return 405;
    if (request.has_header("Transfer-Encoding")) return 411;
    if (request.has_header("Content-Encoding")) return 415;
    if (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0") return 413;
    if (request.has_header("Origin")) return 403;
    // A page that we show is a document by itself: no picture, frame or script of another page may ask for it.
    const std::string destination = request.get_header_value("Sec-Fetch-Dest");
    if (!destination.empty() && destination != "document") return 403;
    return 0;
  }

  int served(const httplib::Request& request, httplib::Response& response) {
    if (request.path == "/callback") return take(request, response);
    if (request.path == "/done") return show(response);
    return 404;
  }

  int take(const httplib::Request& request, httplib::Response& response) {
    CallbackAnswer answer{only_value(request, "code"), only_value(request, "error")};
    const bool is_one = answer.code.empty() != answer.error.empty() && answer.code.size() <= longest_code;
    if (!is_one || !same_secret(only_value(request, "state"), login_.state)) return 400;
    if (request.has_param("iss") && origin_of(only_value(request, "iss")) != login_.origin) return 400;
    const std::lock_guard hold(mutex_);
    if (answer_ || taken_) return 400;
    answer_ = std::move(answer);
    changed_.notify_all();
    response.set_header("Location", "/done");
    return 303;
  }

  int show(httplib::Response& response) {
    std::unique_lock hold(mutex_);
    if (!answer_) return 404;
    changed_.wait(hold, [this] { return outcome_.has_value(); });
    response.set_content(*outcome_ ? login_.page_done : login_.page_failed, "text/html; charset=utf-8");
    shown_ = true;
    changed_.notify_all();
    return 200;
  }

  Login login_;
  std::uint16_t port_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<CallbackAnswer> answer_;
  bool taken_ = false;
  std::optional<bool> outcome_;
  bool shown_ = false;
  // The last: they stop, and their threads end, before what these use goes.
  Server ipv4_{[this](const httplib::Request& request, httplib::Response& response) { answer(request, response); }};
  Server ipv6_{[this](const httplib::Request& request, httplib::Response& response) { answer(request, response); }};
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
