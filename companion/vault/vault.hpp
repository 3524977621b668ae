#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "http/tokens.hpp"

namespace rtp {

/// Tokens at rest: one file for each provider in `folder` (mode 0700, made at the first write), sealed with
/// XChaCha20-Poly1305 for that provider and that purpose, so that no file can stand in for another. A file is replaced
/// at once or not at all; `renew` holds a lock between processes, which a crash frees, and waits three minutes for it.
///
/// The key is made once, in `folder`/key (mode 0600); or it is what `credential` holds: a file with at least 32 secret
/// bytes that the system hands to a service (systemd: LoadCredential=rtp-key, found in $CREDENTIALS_DIRECTORY).
///
/// Beside what TokenStore throws: Error{settings} when others may read the key, Error{storage} when another process
/// holds the lock for too long.
std::unique_ptr<TokenStore> make_vault(const std::filesystem::path& folder,
                                       const std::optional<std::filesystem::path>& credential = std::nullopt);

}  // namespace rtp
