#include "vault/vault.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_descriptor.hpp"
#include "base/json.hpp"
#include "vault/key.hpp"
#include "vault/sealed.hpp"

namespace rtp {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t longest_file = 1U << 20U;

std::int64_t milliseconds_of(Instant instant) { return instant.time_since_epoch().count(); }
Instant instant_of(const json& milliseconds) {
  return Instant(std::chrono::milliseconds(milliseconds.get<std::int64_t>()));
}

std::string to_text(const Tokens& tokens) {
  return dump_json({{"access", tokens.access},
                    {"refresh", tokens.refresh},
                    {"expires", milliseconds_of(tokens.expires)},
                    {"renew_from", milliseconds_of(tokens.renew_from)},
                    {"scopes", tokens.scopes}});
}

/// What was sealed was written by us: whatever is wrong with its form is damage.
std::optional<Tokens> from_text(const std::string& text) {
  const json document = json::parse(text, nullptr, false);
  try {
    return Tokens{document.at("access").get<std::string>(), document.at("refresh").get<std::string>(),
                  instant_of(document.at("expires")), instant_of(document.at("renew_from")),
                  document.at("scopes").get<std::vector<std::string>>()};
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

void remove_file(const fs::path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT)
    throw Error(ErrorKind::storage, Message("vault.not_removed").with("file", file.string()));
  const FileDescriptor folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open())
    ::fsync(folder.number());  // a file that comes back after a power cut holds an old login at most
}

class Vault final : public TokenStore {
 public:
  Vault(fs::path folder, std::optional<fs::path> credential)
      : folder_(std::move(folder)), credential_(std::move(credential)) {}

  std::optional<Tokens> load(const std::string& provider) override {
    const std::optional<std::string> content = content_of(provider);
    if (!content) return std::nullopt;
    std::optional<Tokens> tokens = tokens_in(*content, provider);
    if (!tokens) {
      throw Error(ErrorKind::login,
                  Message("vault.damaged").with("file", file_of(provider).string()).with("name", provider));
    }
    return tokens;
  }

  void renew(const std::string& provider,
             const std::function<std::optional<Tokens>(std::optional<Tokens>)>& renew) override {
    make_private_folder(folder_);
    const FileLock lock = locked(provider);
    const std::optional<std::string> content = content_of(provider);
    const std::optional<Tokens> before = content ? tokens_in(*content, provider) : std::nullopt;
    const std::optional<Tokens> after = renew(before);
    if (!after) return remove_file(file_of(provider));
    if (after == before) return;
    const SecretText text(to_text(*after));
    write_file(file_of(provider), sealed(text.text(), key_for_writing(), purpose_of(provider)));
  }

 private:
  fs::path file_of(const std::string& provider) const {
    const bool is_name = !provider.empty() && std::all_of(provider.begin(), provider.end(),
                                                          [](char letter) { return letter >= 'a' && letter <= 'z'; });
    if (!is_name) throw std::logic_error("no name of a provider: " + provider);
    return folder_ / (provider + ".tokens");
  }

  static std::string purpose_of(const std::string& provider) { return "tokens of " + provider; }

  fs::path key_file() const { return folder_ / "key"; }

  std::optional<std::string> content_of(const std::string& provider) const {
    try {
      return read_file(file_of(provider), longest_file);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::not_found) return std::nullopt;
      throw;
    }
  }

  std::optional<Tokens> tokens_in(const std::string& content, const std::string& provider) const {
    const std::optional<VaultKey> key = read_key(credential_.value_or(key_file()), key_owner());
    if (!key) return std::nullopt;
    std::optional<std::string> text = opened(content, *key, purpose_of(provider));
    if (!text) return std::nullopt;
    const SecretText secret(std::move(*text));
    return from_text(secret.text());
  }

  KeyOwner key_owner() const { return credential_ ? KeyOwner::service : KeyOwner::user; }

  VaultKey key_for_writing() const {
    if (!credential_) return read_or_make_key(key_file());
    std::optional<VaultKey> key = read_key(*credential_, KeyOwner::service);
    if (!key) throw Error(ErrorKind::settings, Message("vault.no_credential").with("file", credential_->string()));
    return std::move(*key);
  }

  FileLock locked(const std::string& provider) const {
    constexpr double patience_seconds = 180;  // longer than a renewal by the other process can take
    try {
      return {file_of(provider), patience_seconds};
    } catch (const Error& error) {
      if (error.message().key != "file.locked") throw;
      throw Error(ErrorKind::storage, Message("vault.busy").with("name", provider));
    }
  }

  fs::path folder_;
  std::optional<fs::path> credential_;
};

}  // namespace

std::unique_ptr<TokenStore> make_vault(const fs::path& folder, const std::optional<fs::path>& credential) {
  return std::make_unique<Vault>(folder, credential);
}

}  // namespace rtp
