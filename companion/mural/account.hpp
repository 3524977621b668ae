#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/client.hpp"
#include "mural/api.hpp"

namespace rtp {

/// An OAuth scope that the program asks for, and the key of the sentence that says why.
struct MuralScope {
  std::string_view name;
  std::string_view reason;
};

/// All of them, and no more [D].
inline constexpr std::array<MuralScope, 6> mural_scopes{{
    {"identity:read", "mural.scope.identity_read"},
    {"users:read", "mural.scope.users_read"},
    {"workspaces:read", "mural.scope.workspaces_read"},
    {"rooms:read", "mural.scope.rooms_read"},
    {"murals:read", "mural.scope.murals_read"},
    {"murals:write", "mural.scope.murals_write"},
}};

struct MuralUser {
  std::string name;   ///< first and last name
  std::string email;  ///< empty where Mural does not give it
};

struct MuralWorkspace {
  std::string id;
  std::string name;
};

struct MuralRoom {
  std::int64_t id = 0;
  std::string name;
};

struct MuralSummary {
  std::string id;  ///< "<workspace>.<number>"
  std::string title;
  std::string url;  ///< address in the browser
};

/// What the logged-in user can reach at Mural. Functions throw Error{login}, Error{not_found} and Error{unreachable};
/// lists are whole or not at all.
class MuralAccount {
 public:
  /// `base_url` as in MuralBoard; `http` must outlive the account.
  MuralAccount(HttpClient& http, const std::string& base_url);

  /// Who is logged in.
  MuralUser user();

  std::vector<MuralWorkspace> workspaces();

  /// The rooms of a workspace that the user is in, and those that are open.
  std::vector<MuralRoom> rooms(const std::string& workspace_id);

  /// The room that the user means by these two, each an id or a name (case and accents do not matter). Throws
  /// Error{not_found} naming what there is.
  MuralRoom find_room(const std::string& workspace, const std::string& room);

  /// The murals in a room that are not archived, the newest first.
  std::vector<MuralSummary> murals(const MuralRoom& room);

  /// The newest mural in the room that has this title; nothing when there is none.
  std::optional<MuralSummary> find_mural(const MuralRoom& room, const std::string& title);

  /// The mural in the room that has this title, made when there is none: so asking twice, or again after a lost answer,
  /// makes no second one. Of several the newest.
  MuralSummary mural_in_room(const MuralRoom& room, const std::string& title);

  /// Those who may open the mural, without people who visit without an account.
  std::vector<MuralUser> users(const std::string& mural_id);

 private:
  MuralSummary create_mural(const MuralRoom& room, const std::string& title);

  MuralApi api_;
};

/// "https://app.mural.co/t/team/m/team/123" for "team.123". The addresses that Mural itself gives hold a key that lets
/// people in who should not be [D]. Empty for what is no mural's id.
std::string mural_address(const std::string& origin, const std::string& mural_id);

}  // namespace rtp
