#include "vault/sealed.hpp"

namespace rtp {

namespace {

constexpr std::string_view form = "rtp-vault/1\n";
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string associated_data(std::string_view purpose) { return std::string(form) + std::string(purpose); }

}  // namespace

std::string sealed(std::string_view text, const VaultKey& key, std::string_view purpose) {
  std::string nonce(nonce_bytes, '\0');
  randombytes_buf(bytes_of(nonce), nonce.size());
  std::string cipher(text.size() + tag_bytes, '\0');
  const std::string data = associated_data(purpose);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(cipher), nullptr, bytes_of(text), text.size(), bytes_of(data),
                                             data.size(), nullptr, bytes_of(nonce), key.bytes());
  return std::string(form) + nonce + cipher;
}

std::optional<std::string> opened(std::string_view content, const VaultKey& key, std::string_view purpose) {
  if (!content.starts_with(form) || content.size() < form.size() + nonce_bytes + tag_bytes) return std::nullopt;
  const std::string_view nonce = content.substr(form.size(), nonce_bytes);
  const std::string_view cipher = content.substr(form.size() + nonce_bytes);
  std::string text(cipher.size() - tag_bytes, '\0');
  const std::string data = associated_data(purpose);
  const int result =
      crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), nullptr, nullptr, bytes_of(cipher), cipher.size(),
                                                 bytes_of(data), data.size(), bytes_of(nonce), key.bytes());
  return result == 0 ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace rtp
