#include "vault/key.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <stdexcept>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_descriptor.hpp"

namespace rtp {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t secret_bytes = 32;
constexpr std::size_t longest_secret = 4096;

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

Error key_error(ErrorKind kind, const char* key, const fs::path& file) {
  return {kind, Message(key).with("file", file.string())};
}

/// Judges the file that was opened, not one that took its name meanwhile.
void check_private(const FileDescriptor& opened, const fs::path& file, KeyOwner owner) {
  struct stat found {};
  if (::fstat(opened.number(), &found) != 0 || !S_ISREG(found.st_mode))
    throw key_error(ErrorKind::unreadable, "vault.key_not_readable", file);
  const mode_t forbidden = owner == KeyOwner::user ? 0077U : 0007U;
  if ((found.st_mode & forbidden) != 0) throw key_error(ErrorKind::settings, "vault.key_not_private", file);
}

}  // namespace

VaultKey::VaultKey(const std::string& secret) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
  crypto_generichash(bytes_.data(), bytes_.size(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                     nullptr, 0);
}

std::optional<VaultKey> read_key(const fs::path& file, KeyOwner owner) {
  const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.is_open() && errno == ENOENT) return std::nullopt;
  if (!opened.is_open()) throw key_error(ErrorKind::unreadable, "vault.key_not_readable", file);
  check_private(opened, file, owner);
  std::string content(longest_secret, '\0');
  const ssize_t size = ::read(opened.number(), content.data(), content.size());
  if (size < 0) throw key_error(ErrorKind::storage, "vault.key_not_readable", file);
  content.resize(static_cast<std::size_t>(size));
  const SecretText secret(std::move(content));
  if (secret.text().size() < secret_bytes) return std::nullopt;
  return VaultKey(secret.text());
}

VaultKey read_or_make_key(const fs::path& file) {
  constexpr double patience_seconds = 10;
  if (std::optional<VaultKey> key = read_key(file, KeyOwner::user)) return std::move(*key);
  const FileLock lock(file, patience_seconds);
  if (std::optional<VaultKey> key = read_key(file, KeyOwner::user)) return std::move(*key);
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
  std::string random(secret_bytes, '\0');
  randombytes_buf(bytes_of(random), random.size());
  const SecretText secret(std::move(random));
  write_file(file, secret.text());
  return VaultKey(secret.text());
}

}  // namespace rtp
