#include "http/request.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_shown = 200;  // characters

/// Where the machine begins in a URL, and where its path does.
Span authority_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  return {begin, std::min(url.find_first_of("/?#\\", begin), url.size())};
}

std::string_view without_user(std::string_view authority) {
  const std::size_t at = authority.rfind('@');
  return at == std::string_view::npos ? authority : authority.substr(at + 1);
}

}  // namespace

std::string_view HttpResponse::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.rbegin(), headers.rend(), [&](const auto& each) { return each.first == name; });
  return found == headers.rend() ? std::string_view{} : std::string_view(found->second);
}

std::string host_of(std::string_view url) {
  std::string_view host = without_user(authority_of(url).of(url));
  if (host.starts_with('[')) {
    host = host.substr(1, std::min(host.find(']'), host.size()) - 1);
  } else {
    host = host.substr(0, host.find(':'));
  }
  return shortened(clean_text(host), longest_shown);
}

std::string shown_address(std::string_view url) {
  const Span authority = authority_of(url);
  std::string shown(url.substr(0, authority.begin));
  shown += without_user(authority.of(url));
  const std::string_view rest = url.substr(authority.end);
  shown += rest.substr(0, rest.find_first_of("?#"));
  return shortened(clean_text(shown), longest_shown);
}

}  // namespace rtp
