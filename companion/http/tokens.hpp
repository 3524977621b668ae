#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"

namespace rtp {

/// What a login at a provider gave us.
struct Tokens {
  std::string access;
  std::string refresh;
  Instant expires{};                ///< of `access`
  Instant renew_from{};             ///< from here on `access` is renewed: 90 s before its end, 1/4 of a shorter life
  std::vector<std::string> scopes;  ///< what was asked for at the login

  bool operator==(const Tokens&) const = default;
};

/// Port: the tokens at rest. Implementation: vault (encrypted files); a map in tests. Safe for several processes.
class TokenStore {
 public:
  virtual ~TokenStore() = default;

  /// The tokens of this provider ("mural"); nothing when there are none. Throws Error{login} when they cannot be read
  /// any more, for instance because their key is gone, and Error{storage}.
  virtual std::optional<Tokens> load(const std::string& provider) = 0;

  /// Reads the tokens, lets `renew` say what they shall be (nothing: forget them), and keeps that on disk before it
  /// returns; nobody else renews them in between (a second process waits and then reads what the first one stored).
  /// Tokens that cannot be read any more count as none, so that a new login can replace them. When `renew` throws,
  /// nothing is changed. `renew` may call `load`.
  virtual void renew(const std::string& provider,
                     const std::function<std::optional<Tokens>(std::optional<Tokens>)>& renew) = 0;
};

}  // namespace rtp
