#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "board_promises.hpp"
#include "plan/plan_json.hpp"
#include "promise.hpp"

// Any bytes as a plan's document, as from a store that was damaged or edited by hand: one Error, or a plan that can be
// written and read again: its texts are clean from then on.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::optional<rtp::Plan> plan;
  try {
    plan = rtp::plan_from_json({reinterpret_cast<const char*>(data), size}, "a store");
  } catch (const rtp::Error& error) {
    rtp::require(error.kind() == rtp::ErrorKind::unreadable, "what is no plan is unreadable");
    rtp::require_clean(rtp::say(error.message(), rtp::Language::nl), "a refusal is one clean sentence");
  }
  if (plan) {
    const std::string written = rtp::plan_json(*plan, rtp::Language::nl, rtp::JsonShape::compact);
    rtp::require_same_when_read_back(rtp::plan_from_json(written, "a store"));
  }
  return 0;
}
