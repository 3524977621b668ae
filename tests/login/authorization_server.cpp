#include "authorization_server.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "http/form.hpp"
#include "http/pkce.hpp"

namespace rtp {

namespace {

const std::string oauth_path = "/api/public/v1/authorization/oauth2";  // as Mural's
const std::string client_id = "client/1";
const std::string client_secret = "secret-canary+more&more";

std::string decoded(const std::string& text) { return httplib::detail::decode_url(text, true); }

void refuse(httplib::Response& response, int status, const std::string& error) {
  response.status = status;
  // Some servers repeat what they were sent; none of that may reach a user or a log.
  response.set_content(nlohmann::json{{"error", error}, {"error_description", "secret-canary+more&more"}}.dump(),
                       "application/json");
}

/// "http://localhost:8138" and "/callback?code=1".
std::pair<std::string, std::string> split(const std::string& address) {
  const std::size_t path = address.find('/', address.find("://") + 3);
  if (path == std::string::npos) return {address, "/"};
  return {address.substr(0, path), address.substr(path)};
}

std::string basic_value() { return "Basic " + base64(form_encoded(client_id) + ":" + form_encoded(client_secret)); }

}  // namespace

OAuthProvider registered_app(const std::string& origin) {
  OAuthProvider provider;
  provider.name = "mural";
  provider.title = "Mural";
  provider.authorize_url = origin + oauth_path;
  provider.token_url = origin + oauth_path + "/token";
  provider.refresh_urls = {provider.token_url, origin + oauth_path + "/refresh/"};
  provider.client_id = client_id;
  provider.client_secret = client_secret;
  provider.scopes = {"murals:read", "murals:write"};
  return provider;
}

AuthorizationServer::AuthorizationServer()
    : server_([this](httplib::Server& server) {
        const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
          answer(request, response);
        };
        server.Post(oauth_path + "/token", handler);
        server.Post(oauth_path + "/refresh/", handler);
        const auto elsewhere = [this](const httplib::Request& request, httplib::Response& response) {
          api ? api(request, response) : static_cast<void>(response.status = 404);
        };
        server.Get(".*", elsewhere);
        server.Post(".*", elsewhere);
        server.Patch(".*", elsewhere);
        server.Delete(".*", elsewhere);
      }) {}

std::string AuthorizationServer::consent(const std::string& authorize_url) {
  const std::lock_guard hold(mutex_);
  const bool sound = parameter_of(authorize_url, "response_type") == "code" &&
                     parameter_of(authorize_url, "client_id") == client_id &&
                     (" " + parameter_of(authorize_url, "scope") + " ").find(" murals:write ") != std::string::npos &&
                     parameter_of(authorize_url, "code_challenge_method") == "S256" &&
                     parameter_of(authorize_url, "code_challenge").size() == 43;
  if (!sound) throw std::runtime_error("no sound authorize address: " + authorize_url);
  const std::string redirect = parameter_of(authorize_url, "redirect_uri");
  const std::string state = form_encoded(parameter_of(authorize_url, "state"));
  if (rules.says_no) return redirect + "?error=access_denied&state=" + state;
  const std::string code = "code-canary-" + std::to_string(next_++);
  consents_[code] = {redirect, parameter_of(authorize_url, "code_challenge")};
  return redirect + "?code=" + code + "&state=" + state;
}

void AuthorizationServer::revoke_all() {
  const std::lock_guard hold(mutex_);
  families_.clear();
  access_.clear();
}

std::vector<TokenRequest> AuthorizationServer::token_requests() const {
  const std::lock_guard hold(mutex_);
  return token_requests_;
}

std::size_t AuthorizationServer::refreshes() const {
  std::size_t count = 0;
  for (const TokenRequest& request : token_requests())
    if (request.fields.at("grant_type") == "refresh_token") ++count;
  return count;
}

bool AuthorizationServer::is_valid(const std::string& access) const {
  const std::lock_guard hold(mutex_);
  return access_.contains(access);
}

void AuthorizationServer::answer(const httplib::Request& request, httplib::Response& response) {
  const std::lock_guard hold(mutex_);
  TokenRequest seen{request.path, {}, request.get_header_value("Authorization")};
  for (const auto& [name, value] : request.params) seen.fields[name] = value;
  token_requests_.push_back(seen);
  if (rules.status != 0) {
    response.status = rules.status;
    response.set_content(rules.body_of_failure, "text/html");
    return;
  }
  if (request.get_header_value("Content-Type") != "application/x-www-form-urlencoded")
    return refuse(response, 415, "invalid_request");
  const bool is_refresh = seen.fields["grant_type"] == "refresh_token";
  const bool is_served = request.path == oauth_path + "/token" ? (rules.refreshes_at_token || !is_refresh)
                                                               : (rules.refreshes_at_refresh && is_refresh);
  if (!is_served && request.path == oauth_path + "/token") return refuse(response, 400, "unsupported_grant_type");
  if (!is_served) return refuse(response, 404, "path_not_found");
  if (!knows_client(seen)) return refuse(response, rules.takes_basic_only ? 400 : 401, "invalid_client");
  is_refresh ? refresh(seen, response) : exchange(seen, response);
}

bool AuthorizationServer::knows_client(const TokenRequest& request) const {
  const bool in_body = request.fields.contains("client_secret");
  if (!request.authorization.empty()) return !in_body && request.authorization == basic_value();
  return !rules.takes_basic_only && in_body && request.fields.at("client_id") == client_id &&
         request.fields.at("client_secret") == client_secret;
}

void AuthorizationServer::exchange(const TokenRequest& request, httplib::Response& response) {
  const auto found = consents_.find(request.fields.at("code"));
  if (found == consents_.end()) return refuse(response, 400, "invalid_grant");
  const Consent consent = found->second;
  consents_.erase(found);  // a code works once, also when it was used wrongly
  const std::string& verifier = request.fields.at("code_verifier");
  const bool sound = request.fields.at("redirect_uri") == consent.redirect_uri && verifier.size() >= 43 &&
                     pkce_challenge(verifier) == consent.challenge;
  if (!sound) return refuse(response, 400, "invalid_grant");
  give(response, "login-" + std::to_string(next_++), true);
}

void AuthorizationServer::refresh(const TokenRequest& request, httplib::Response& response) {
  const std::string& token = request.fields.at("refresh_token");
  const auto family = families_.find(token);
  if (family == families_.end()) return refuse(response, 400, "invalid_grant");
  if (used_.contains(token)) {
    const std::string over = family->second;
    if (rules.punishes_reuse) std::erase_if(families_, [&](const auto& entry) { return entry.second == over; });
    return refuse(response, 400, "invalid_grant");
  }
  if (rules.gives_new_refresh) used_.insert(token);
  give(response, family->second, rules.gives_new_refresh);
}

void AuthorizationServer::give(httplib::Response& response, const std::string& family, bool with_refresh) {
  const std::string number = std::to_string(next_++);
  nlohmann::json body{{"access_token", "access-canary-" + number}, {"token_type", "Bearer"}};
  access_["access-canary-" + number] = family;
  if (with_refresh) {
    body["refresh_token"] = "refresh-canary-" + number;
    families_["refresh-canary-" + number] = family;
  }
  if (rules.gives_expiry) body["expires_in"] = rules.life_seconds;
  response.set_content(body.dump(), "application/json");
}

std::string parameter_of(const std::string& address, const std::string& name) {
  std::size_t at = address.find('?');
  while (at != std::string::npos) {
    const std::size_t next = address.find('&', at + 1);
    const std::string field = address.substr(at + 1, next == std::string::npos ? next : next - at - 1);
    if (field.starts_with(name + "=")) return decoded(field.substr(name.size() + 1));
    at = next;
  }
  return "";
}

Page request(const std::string& address, const httplib::Headers& headers, const std::string& method) {
  const auto [origin, path] = split(address);
  httplib::Client client(origin);
  httplib::Request asked;
  asked.method = method;
  asked.path = path;
  asked.headers = headers;
  const httplib::Result result = client.send(asked);
  if (!result) return {0, httplib::to_string(result.error()), address, {}};
  return {result->status, result->body, address, result->headers};
}

Page browse(const std::string& address) {
  Page page = request(address);
  for (int redirects = 0; redirects < 5 && page.status >= 300 && page.status < 400; ++redirects) {
    const std::string target = page.headers.find("Location")->second;
    page = request(target.starts_with("/") ? split(page.address).first + target : target);
  }
  return page;
}

}  // namespace rtp
