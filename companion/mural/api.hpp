#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/client.hpp"
#include "mural/fault.hpp"

namespace rtp {

/// `text` as one part of a path or a query (RFC 3986).
std::string percent_encoded(std::string_view text);

/// `text` with its percent signs read; "+" is a space, as in a query.
std::string percent_decoded(std::string_view text);

/// "https://app.mural.co" for that, and for the address of the API there.
std::string mural_origin(std::string url);

/// Mural's public API at one address.
class MuralApi {
 public:
  /// `base_url` is the service ("https://app.mural.co") or the API itself (".../api/public/v1").
  MuralApi(HttpClient& http, std::string base_url);

  HttpRequest get(std::string_view path) const;

  /// Creating: never repeated when its answer was lost.
  HttpRequest post(std::string_view path, std::string body) const;

  /// Setting absolute values.
  HttpRequest patch(std::string_view path, std::string body) const;
  HttpRequest remove(std::string_view path) const;

  std::vector<Exchange> send(const std::vector<HttpRequest>& requests) { return http_.send(requests); }

  /// The body of the answer; throws as `require_success` does.
  std::string fetch(std::string_view path, const Purpose& purpose);

  /// "https://app.mural.co"
  const std::string& origin() const { return origin_; }

 private:
  HttpRequest request(const char* method, std::string_view path, std::string body) const;

  HttpClient& http_;
  std::string origin_;
};

}  // namespace rtp
