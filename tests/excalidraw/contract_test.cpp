#include <catch2/catch.hpp>

#include "excalidraw/excalidraw.hpp"
#include "world/provider_contract.hpp"
#include "world/temporary_folder.hpp"

TEST_CASE("An Excalidraw file keeps the promises of a board") {
  const rtp::TemporaryFolder folder;
  const rtp::FixedClock clock(rtp::Instant(std::chrono::hours(24 * 365 * 50)));
  rtp::check_provider_contract([&] {
    return [&] {
      return rtp::make_excalidraw_board({folder.path() / "bord.excalidraw", "local:bord", "bord", true}, clock);
    };
  });
}
