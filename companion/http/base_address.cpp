#include "http/base_address.hpp"

#include <variant>

#include "http/checked_address.hpp"

namespace rtp {

namespace {

std::string part_of(const CheckedAddress& address, CURLUPart part, unsigned flags = 0) {
  CurlText found;
  return curl().url_get(address.url.get(), part, &found.text, flags) == CURLUE_OK ? std::string(found.text) : "";
}

}  // namespace

std::optional<std::string> base_address(const std::string& written) {
  const auto checked = check_address(written);
  const auto* address = std::get_if<CheckedAddress>(&checked);
  if (address == nullptr || written.find_first_of("@?#") != std::string::npos) return std::nullopt;
  std::string base = part_of(*address, CURLUPART_URL);
  while (base.ends_with('/')) base.pop_back();
  return base;
}

std::string origin_of(const std::string& address) {
  const auto checked = check_address(address);
  const auto* found = std::get_if<CheckedAddress>(&checked);
  if (found == nullptr) return "";
  const std::string port = part_of(*found, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
  return part_of(*found, CURLUPART_SCHEME) + "://" + part_of(*found, CURLUPART_HOST) + (port.empty() ? "" : ":" + port);
}

}  // namespace rtp
