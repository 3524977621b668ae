#include <random>
#include <thread>

#include "http/pause.hpp"

namespace rtp {

namespace {

class RealPause final : public Pause {
 public:
  Time now() override { return std::chrono::steady_clock::now(); }

  void wait(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }

  std::chrono::milliseconds random(std::chrono::milliseconds most) override {
    std::uniform_int_distribution<std::chrono::milliseconds::rep> any(0, most.count());
    return std::chrono::milliseconds(any(chance_));
  }

  std::optional<Instant> time_of_day() override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }

 private:
  std::mt19937_64 chance_{std::random_device{}()};
};

}  // namespace

std::unique_ptr<Pause> make_real_pause() { return std::make_unique<RealPause>(); }

}  // namespace rtp
