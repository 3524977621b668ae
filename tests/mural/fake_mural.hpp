#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/pause.hpp"
#include "http/request.hpp"
#include "mural/mural_world.hpp"

namespace httplib {
struct Request;
struct Response;
}  // namespace httplib

namespace rtp {

/// A time that only passes by waiting; the fake and the client live in the same one.
class TestTime final : public Pause {
 public:
  Time now() override { return Time(std::chrono::milliseconds(milliseconds_)); }
  void wait(std::chrono::milliseconds time) override { milliseconds_ += time.count(); }
  std::chrono::milliseconds random(std::chrono::milliseconds most) override { return most; }
  std::int64_t milliseconds() const { return milliseconds_; }

 private:
  std::atomic<std::int64_t> milliseconds_{1'000'000'000};
};

/// How one answer goes wrong.
struct Fault {
  enum class When {
    before,  ///< instead of the work
    after,   ///< the work is done, then the answer is another
  };
  When when = When::before;
  int status = 500;
  std::string body = R"({"code":"INTERNAL_SERVER_ERROR","message":"An unexpected condition was encountered."})";
  std::map<std::string, std::string> headers;
  bool is_cut = false;  ///< the connection ends in the middle of the body
};

struct LoggedCall {
  std::string method;
  std::string target;  ///< path and query behind "/api/public/v1"
  nlohmann::json body;
  int status = 0;
};

/// Mural on a free port of 127.0.0.1, in front of a MuralWorld: tokens, 25 requests a second with the headers that tell
/// so, faults, a person who acts between two calls, and a list of what was asked. Calls are counted from 1.
class FakeMural {
 public:
  explicit FakeMural(Pause& time);
  ~FakeMural();
  FakeMural(const FakeMural&) = delete;
  FakeMural& operator=(const FakeMural&) = delete;

  std::string url() const;

  /// The same answer without the way there, for tests that ask thousands of times. Faults that lie on the way, a cut
  /// body for one, do not happen here.
  HttpResponse respond(const HttpRequest& request);

  /// The answer behind another server's address.
  void serve(const httplib::Request& request, httplib::Response& response);

  /// Look and act here between calls only.
  MuralWorld& world() { return world_; }

  /// Lets a person act just before a call whose "METHOD /path" contains `call`, the next time only.
  void before(const std::string& call, std::function<void(MuralWorld&)> person);

  /// Acts when call number `call` has done its work, before its answer leaves.
  void after(std::size_t call, std::function<void()> act) { acts_after_[call] = std::move(act); }

  /// The next `times` calls whose "METHOD /path" contains `call` go wrong.
  void fail(const std::string& call, Fault fault, int times = 1);

  bool has_limits = true;  ///< 25 requests a second

  /// What a firewall answers to everything in Mural's place.
  std::optional<Fault> firewall;

  std::chrono::milliseconds clock_error{0};  ///< how far Mural's clock is ahead; only where its time is the real one

  /// The token that is accepted; after `calls` more calls it has expired, and the one with "'" behind it is accepted.
  std::string token = "token";
  std::function<bool(const std::string& token)> accepts;  ///< decides instead, when it is set
  void expire_token_after(int calls) { calls_before_expiry_ = calls; }

  std::vector<LoggedCall> calls() const;
  std::size_t count(const std::string& call) const;
  void forget_calls();
  int refusals() const { return refusals_; }  ///< 429s because of the pace

 private:
  struct Server;
  struct Incident {
    std::string call;
    Fault fault;
    int times = 1;
    std::function<void(MuralWorld&)> person;
  };
  struct Answer {
    WorldReply reply;
    std::string body;
    std::map<std::string, std::string> headers;
    bool is_cut = false;
    bool is_faulty = false;  ///< not what Mural would say
  };

  Answer answer(const std::string& method, const std::string& target, const std::string& authorization,
                const std::string& body);
  Answer judged(const std::string& method, const std::string& target, const std::string& authorization,
                const nlohmann::json& body);
  const Fault* incident(const std::string& call);
  bool is_accepted(const std::string& authorization) const;

  Pause& time_;
  MuralWorld world_;
  mutable std::mutex mutex_;
  std::vector<LoggedCall> calls_;
  std::deque<Incident> incidents_;
  std::map<std::size_t, std::function<void()>> acts_after_;
  std::deque<std::int64_t> starts_;
  Fault fault_;
  int calls_before_expiry_ = -1;
  int refusals_ = 0;
  std::unique_ptr<Server> server_;
};

}  // namespace rtp
