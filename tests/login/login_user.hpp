#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "login/authorization_server.hpp"
#include "world/run_program.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// Somebody with the real program, an app registered at the server, and a browser that hands us its address.
class LoginUser {
 public:
  LoginUser();

  Run rtp(const std::vector<std::string>& words) const;

  /// `rtp connect mural` with somebody at the browser.
  Run connect(const std::vector<std::string>& more = {});

  std::filesystem::path home() const { return folder_.path() / "home"; }

  AuthorizationServer server;
  std::map<std::string, std::string> environment;
  std::string address_opened;
  Page page;

 private:
  TemporaryFolder folder_;
  std::filesystem::path addresses_ = folder_.path() / "addresses";
  std::filesystem::path browser_ = folder_.path() / "browser";
};

}  // namespace rtp
