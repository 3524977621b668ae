#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rtp {

/// A secret for one login and what may be shown of it (RFC 7636, method S256).
struct Pkce {
  std::string verifier;   ///< 43 characters from 32 random bytes; goes to the token address only
  std::string challenge;  ///< SHA-256 of the verifier; goes to the authorize address
};

Pkce make_pkce();

/// The challenge of method S256 that belongs to a verifier.
std::string pkce_challenge(std::string_view verifier);

/// `bytes` bytes of the system's randomness in base64url without padding.
std::string random_text(std::size_t bytes);

/// For the header `Authorization: Basic ...`.
std::string base64(std::string_view text);

/// Whether both are the same, in a time that does not tell where they differ.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace rtp
