#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/settings.hpp"
#include "http/client.hpp"
#include "http/oauth.hpp"
#include "http/tokens.hpp"

namespace rtp {

/// Where Mural gives tokens, and what we ask for (developers.mural.co, OAuth). The address that older clients of
/// Mural's own renew at is the second one; the documented one is asked first.
OAuthProvider mural_oauth(const MuralSettings& settings);

/// The way to Mural with the login of this installation. Tokens are kept in the folder `vault` of the data folder.
class MuralConnection {
 public:
  explicit MuralConnection(const Settings& settings);
  ~MuralConnection();

  /// Sends requests in the user's name: with the token given by hand where there is one, else with the login that is
  /// kept and renewed. Throws what `kept_login` and `given_token` throw.
  HttpClient& http();

  /// See `rtp::log_in`.
  void log_in(const LoginDoor& door);

  /// The login that is kept; nothing when there is none.
  std::optional<Tokens> kept();

  /// Forgets the login; whether there was one. A token given by hand stays: it is not ours.
  bool log_out();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace rtp
