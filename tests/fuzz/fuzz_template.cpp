#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/error.hpp"
#include "stamp/layout.hpp"

// A template from a stranger is laid out or refused with a sentence; nothing else may happen.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    rtp::lay_out(rtp::parse_template(text, "fuzz.json"), {});
  } catch (const rtp::Error& error) {
    rtp::say(error.message(), rtp::Language::nl);
  }
  try {
    rtp::parse_template_set(text, "fuzz.set.json");
  } catch (const rtp::Error& error) {
    rtp::say(error.message(), rtp::Language::nl);
  }
  return 0;
}
