#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "http/client.hpp"
#include "http/oauth.hpp"
#include "http/tokens.hpp"

namespace rtp {

/// What a login gave, to be exchanged for tokens.
struct CodeGrant {
  std::string code;
  std::string redirect_uri;  ///< exactly as it was sent to the authorize address
  std::string verifier;
};

/// Exchanges a code for tokens. A code works once, so that a request whose answer was lost is not repeated. Throws
/// Error{login} when the provider refuses, Error{unreachable} when it gives no answer that can be read.
Tokens exchange_code(const OAuthProvider& provider, HttpClient& http, const Clock& clock, const CodeGrant& grant);

/// New tokens for `old`, whose refresh token stays when no new one comes; nothing when the provider no longer takes it
/// (invalid_grant). Asks each of the refresh addresses until one knows the request. Throws Error{login} when the
/// provider refuses for another reason, Error{unreachable} when it gives no answer that can be read.
std::optional<Tokens> refreshed(const OAuthProvider& provider, HttpClient& http, const Clock& clock, const Tokens& old);

}  // namespace rtp
