#pragma once

#include <sodium.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string>

namespace rtp {

/// The key of a vault; wiped at the end of its life.
class VaultKey {
 public:
  /// The key that belongs to a secret of any length.
  explicit VaultKey(const std::string& secret);
  ~VaultKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
  VaultKey(const VaultKey&) = delete;
  VaultKey& operator=(const VaultKey&) = delete;
  VaultKey(VaultKey&&) = default;
  VaultKey& operator=(VaultKey&&) = default;

  const unsigned char* bytes() const { return bytes_.data(); }

 private:
  std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> bytes_{};
};

/// A text that is wiped at the end of its life.
class SecretText {
 public:
  explicit SecretText(std::string text) : text_(std::move(text)) {}
  ~SecretText() { sodium_memzero(text_.data(), text_.size()); }
  SecretText(const SecretText&) = delete;
  SecretText& operator=(const SecretText&) = delete;

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Who may look into a key's file.
enum class KeyOwner {
  user,     ///< a file of ours: nobody else may read it
  service,  ///< handed over by the system, which may give its group the right to read
};

/// Reads a key; nothing when the file is not there or too short to be one. Throws Error{settings} when others may read
/// it, Error{unreadable} when we may not.
std::optional<VaultKey> read_key(const std::filesystem::path& file, KeyOwner owner);

/// Makes the key's file where there is none or a broken one; several processes may do so at once.
VaultKey read_or_make_key(const std::filesystem::path& file);

}  // namespace rtp
