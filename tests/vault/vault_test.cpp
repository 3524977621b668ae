#include "vault/vault.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/error.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;
namespace fs = std::filesystem;

namespace {

Tokens tokens_of(const std::string& access) {
  Tokens tokens;
  tokens.access = access;
  tokens.refresh = "refresh-canary-" + access;
  tokens.expires = Instant(std::chrono::milliseconds(1'800'000'000'123));
  tokens.renew_from = Instant(std::chrono::milliseconds(1'799'999'910'123));
  tokens.scopes = {"murals:read", "murals:write"};
  return tokens;
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& content) { std::ofstream(file, std::ios::binary) << content; }

mode_t mode_of(const fs::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

/// A data folder with a vault in it, opened each time as by a program that has just started.
struct Home {
  fs::path vault() const { return folder.path() / "vault"; }
  fs::path tokens() const { return vault() / "mural.tokens"; }
  std::unique_ptr<TokenStore> open() const { return make_vault(vault()); }
  void keep(const std::optional<Tokens>& wanted, const std::string& provider = "mural") const {
    open()->renew(provider, [&](const std::optional<Tokens>&) { return wanted; });
  }

  TemporaryFolder folder;
};

template <typename Work>
ErrorKind kind_of_failure(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    for (const Language language : all_languages) CHECK_FALSE(say(error.message(), language).empty());
    return error.kind();
  }
  FAIL("nothing went wrong");
  return ErrorKind::usage;
}

}  // namespace

TEST_CASE("A login that was kept is there at the next start, and gone when it is forgotten") {
  const Home home;
  CHECK_FALSE(home.open()->load("mural").has_value());
  CHECK_FALSE(fs::exists(home.vault()));  // looking makes nothing

  home.keep(tokens_of("first"));
  CHECK(home.open()->load("mural") == tokens_of("first"));
  home.keep(tokens_of("second"));
  CHECK(home.open()->load("mural") == tokens_of("second"));
  CHECK_FALSE(home.open()->load("miro").has_value());

  home.keep(std::nullopt);
  CHECK_FALSE(home.open()->load("mural").has_value());
  CHECK_FALSE(fs::exists(home.tokens()));
  home.keep(std::nullopt);  // forgetting what is not there is no fault
}

TEST_CASE("Whoever renews a login sees the one that is kept") {
  const Home home;
  home.keep(tokens_of("first"));
  std::optional<Tokens> seen;
  home.open()->renew("mural", [&](std::optional<Tokens> kept) {
    seen = kept;
    return kept;
  });
  CHECK(seen == tokens_of("first"));
}

TEST_CASE("When renewing fails, the old login stays") {
  const Home home;
  home.keep(tokens_of("first"));
  CHECK_THROWS_AS(home.open()->renew("mural",
                                     [](const std::optional<Tokens>&) -> std::optional<Tokens> {
                                       throw Error(ErrorKind::unreachable, Message("vault.busy").with("name", "mural"));
                                     }),
                  Error);
  CHECK(home.open()->load("mural") == tokens_of("first"));
}

TEST_CASE("No file of the vault shows a token, and nobody else may open one") {
  const Home home;
  home.keep(tokens_of("access-canary"));
  home.keep(tokens_of("access-canary-2"));
  CHECK(mode_of(home.vault()) == 0700);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(home.folder.path())) {
    if (!entry.is_regular_file()) continue;
    ++files;
    INFO(entry.path().string());
    CHECK(mode_of(entry.path()) == 0600);
    CHECK(read(entry.path()).find("canary") == std::string::npos);
    CHECK(read(entry.path()).find("murals:") == std::string::npos);
  }
  CHECK(files >= 2);
}

TEST_CASE("The same login looks different each time it is kept") {
  const Home home;
  home.keep(tokens_of("first"));
  const std::string once = read(home.tokens());
  home.keep(std::nullopt);
  home.keep(tokens_of("first"));
  CHECK(read(home.tokens()) != once);
}

TEST_CASE("A damaged file asks for a new login, whatever byte was changed, and the new login replaces it") {
  const Home home;
  home.keep(tokens_of("first"));
  const std::string sound = read(home.tokens());
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write(home.tokens(), damaged);
    INFO("byte " << at);
    REQUIRE(kind_of_failure([&] { home.open()->load("mural"); }) == ErrorKind::login);
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, sound.size() / 2, sound.size() - 1}) {
    write(home.tokens(), sound.substr(0, size));
    REQUIRE(kind_of_failure([&] { home.open()->load("mural"); }) == ErrorKind::login);
  }
  try {
    home.open()->load("mural");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("rtp connect mural") != std::string::npos);
  }
  home.open()->renew("mural", [](const std::optional<Tokens>& kept) {
    CHECK_FALSE(kept.has_value());
    return tokens_of("second");
  });
  CHECK(home.open()->load("mural") == tokens_of("second"));
}

TEST_CASE("The login of one provider cannot stand in for another's") {
  const Home home;
  home.keep(tokens_of("first"), "mural");
  fs::copy_file(home.tokens(), home.vault() / "miro.tokens");
  CHECK(kind_of_failure([&] { home.open()->load("miro"); }) == ErrorKind::login);
}

TEST_CASE("A key that is lost or was exchanged asks for a new login") {
  const Home home;
  home.keep(tokens_of("first"));
  SECTION("lost") { fs::remove(home.vault() / "key"); }
  SECTION("empty") { write(home.vault() / "key", ""); }
  SECTION("another one") { write(home.vault() / "key", std::string(32, 'x')); }
  CHECK(kind_of_failure([&] { home.open()->load("mural"); }) == ErrorKind::login);
  home.keep(tokens_of("second"));
  CHECK(home.open()->load("mural") == tokens_of("second"));
}

TEST_CASE("A key that others may read is refused until it is private again") {
  const Home home;
  home.keep(tokens_of("first"));
  for (const mode_t mode : {0644U, 0640U, 0604U, 0620U}) {
    REQUIRE(::chmod((home.vault() / "key").c_str(), mode) == 0);
    CHECK(kind_of_failure([&] { home.open()->load("mural"); }) == ErrorKind::settings);
    CHECK(kind_of_failure([&] { home.keep(tokens_of("second")); }) == ErrorKind::settings);
  }
  REQUIRE(::chmod((home.vault() / "key").c_str(), 0600) == 0);
  CHECK(home.open()->load("mural") == tokens_of("first"));
}

TEST_CASE("A service takes the key that the system hands to it, and makes none of its own") {
  const Home home;
  const fs::path credential = home.folder.path() / "rtp-key";
  write(credential, std::string(48, 'k'));
  REQUIRE(::chmod(credential.c_str(), 0440) == 0);
  const auto keep = [&] {
    make_vault(home.vault(), credential)->renew("mural", [](const std::optional<Tokens>&) {
      return tokens_of("first");
    });
  };
  keep();
  CHECK(make_vault(home.vault(), credential)->load("mural") == tokens_of("first"));
  CHECK_FALSE(fs::exists(home.vault() / "key"));
  CHECK(kind_of_failure([&] { home.open()->load("mural"); }) == ErrorKind::login);

  fs::remove(credential);
  CHECK(kind_of_failure([&] { make_vault(home.vault(), credential)->load("mural"); }) == ErrorKind::login);
  home.keep(std::nullopt);
  CHECK(kind_of_failure(keep) == ErrorKind::settings);
}

TEST_CASE("Several programs that renew at once do so one after the other, and none loses what another kept") {
  const Home home;
  constexpr int programs = 8;
  constexpr int times = 10;
  std::vector<std::jthread> running;
  for (int program = 0; program < programs; ++program) {
    running.emplace_back([&home] {
      for (int i = 0; i < times; ++i) {
        home.open()->renew("mural", [](const std::optional<Tokens>& kept) {
          const int before = kept ? std::stoi(kept->access) : 0;
          return tokens_of(std::to_string(before + 1));
        });
      }
    });
  }
  running.clear();  // waits for all
  CHECK(home.open()->load("mural") == tokens_of(std::to_string(programs * times)));
}
