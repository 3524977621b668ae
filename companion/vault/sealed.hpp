#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vault/key.hpp"

namespace rtp {

/// `text` encrypted and signed with XChaCha20-Poly1305 and a fresh random nonce; it opens only with the same key and
/// the same `purpose`.
std::string sealed(std::string_view text, const VaultKey& key, std::string_view purpose);

/// What was sealed; nothing when it was changed since, or sealed with another key or for another purpose.
std::optional<std::string> opened(std::string_view content, const VaultKey& key, std::string_view purpose);

}  // namespace rtp
