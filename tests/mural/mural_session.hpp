#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "http/client.hpp"
#include "mural/fake_mural.hpp"
#include "mural/mural.hpp"

namespace rtp {

/// What becomes of a program that was killed.
struct Killed {};

/// What happens on the way, for what no server can do on purpose. Requests are counted from 1.
class LossyTransport final : public Transport {
 public:
  enum class Loss {
    request,  ///< it was sent, but never arrived; the sender does not know
    answer,   ///< it did its work, but the answer never arrived
  };

  explicit LossyTransport(std::unique_ptr<Transport> way) : way_(std::move(way)) {}

  /// Of the next `times` requests whose "METHOD url" contains `call`.
  void lose(const std::string& call, Loss loss, int times = 1) { losses_.push_back({call, loss, times}); }

  /// Throws Killed at request number `number`: before it is sent, or when it did its work.
  void kill_at(std::size_t number, Loss loss) { kill_ = {number, loss}; }

  /// Lets somebody act just before request number `number` is sent, when those before it were answered.
  void before(std::size_t number, std::function<void()> act) { acts_[number] = std::move(act); }

  std::size_t requests() const { return requests_; }

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override;

 private:
  std::vector<Exchange> exchange_together(const std::vector<HttpRequest>& requests);

  struct Planned {
    std::string call;
    Loss loss;
    int times;
  };

  std::unique_ptr<Transport> way_;
  std::vector<Planned> losses_;
  std::pair<std::size_t, Loss> kill_{0, Loss::request};
  std::map<std::size_t, std::function<void()>> acts_;
  std::size_t requests_ = 0;
};

/// How requests come to the fake.
enum class Way {
  http,    ///< by libcurl and a socket
  direct,  ///< by a call
};

/// A program that has just started, with a mural open at the fake.
class MuralSession {
 public:
  MuralSession(FakeMural& mural, TestTime& time, Way way = Way::http);

  std::unique_ptr<BoardProvider> board();
  HttpClient& http() { return http_; }
  LossyTransport& way() { return way_; }

 private:
  FakeMural& mural_;
  LossyTransport way_;
  HttpClient http_;
};

/// The whole of it.
struct MuralTown {
  TestTime time;
  FakeMural mural{time};
  std::deque<MuralSession> sessions;  ///< each a program

  Way way = Way::http;

  explicit MuralTown(Way chosen_way = Way::http) : way(chosen_way) { start_program(); }

  /// Another program beside the earlier ones; they stay.
  MuralSession& start_program() { return sessions.emplace_back(mural, time, way); }
  MuralSession& session() { return sessions.back(); }

  MuralWorld& world() { return mural.world(); }
  std::unique_ptr<BoardProvider> board() { return session().board(); }
};

/// Stamps a template, as `rtp stamp` does. Returns how many things were missing.
std::size_t stamp(BoardProvider& board, const std::string& template_id);
inline std::size_t stamp_road(BoardProvider& board) { return stamp(board, "road-to-progress"); }

/// Everything on the board with its mark, place and text, sorted.
std::multiset<std::string> picture_of(const BoardSnapshot& board);

/// What `action` throws; the test fails when it throws nothing. Every language has a sentence for it.
Error error_of(const std::function<void()>& action);

}  // namespace rtp
