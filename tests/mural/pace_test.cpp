#include <catch2/catch.hpp>

#include "mural/mural_session.hpp"

using namespace rtp;

namespace {

/// A way to the fake on which each round of requests takes 150 ms, in a time that only passes by waiting.
class SlowWay final : public Transport {
 public:
  SlowWay(FakeMural& mural, TestTime& time) : mural_(mural), time_(time) {}

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override {
    if (requests.empty()) return {};
    std::vector<Exchange> exchanges;
    for (const HttpRequest& request : requests)
      exchanges.push_back({Exchange::Outcome::answered, mural_.respond(request), Message(""), true});
    time_.wait(std::chrono::milliseconds(150));
    return exchanges;
  }

 private:
  FakeMural& mural_;
  TestTime& time_;
};

}  // namespace

TEST_CASE(
    "With 150 ms on the way and 25 requests a second a road is stamped within three seconds, and never too fast") {
  TestTime time;
  FakeMural mural(time);
  SlowWay way(mural, time);
  HttpClient http(way, time, {}, [&](const std::string&) { return "Bearer " + mural.token; });
  const std::string id = MuralWorld::mural;
  const auto board = make_mural_board({id, "mural:" + id, mural.url(), true}, http);
  const std::int64_t before = time.milliseconds();
  CHECK(stamp_road(*board) > 90);
  CHECK(time.milliseconds() - before < 3'000);
  CHECK(mural.refusals() == 0);
  CHECK(mural.count("GET") == 2);  // a look before, and one after
}
