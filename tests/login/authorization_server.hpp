#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "http/http_server.hpp"
#include "http/oauth.hpp"

namespace rtp {

/// What reached a token address.
struct TokenRequest {
  std::string path;
  std::map<std::string, std::string> fields;
  std::string authorization;  ///< the header
};

/// How a server gives tokens; the facts about Mural contradict each other, so that a test can have it either way.
struct AuthorizationRules {
  bool takes_basic_only = false;      ///< a secret in the body is "invalid_client"
  bool refreshes_at_token = true;     ///< at the token address
  bool refreshes_at_refresh = false;  ///< at .../refresh/
  bool gives_new_refresh = false;     ///< a refresh brings a new refresh token, and the old one is over ...
  bool punishes_reuse = false;        ///< ... and whoever uses it again ends the whole login
  bool gives_expiry = true;
  bool says_no = false;  ///< the user declines in the browser
  int life_seconds = 900;
  int status = 0;               ///< answers every token request with this status; 0: as it should
  std::string body_of_failure;  ///< with this body
};

/// The app as it is registered at the server with this origin ("http://127.0.0.1:40123").
OAuthProvider registered_app(const std::string& origin);

/// An authorization server on this machine, strict as the standards are (RFC 6749, RFC 7636).
class AuthorizationServer {
 public:
  AuthorizationServer();

  AuthorizationRules rules;

  std::string origin() const { return server_.url(""); }
  OAuthProvider provider() const { return registered_app(origin()); }

  /// A code for the login that this address of the authorize page asks for, as after the user's consent; the address
  /// that the browser is then sent to.
  std::string consent(const std::string& authorize_url);

  /// Answers everything that is no business of a login, when it is set: the provider's API at the same address.
  std::function<void(const httplib::Request&, httplib::Response&)> api;

  /// Ends every login: as when the user takes back the consent.
  void revoke_all();

  std::vector<TokenRequest> token_requests() const;
  std::size_t refreshes() const;
  bool is_valid(const std::string& access) const;

 private:
  struct Consent {
    std::string redirect_uri;
    std::string challenge;
  };

  void answer(const httplib::Request& request, httplib::Response& response);
  void give(httplib::Response& response, const std::string& family, bool with_refresh);
  bool knows_client(const TokenRequest& request) const;
  void exchange(const TokenRequest& request, httplib::Response& response);
  void refresh(const TokenRequest& request, httplib::Response& response);

  mutable std::mutex mutex_;
  std::vector<TokenRequest> token_requests_;
  std::map<std::string, Consent> consents_;
  std::map<std::string, std::string> families_;  ///< refresh token -> login
  std::set<std::string> used_;                   ///< refresh tokens that were replaced
  std::map<std::string, std::string> access_;    ///< access token -> login
  int next_ = 1;
  HttpServer server_;  // the last: it stops before what it uses goes
};

/// What a browser shows in the end.
struct Page {
  int status = 0;
  std::string body;
  std::string address;
  httplib::Headers headers;
};

/// Opens an address as a browser does, and follows where it is sent.
Page browse(const std::string& address);

/// One request of a browser's, with these headers.
Page request(const std::string& address, const httplib::Headers& headers = {}, const std::string& method = "GET");

/// The value of a parameter in an address, decoded.
std::string parameter_of(const std::string& address, const std::string& name);

}  // namespace rtp
