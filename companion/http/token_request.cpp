#include "http/token_request.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "http/form.hpp"
#include "http/pkce.hpp"

namespace rtp {

namespace {

using nlohmann::json;
using Fields = std::vector<std::pair<std::string, std::string>>;

/// How long an access token lives when the answer does not say; Mural's live 900 s.
constexpr std::chrono::seconds usual_life{900};

/// A token's life is over this long before its end, so that a request under way is not cut off by it.
constexpr std::chrono::seconds early{90};

/// What the token address answered.
// NOLINTNEXTLINE(bugprone-exception-escape): moving JSON checks itself by means that look as if they could throw
struct Answer {
  int status = 0;
  json body;          ///< null when it was no JSON
  std::string error;  ///< "invalid_grant" ...; empty when it named none
  bool is_refusal() const { return status >= 400 && status < 500 && status != 408 && status != 429; }
};

std::string lower_case(std::string text) {
  for (char& letter : text)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return text;
}

/// RFC 6749 calls it `error`; Mural's API calls it `code` in all its other answers.
std::string error_in(const json& body) {
  for (const char* key : {"error", "code"}) {
    const auto found = body.find(key);
    if (found != body.end() && found->is_string()) return lower_case(found->get<std::string>());
  }
  return "";
}

Answer read_answer(const HttpResponse& response) {
  constexpr JsonLimits limits{.bytes = 64U << 10U, .depth = 8, .values = 1'000};
  Answer answer;
  answer.status = response.status;
  try {
    answer.body = parse_json(response.body, "token", limits);
  } catch (const Error&) {
    return answer;  // no JSON: the caller judges by the status
  }
  if (answer.body.is_object()) answer.error = error_in(answer.body);
  return answer;
}

Error login_error(const char* key, const OAuthProvider& provider) {
  return {ErrorKind::login, Message(key).with("provider", provider.title).with("name", provider.name)};
}

/// What may be shown of a refusal: a code of the standard, for a server may put anything there, also our own secret.
std::string shown_reason(const Answer& answer) {
  constexpr std::array known{"invalid_request",        "invalid_client", "invalid_grant", "unauthorized_client",
                             "unsupported_grant_type", "invalid_scope",  "access_denied"};
  const bool is_known = std::find(known.begin(), known.end(), answer.error) != known.end();
  return std::to_string(answer.status) + (is_known ? " " + answer.error : "");
}

Error refusal(const OAuthProvider& provider, const Answer& answer) {
  if (answer.error == "invalid_client" || answer.status == 401) return login_error("login.client_refused", provider);
  return {ErrorKind::login, Message("login.refused")
                                .with("provider", provider.title)
                                .with("name", provider.name)
                                .with("reason", shown_reason(answer))};
}

Error no_answer(const OAuthProvider& provider, const Answer& answer) {
  const char* key = answer.status >= 200 && answer.status < 300 ? "login.answer_not_read" : "login.provider_failed";
  return {ErrorKind::unreachable,
          Message(key).with("provider", provider.title).with("status", std::to_string(answer.status))};
}

Answer ask(HttpClient& http, const std::string& url, const Fields& fields, Repeat repeat, const std::string& basic) {
  HttpRequest request;
  request.method = "POST";
  request.url = url;
  request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
  if (!basic.empty()) request.headers.emplace_back("Authorization", "Basic " + basic);
  request.body = form_of(fields);
  request.repeat = repeat;
  const Exchange exchange = http.send(request);
  if (!exchange.answered()) throw Error(ErrorKind::unreachable, exchange.reason);
  return read_answer(exchange.response);
}

/// Asks with client id and secret in the body, and where the provider does not know the client that way once more with
/// HTTP Basic: both are seen with Mural. Each value of Basic is encoded as RFC 6749, 2.3.1 says.
Answer ask_as_client(const OAuthProvider& provider, HttpClient& http, const std::string& url, const Fields& fields,
                     Repeat repeat) {
  Fields with_client = fields;
  with_client.emplace_back("client_id", provider.client_id);
  with_client.emplace_back("client_secret", provider.client_secret);
  Answer answer = ask(http, url, with_client, repeat, "");
  const bool unknown_client = answer.status == 400 || answer.status == 401 ? answer.error == "invalid_client" : false;
  const bool unnamed = answer.status == 401 && answer.error != "invalid_grant";
  if (!unknown_client && !unnamed) return answer;
  return ask(http, url, fields, repeat,
             base64(form_encoded(provider.client_id) + ":" + form_encoded(provider.client_secret)));
}

/// A token goes into a header: only visible ASCII may (RFC 6750, 2.1).
std::string token_in(const json& body, const char* key) {
  const auto found = body.find(key);
  if (found == body.end() || !found->is_string()) return "";
  std::string token = found->get<std::string>();
  const bool sound =
      std::all_of(token.begin(), token.end(), [](char letter) { return letter > ' ' && letter < '\x7f'; });
  return sound ? token : "";
}

std::chrono::milliseconds life_in(const json& body) {
  constexpr double longest = 10.0 * 365 * 24 * 3600;
  const auto found = body.find("expires_in");
  double seconds = 0;
  if (found != body.end() && found->is_number()) seconds = found->get<double>();
  if (found != body.end() && found->is_string())
    seconds = std::strtod(found->get_ref<const std::string&>().c_str(), nullptr);
  if (!(seconds > 0)) return usual_life;
  return std::chrono::milliseconds(static_cast<std::int64_t>(std::min(seconds, longest) * 1000));
}

/// The tokens of a good answer; nothing when it holds none.
std::optional<Tokens> tokens_in(const Answer& answer, const Clock& clock) {
  if (answer.status < 200 || answer.status >= 300 || !answer.body.is_object()) return std::nullopt;
  Tokens tokens;
  tokens.access = token_in(answer.body, "access_token");
  tokens.refresh = token_in(answer.body, "refresh_token");
  if (tokens.access.empty()) return std::nullopt;
  const std::chrono::milliseconds life = life_in(answer.body);
  tokens.expires = clock.now() + life;
  tokens.renew_from = tokens.expires - std::min<std::chrono::milliseconds>(early, life / 4);
  return tokens;
}

/// Another address may know what this one does not: no such path or method, or a grant that it does not serve.
bool is_unknown_here(const Answer& answer) {
  if (answer.status == 404 || answer.status == 405 || answer.status == 501) return true;
  return answer.status == 400 && answer.error != "invalid_grant" && answer.error != "invalid_client";
}

}  // namespace

Tokens exchange_code(const OAuthProvider& provider, HttpClient& http, const Clock& clock, const CodeGrant& grant) {
  const Fields fields{{"grant_type", "authorization_code"},
                      {"code", grant.code},
                      {"redirect_uri", grant.redirect_uri},
                      {"code_verifier", grant.verifier}};
  const Answer answer = ask_as_client(provider, http, provider.token_url, fields, Repeat::only_if_not_done);
  if (answer.is_refusal()) throw refusal(provider, answer);
  std::optional<Tokens> tokens = tokens_in(answer, clock);
  if (!tokens) throw no_answer(provider, answer);
  tokens->scopes = provider.scopes;
  return *tokens;
}

std::optional<Tokens> refreshed(const OAuthProvider& provider, HttpClient& http, const Clock& clock,
                                const Tokens& old) {
  const Fields fields{{"grant_type", "refresh_token"}, {"refresh_token", old.refresh}};
  Answer answer;
  for (const std::string& url : provider.refresh_urls) {
    // The old refresh token is all there is, now and at the next start: sending it again at once loses nothing.
    answer = ask_as_client(provider, http, url, fields, Repeat::safe);
    if (!is_unknown_here(answer)) break;
  }
  if (answer.error == "invalid_grant" && answer.is_refusal()) return std::nullopt;
  if (answer.is_refusal()) throw refusal(provider, answer);
  std::optional<Tokens> tokens = tokens_in(answer, clock);
  if (!tokens) throw no_answer(provider, answer);
  if (tokens->refresh.empty()) tokens->refresh = old.refresh;
  tokens->scopes = old.scopes;
  log(LogLevel::info, provider.name + ": the login was renewed");
  return tokens;
}

}  // namespace rtp
