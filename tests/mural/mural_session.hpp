#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "http/client.hpp"
#include "mural/fake_mural.hpp"
#include "mural/mural.hpp"

namespace rtp {

/// What is lost on the way, for what no server can do on purpose.
class LossyTransport final : public Transport {
 public:
  enum class Loss {
    request,  ///< it was sent, but never arrived; the sender does not know
    answer,   ///< it did its work, but the answer never arrived
  };

  explicit LossyTransport(std::unique_ptr<Transport> way) : way_(std::move(way)) {}

  /// Of the next `times` requests whose "METHOD url" contains `call`.
  void lose(const std::string& call, Loss loss, int times = 1) { losses_.push_back({call, loss, times}); }

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override;

 private:
  struct Planned {
    std::string call;
    Loss loss;
    int times;
  };

  std::unique_ptr<Transport> way_;
  std::vector<Planned> losses_;
};

/// A program that has just started, with a mural open at the fake.
class MuralSession {
 public:
  MuralSession(FakeMural& mural, TestTime& time);

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
  MuralSession session{mural, time};

  MuralWorld& world() { return mural.world(); }
  std::unique_ptr<BoardProvider> board() { return session.board(); }
};

/// What `action` throws; the test fails when it throws nothing. Every language has a sentence for it.
Error error_of(const std::function<void()>& action);

}  // namespace rtp
