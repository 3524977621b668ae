#include "http/outgoing_headers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include "base/version.hpp"

namespace rtp {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// RFC 9110, 5.6.2.
bool is_token(std::string_view text) {
  constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z') || signs.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), small);
  return result;
}

bool is_sendable(const HttpRequest& request) {
  const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f'; };
  return is_token(request.method) &&
         std::all_of(request.headers.begin(), request.headers.end(), [&](const auto& header) {
           return is_token(header.first) && std::none_of(header.second.begin(), header.second.end(), is_control);
         });
}

bool has_body(const HttpRequest& request) {
  return !request.body.empty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
}

HeaderList header_list(const HttpRequest& request) {
  std::vector<std::string> lines;
  bool has_type = false;
  bool has_agent = false;
  for (const auto& [name, value] : request.headers) {
    has_type = has_type || lower_ascii(name) == "content-type";
    has_agent = has_agent || lower_ascii(name) == "user-agent";
    lines.push_back(value.empty() ? fmt::format("{};", name) : fmt::format("{}: {}", name, value));
  }
  if (!has_type && has_body(request)) lines.emplace_back("Content-Type:");
  if (!has_agent) lines.push_back(std::string("User-Agent: rtp/") + program_version);
  lines.emplace_back("Expect:");

  HeaderList list;
  for (const std::string& line : lines) {
    curl_slist* const longer = curl().slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    static_cast<void>(list.release());  // now part of `longer`
    list.reset(longer);
  }
  return list;
}

}  // namespace rtp
