#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "http/client.hpp"
#include "http/tokens.hpp"

namespace rtp {

/// Where and how one provider gives tokens: OAuth 2.0 with an authorization code (RFC 6749) and PKCE S256 (RFC 7636).
struct OAuthProvider {
  std::string name;   ///< "mural": what commands and settings call it
  std::string title;  ///< "Mural": what people call it
  std::string authorize_url;
  std::string token_url;
  std::vector<std::string> refresh_urls;  ///< tried in this order until one knows the request
  std::string client_id;
  std::string client_secret;
  std::vector<std::string> scopes;
  std::uint16_t callback_port = 0;  ///< the registered address is http://localhost:<port>/callback; 0: any free port
};

/// How the user logs in: `open_browser` shows the address; the answer comes to the callback address.
struct LoginDoor {
  std::function<void(const std::string& url)> open_browser;  ///< returns at once
  std::chrono::milliseconds patience{600'000};               ///< how long the answer may take
  std::string page_done;                                     ///< HTML that the browser shows when it worked
  std::string page_failed;                                   ///< HTML that it shows otherwise
};

/// Logs in and keeps the tokens. Listens on 127.0.0.1 and ::1 only, takes one answer with our own state (128 bits, used
/// once), and stops listening. Throws Error{settings} when client id or secret are missing or the port is taken, and
/// Error{login} when the user says no, nothing comes in time, or the provider refuses.
void log_in(const OAuthProvider& provider, const LoginDoor& door, HttpClient& http, TokenStore& store,
            const Clock& clock);

/// The value for `Authorization` (see HttpClient): reads the tokens kept, refreshes them shortly before they end or
/// when they were refused, one refresh at a time over all processes, and keeps the new ones before they are used; the
/// refresh token stays when the answer brings no new one. Throws Error{login} when there are no tokens or the provider
/// no longer takes the refresh token.
HttpClient::Authorization kept_login(const OAuthProvider& provider, HttpClient& http, TokenStore& store,
                                     const Clock& clock);

/// The value for a token given by hand (RTP_MURAL_TOKEN): never refreshed; Error{login} when it is refused.
HttpClient::Authorization given_token(std::string token);

}  // namespace rtp
