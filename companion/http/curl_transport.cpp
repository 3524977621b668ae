#include <algorithm>
#include <list>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

#include "http/checked_address.hpp"
#include "http/curl_library.hpp"
#include "http/curl_transfer.hpp"
#include "http/transport.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds longest_poll{1000};

void check(CURLMcode code) {
  if (code == CURLM_OK) return;
  if (code == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
  throw std::logic_error(curl().multi_strerror(code));
}

struct MultiRelease {
  void operator()(CURLM* multi) const { curl().multi_cleanup(multi); }
};
using MultiHandle = std::unique_ptr<CURLM, MultiRelease>;

/// A transfer that belongs to a multi handle as long as it lives.
class Running {
 public:
  Running(CURLM* multi, std::unique_ptr<CurlTransfer> transfer) : multi_(multi), transfer_(std::move(transfer)) {
    check(curl().multi_add_handle(multi_, transfer_->handle()));
  }
  ~Running() { curl().multi_remove_handle(multi_, transfer_->handle()); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  CurlTransfer& transfer() const { return *transfer_; }

 private:
  CURLM* multi_;
  std::unique_ptr<CurlTransfer> transfer_;
};

/// The requests of one `exchange`, in their order.
class WholeList final : public RequestQueue {
 public:
  explicit WholeList(const std::vector<HttpRequest>& requests) : requests_(requests), exchanges_(requests.size()) {}

  std::optional<Numbered> next() override {
    if (next_ == requests_.size()) return std::nullopt;
    const std::size_t number = next_++;
    return Numbered{number, requests_[number]};
  }
  milliseconds until_next() override { return longest_poll; }
  void finished(std::size_t number, Exchange exchange) override { exchanges_[number] = std::move(exchange); }

  std::vector<Exchange> exchanges() && { return std::move(exchanges_); }

 private:
  const std::vector<HttpRequest>& requests_;
  std::vector<Exchange> exchanges_;
  std::size_t next_ = 0;
};

Exchange refusal(Message reason) {
  Exchange exchange;
  exchange.reason = std::move(reason);
  exchange.worth_repeating = false;
  return exchange;
}

class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(const TransportLimits& limits)
      : limits_(limits), surroundings_(read_surroundings()), multi_(curl().multi_init()) {
    if (!multi_) throw std::bad_alloc();
    const auto at_once = static_cast<long>(limits_.at_once);
    check(curl().multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, at_once));
    check(curl().multi_setopt(multi_.get(), CURLMOPT_MAX_CONCURRENT_STREAMS, at_once));
  }

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override {
    WholeList list(requests);
    serve(list);
    return std::move(list).exchanges();
  }

  void serve(RequestQueue& queue) override {
    if (!running_.empty()) throw std::logic_error("a transport was asked to serve while it serves");
    // What a queue throws ends the transfers that are under way.
    const std::unique_ptr<std::list<Running>, void (*)(std::list<Running>*)> cleared(
        &running_, [](std::list<Running>* running) { running->clear(); });
    for (;;) {
      start_what_may(queue);
      if (running_.empty()) return;
      int count = 0;
      check(curl().multi_perform(multi_.get(), &count));
      if (!finish_what_is_done(queue)) wait_for_something(queue);
    }
  }

 private:
  void start_what_may(RequestQueue& queue) {
    while (running_.size() < limits_.at_once) {
      std::optional<RequestQueue::Numbered> next = queue.next();
      if (!next) return;
      const std::size_t number = next->number;
      auto address = check_address(next->request.url);
      if (auto* refused = std::get_if<Message>(&address)) {
        queue.finished(number, refusal(std::move(*refused)));
      } else if (!is_sendable(next->request)) {
        queue.finished(number, refusal(Message("http.line_break").with("host", host_of(next->request.url))));
      } else {
        running_.emplace_back(
            multi_.get(), std::make_unique<CurlTransfer>(std::move(*next), std::get<CheckedAddress>(std::move(address)),
                                                         limits_, surroundings_));
      }
    }
  }

  bool finish_what_is_done(RequestQueue& queue) {
    bool any = false;
    int left = 0;
    while (const CURLMsg* message = curl().multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const auto done = std::find_if(running_.begin(), running_.end(), [&](const Running& each) {
        return each.transfer().handle() == message->easy_handle;
      });
      const std::size_t number = done->transfer().number();
      const CURLcode code = message->data.result;  // NOLINT(cppcoreguidelines-pro-type-union-access): `msg` says which
      Exchange exchange = done->transfer().result(code);
      running_.erase(done);
      queue.finished(number, std::move(exchange));
      any = true;
    }
    return any;
  }

  void wait_for_something(RequestQueue& queue) {
    milliseconds wait = longest_poll;
    const auto now = std::chrono::steady_clock::now();
    for (const Running& each : running_) {
      const auto silent_at = each.transfer().silent_at();
      if (silent_at < now + wait) wait = std::chrono::ceil<milliseconds>(silent_at - now);
    }
    if (running_.size() < limits_.at_once) wait = std::min(wait, queue.until_next());
    wait = std::max(wait, milliseconds(1));
    check(curl().multi_poll(multi_.get(), nullptr, 0, static_cast<int>(wait.count()), nullptr));
  }

  TransportLimits limits_;
  Surroundings surroundings_;
  MultiHandle multi_;
  std::list<Running> running_;  // destroyed before the multi handle
};

}  // namespace

std::unique_ptr<Transport> make_curl_transport(const TransportLimits& limits) {
  return std::make_unique<CurlTransport>(limits);
}

}  // namespace rtp
