#include "cli/field_words.hpp"

#include "base/messages.hpp"
#include "language/reading.hpp"

namespace rtp {

std::string value_in_words(const std::string& field, const std::string& value, Language language) {
  if (value.empty()) return "-";
  const auto status = field == "status" ? parse_status(value) : std::nullopt;
  return status ? say("report.state." + std::string(name_of(*status)), language) : value;
}

}  // namespace rtp
