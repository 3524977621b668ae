#include <memory>
#include <utility>

#include "base/error.hpp"
#include "http/oauth.hpp"
#include "http/token_request.hpp"

namespace rtp {

namespace {

Error login_error(const char* key, const OAuthProvider& provider) {
  return {ErrorKind::login, Message(key).with("provider", provider.title).with("name", provider.name)};
}

std::string bearer(const Tokens& tokens) { return "Bearer " + tokens.access; }

/// The login of one process: remembers the tokens, so that the store is only asked when they must be renewed.
class KeptLogin {
 public:
  KeptLogin(OAuthProvider provider, HttpClient& http, TokenStore& store, const Clock& clock)
      : provider_(std::move(provider)), http_(http), store_(store), clock_(clock) {}

  std::string authorization(const std::string& refused) {
    if (!tokens_) tokens_ = store_.load(provider_.name);
    if (!tokens_) throw login_error("login.needed", provider_);
    if (!is_good(*tokens_, refused)) tokens_ = renewed(refused);
    return bearer(*tokens_);
  }

 private:
  bool is_good(const Tokens& tokens, const std::string& refused) const {
    return bearer(tokens) != refused && clock_.now() < tokens.renew_from;
  }

  /// Renews what is kept, unless another process did so meanwhile.
  Tokens renewed(const std::string& refused) {
    std::optional<Tokens> result;
    bool was_kept = false;
    store_.renew(provider_.name, [&](std::optional<Tokens> kept) {
      was_kept = kept.has_value();
      result = kept && !is_good(*kept, refused) ? successor_of(*kept, refused) : std::move(kept);
      return result;
    });
    tokens_.reset();
    if (!result) throw login_error(was_kept ? "login.over" : "login.needed", provider_);
    return *result;
  }

  /// The tokens after `old`; nothing when the provider has ended the login.
  std::optional<Tokens> successor_of(const Tokens& old, const std::string& refused) {
    std::optional<Tokens> next = refreshed_from(old);
    if (next) return next;
    // Another computer on the same folder may have been first: where locks do not reach, its result is here all the
    // same.
    std::optional<Tokens> present = store_.load(provider_.name);
    if (!present || present->refresh == old.refresh) return std::nullopt;
    return is_good(*present, refused) ? present : refreshed_from(*present);
  }

  std::optional<Tokens> refreshed_from(const Tokens& old) {
    return old.refresh.empty() ? std::nullopt : refreshed(provider_, http_, clock_, old);
  }

  OAuthProvider provider_;
  HttpClient& http_;
  TokenStore& store_;
  const Clock& clock_;
  std::optional<Tokens> tokens_;
};

}  // namespace

HttpClient::Authorization kept_login(const OAuthProvider& provider, HttpClient& http, TokenStore& store,
                                     const Clock& clock) {
  // std::function copies what it holds; the copies share one login.
  return [login = std::make_shared<KeptLogin>(provider, http, store, clock)](const std::string& refused) {
    return login->authorization(refused);
  };
}

HttpClient::Authorization given_token(std::string token) {
  return [value = "Bearer " + std::move(token)](const std::string& refused) {
    if (!refused.empty()) throw Error(ErrorKind::login, Message("login.given_token_refused"));
    return value;
  };
}

}  // namespace rtp
