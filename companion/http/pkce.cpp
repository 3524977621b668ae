#include "http/pkce.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace rtp {

namespace {

void start_sodium() {
  // Does nothing after the first time; fails only where the system has no randomness to give.
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

std::string encoded(const unsigned char* bytes, std::size_t size, int variant) {
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
  text.pop_back();  // sodium counts and writes a NUL at the end
  return text;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

Pkce make_pkce() {
  constexpr std::size_t secret_bytes = 32;
  Pkce pkce;
  pkce.verifier = random_text(secret_bytes);
  pkce.challenge = pkce_challenge(pkce.verifier);
  return pkce;
}

std::string pkce_challenge(std::string_view verifier) {
  start_sodium();
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytes_of(verifier), verifier.size());
  return encoded(hash.data(), hash.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string random_text(std::size_t bytes) {
  start_sodium();
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  return encoded(random.data(), random.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string base64(std::string_view text) {
  return encoded(bytes_of(text), text.size(), sodium_base64_VARIANT_ORIGINAL);
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace rtp
