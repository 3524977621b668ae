#include "mural/api.hpp"

#include <utility>

namespace rtp {

namespace {

constexpr std::string_view api_path = "/api/public/v1";

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4];
    encoded += digits[byte & 15];
  }
  return encoded;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = high >= 0 ? digit_of(text[i + 2]) : -1;
    if (text[i] == '%' && low >= 0) {
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      decoded += text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

std::string mural_origin(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  if (url.ends_with(api_path)) url.resize(url.size() - api_path.size());
  return url;
}

MuralApi::MuralApi(HttpClient& http, std::string base_url) : http_(http), origin_(mural_origin(std::move(base_url))) {}

HttpRequest MuralApi::request(const char* method, std::string_view path, std::string body) const {
  HttpRequest request;
  request.method = method;
  request.url = origin_ + std::string(api_path) + std::string(path);
  request.headers = {{"Accept", "application/json"}};
  if (!body.empty()) request.headers.emplace_back("Content-Type", "application/json");
  request.body = std::move(body);
  return request;
}

HttpRequest MuralApi::get(std::string_view path) const { return request("GET", path, ""); }

HttpRequest MuralApi::post(std::string_view path, std::string body) const {
  HttpRequest created = request("POST", path, std::move(body));
  created.repeat = Repeat::only_if_not_done;
  return created;
}

HttpRequest MuralApi::patch(std::string_view path, std::string body) const {
  return request("PATCH", path, std::move(body));
}

HttpRequest MuralApi::remove(std::string_view path) const { return request("DELETE", path, ""); }

std::string MuralApi::fetch(std::string_view path, const Purpose& purpose) {
  Exchange exchange = http_.send(get(path));
  require_success(exchange, purpose);
  return std::move(exchange.response.body);
}

}  // namespace rtp
