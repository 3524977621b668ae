#include <catch2/catch.hpp>
#include <deque>

#include "mural/mural_session.hpp"
#include "world/provider_contract.hpp"

using namespace rtp;

TEST_CASE("A mural keeps the promises of a board, through real HTTP") {
  TestTime time;
  FakeMural mural(time);
  std::deque<MuralSession> sessions;
  check_provider_contract([&] { return [&] { return sessions.emplace_back(mural, time).board(); }; });
}
