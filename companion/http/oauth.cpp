#include "http/oauth.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "http/base_address.hpp"
#include "http/callback_listener.hpp"
#include "http/form.hpp"
#include "http/pkce.hpp"
#include "http/token_request.hpp"

namespace rtp {

namespace {

constexpr std::size_t state_bytes = 16;

Error error_about(ErrorKind kind, const char* key, const OAuthProvider& provider) {
  return {kind, Message(key).with("provider", provider.title).with("name", provider.name)};
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string authorize_address(const OAuthProvider& provider, const std::string& redirect, const std::string& state,
                              const Pkce& pkce) {
  return provider.authorize_url + "?" +
         form_of({{"response_type", "code"},
                  {"client_id", provider.client_id},
                  {"redirect_uri", redirect},
                  {"scope", joined(provider.scopes)},
                  {"state", state},
                  {"code_challenge", pkce.challenge},
                  {"code_challenge_method", "S256"}});
}

/// Finds out before anybody logs in whether the tokens can be kept; old ones that are damaged do not matter.
void check_store(TokenStore& store, const std::string& provider) {
  try {
    store.load(provider);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::login) throw;
  }
}

std::string code_of(const std::optional<CallbackAnswer>& answer, const OAuthProvider& provider) {
  if (!answer) throw error_about(ErrorKind::login, "login.too_late", provider);
  if (answer->error == "access_denied") throw error_about(ErrorKind::login, "login.denied", provider);
  if (!answer->error.empty()) throw error_about(ErrorKind::login, "login.not_given", provider);
  return answer->code;
}

}  // namespace

void log_in(const OAuthProvider& provider, const LoginDoor& door, HttpClient& http, TokenStore& store,
            const Clock& clock) {
  if (provider.client_id.empty() || provider.client_secret.empty())
    throw error_about(ErrorKind::settings, "login.no_client", provider);
  check_store(store, provider.name);
  const std::string state = random_text(state_bytes);
  const Pkce pkce = make_pkce();
  CallbackListener listener(provider.callback_port,
                            {state, origin_of(provider.authorize_url), door.page_done, door.page_failed});
  door.open_browser(authorize_address(provider, listener.address(), state, pkce));
  try {
    const std::string code = code_of(listener.wait(door.patience), provider);
    Tokens tokens = exchange_code(provider, http, clock, {code, listener.address(), pkce.verifier});
    store.renew(provider.name, [&](const std::optional<Tokens>&) { return tokens; });
  } catch (const Error&) {
    listener.finish(false);
    throw;
  }
  listener.finish(true);
  log(LogLevel::info, provider.name + ": logged in");
}

}  // namespace rtp
