#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "authorization_server.hpp"
#include "base/clock.hpp"
#include "base/error.hpp"
#include "http/client.hpp"
#include "http/oauth.hpp"
#include "http/script_world.hpp"
#include "http/transport.hpp"
#include "vault/vault.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// A program with a data folder, an account at a server, and a clock that stands still.
struct LoginWorld {
  std::unique_ptr<TokenStore> open_vault() const { return make_vault(folder.path() / "vault"); }

  /// Keeps tokens as a login would have: the server knows them.
  void log_in_with(const std::function<Page(const std::string& address)>& user);
  void log_in() {
    log_in_with([](const std::string& address) { return browse(address); });
  }

  /// The value for the Authorization header, as a program that has just started gets it.
  std::string authorization(const std::string& refused = "") {
    return kept_login(server.provider(), http, *vault, clock)(refused);
  }

  std::optional<Tokens> kept() { return vault->load("mural"); }

  /// Whether a program that starts now uses the very token that is then in the vault.
  bool uses_what_is_kept() {
    const std::string value = authorization();
    return value == "Bearer " + kept()->access;
  }

  TemporaryFolder folder;
  AuthorizationServer server;
  FixedClock clock{Instant(std::chrono::milliseconds(1'800'000'000'000))};
  StillPause pause;
  std::unique_ptr<Transport> transport = make_curl_transport();
  HttpClient http{*transport, pause, HttpManners{}, {}};
  std::unique_ptr<TokenStore> vault = open_vault();
  Page shown;  ///< what the browser showed in the end
};

inline void LoginWorld::log_in_with(const std::function<Page(const std::string& address)>& user) {
  std::jthread browser;
  LoginDoor door;
  door.page_done = "<p>done</p>";
  door.page_failed = "<p>failed</p>";
  door.open_browser = [&](const std::string& url) {
    browser = std::jthread([this, url, &user] { shown = user(server.consent(url)); });
  };
  rtp::log_in(server.provider(), door, http, *vault, clock);
}

/// The error that `work` ends in; fails the test when it does not.
template <typename Work>
Error failure_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    for (const Language language : all_languages) {
      const std::string sentence = say(error.message(), language);
      if (sentence.empty() || sentence.find("canary") != std::string::npos)
        throw std::runtime_error("no sentence for a user: " + sentence);
    }
    return error;
  }
  throw std::runtime_error("nothing went wrong");
}

}  // namespace rtp
