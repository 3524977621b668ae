#include "http/checked_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <new>

#include "base/text.hpp"
#include "http/request.hpp"

namespace rtp {

namespace {

/// A part of the URL; nothing when it has none.
std::optional<std::string> part_of(CURLU* url, CURLUPart part) {
  CurlText text;
  const CURLUcode code = curl().url_get(url, part, &text.text, 0);
  if (code == CURLUE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (code != CURLUE_OK) return std::nullopt;
  return std::string(text.text);
}

bool is_visible_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// The machine and port as they stand in the URL.
std::string_view written_authority(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::string_view rest = url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of("/?#"));
}

bool is_loopback(const std::string& host) {
  in_addr four{};
  if (inet_pton(AF_INET, host.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24U == 127;
  in6_addr six{};
  if (inet_pton(AF_INET6, host.c_str(), &six) == 1) return IN6_IS_ADDR_LOOPBACK(&six) != 0;
  return lower(host) == "localhost";
}

}  // namespace

std::variant<CheckedAddress, Message> check_address(const std::string& url) {
  const Message not_understood = Message("http.address_not_understood").with("address", shown_address(url));
  if (!is_visible_ascii(url)) return not_understood;

  CheckedAddress address;
  address.url.reset(curl().url());
  if (!address.url) throw std::bad_alloc();
  const CURLUcode code = curl().url_set(address.url.get(), CURLUPART_URL, url.c_str(), 0);
  if (code == CURLUE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (code != CURLUE_OK) return not_understood;

  CURLU* const parsed = address.url.get();
  if (part_of(parsed, CURLUPART_USER) || part_of(parsed, CURLUPART_PASSWORD))
    return Message("http.address_with_user").with("address", shown_address(url));

  const std::optional<std::string> scheme = part_of(parsed, CURLUPART_SCHEME);
  const std::optional<std::string> host = part_of(parsed, CURLUPART_HOST);
  if (!scheme || !host || (*scheme != "https" && *scheme != "http")) return not_understood;

  // libcurl reads 127.1, 0x7f000001 and 2130706433 all as 127.0.0.1; people and firewalls do not.
  const std::optional<std::string> port = part_of(parsed, CURLUPART_PORT);
  const std::string understood = port ? *host + ":" + *port : *host;
  if (lower(written_authority(url)) != lower(understood)) return not_understood;

  address.host = host->starts_with('[') ? host->substr(1, host->size() - 2) : *host;
  address.is_encrypted = *scheme == "https";
  address.is_this_machine = is_loopback(address.host);
  if (!address.is_encrypted && !address.is_this_machine)
    return Message("http.plain_elsewhere").with("host", address.host);
  return address;
}

}  // namespace rtp
