#include "app/mural_connection.hpp"

#include "base/clock.hpp"
#include "http/pause.hpp"
#include "http/transport.hpp"
#include "mural/account.hpp"
#include "vault/vault.hpp"

namespace rtp {

OAuthProvider mural_oauth(const MuralSettings& settings) {
  const std::string address = mural_origin(settings.url) + "/api/public/v1/authorization/oauth2";
  OAuthProvider provider;
  provider.name = "mural";
  provider.title = "Mural";
  provider.authorize_url = address;
  provider.token_url = address + "/token";
  provider.refresh_urls = {address + "/token", address + "/refresh/"};
  provider.client_id = settings.client_id;
  provider.client_secret = settings.client_secret;
  for (const MuralScope& scope : mural_scopes) provider.scopes.emplace_back(scope.name);
  provider.callback_port = settings.callback_port;
  return provider;
}

struct MuralConnection::Parts {
  explicit Parts(const Settings& settings)
      : provider(mural_oauth(settings.mural)),
        // RTP_TODAY moves the plan's day, not the life of a token.
        clock(make_system_clock(settings.timezone, std::nullopt)),
        vault(make_vault(settings.home / "vault", settings.vault_key)),
        http(*transport, *pause, HttpManners{},
             settings.mural.token.empty() ? kept_login(provider, login_http, *vault, *clock)
                                          : given_token(settings.mural.token)) {}

  OAuthProvider provider;
  std::unique_ptr<Clock> clock;
  std::unique_ptr<TokenStore> vault;
  std::unique_ptr<Transport> transport = make_curl_transport();
  std::unique_ptr<Pause> pause = make_real_pause();
  HttpClient login_http{*transport, *pause, HttpManners{}, {}};
  HttpClient http;
};

MuralConnection::MuralConnection(const Settings& settings) : parts_(std::make_unique<Parts>(settings)) {}

MuralConnection::~MuralConnection() = default;

HttpClient& MuralConnection::http() { return parts_->http; }

void MuralConnection::log_in(const LoginDoor& door) {
  rtp::log_in(parts_->provider, door, parts_->login_http, *parts_->vault, *parts_->clock);
}

std::optional<Tokens> MuralConnection::kept() { return parts_->vault->load(parts_->provider.name); }

bool MuralConnection::log_out() {
  bool was_kept = false;
  parts_->vault->renew(parts_->provider.name, [&](const std::optional<Tokens>& kept) {
    was_kept = kept.has_value();
    return std::optional<Tokens>();
  });
  return was_kept;
}

}  // namespace rtp
