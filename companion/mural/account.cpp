#include "mural/account.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "mural/listing.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_name = 400;

std::string words_in(const JsonValue& json, const char* member) {
  return collapsed(clean_text(text_in(json, member), longest_name));
}

MuralUser user_of(const JsonValue& json) {
  return {collapsed(words_in(json, "firstName") + " " + words_in(json, "lastName")), words_in(json, "email")};
}

/// Entries of a listing, each id once.
template <typename Entry>
class Collection {
 public:
  using Read = std::optional<Entry> (*)(const JsonValue&, std::string& id);

  explicit Collection(Read read) : read_(read) {}

  MuralListing::Keeper keeper() {
    return {[this](const JsonValue& json) {
              std::string id;
              std::optional<Entry> entry = read_(json, id);
              if (!entry || !ids_.insert(id).second) return false;
              entries_.push_back(std::move(*entry));
              return true;
            },
            [this] {
              ids_.clear();
              entries_.clear();
            }};
  }

  std::vector<Entry> taken() && { return std::move(entries_); }

 private:
  Read read_;
  std::unordered_set<std::string> ids_;
  std::vector<Entry> entries_;
};

std::optional<MuralWorkspace> read_workspace(const JsonValue& json, std::string& id) {
  id = words_in(json, "id");
  return id.empty() ? std::nullopt : std::optional(MuralWorkspace{id, words_in(json, "name")});
}

/// A room's id is a number [D]; as text it is read too.
std::optional<MuralRoom> read_room(const JsonValue& json, std::string& id) {
  const JsonValue* number = member_in(json, "id");
  MuralRoom room{0, words_in(json, "name")};
  if (number != nullptr && number->IsInt64()) room.id = number->GetInt64();
  if (const std::string text = words_in(json, "id");
      !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == std::string::npos)
    room.id = std::stoll(text);
  id = std::to_string(room.id);
  return room.id > 0 ? std::optional(room) : std::nullopt;
}

std::optional<MuralSummary> read_mural(const JsonValue& json, std::string& id) {
  id = words_in(json, "id");
  if (id.empty()) return std::nullopt;
  return MuralSummary{id, words_in(json, "title"), ""};
}

std::optional<MuralUser> read_user(const JsonValue& json, std::string& id) {
  MuralUser user = user_of(json);
  id = words_in(json, "id");
  if (id.empty()) id = user.name + "\n" + user.email;
  return user.name.empty() ? std::nullopt : std::optional(user);
}

std::string id_of(const MuralWorkspace& workspace) { return workspace.id; }
std::string id_of(const MuralRoom& room) { return std::to_string(room.id); }

/// The one that `words` means: its id, else its name.
template <typename Entry>
Entry meant(const std::vector<Entry>& entries, const std::string& words, const char* refusal) {
  std::string names;
  const Entry* named = nullptr;
  for (const Entry& entry : entries) {
    if (id_of(entry) == words) return entry;
    if (named == nullptr && folded(entry.name) == folded(collapsed(words))) named = &entry;
    names += (names.empty() ? "" : ", ") + entry.name;
  }
  if (named != nullptr) return *named;
  throw Error(ErrorKind::not_found,
              Message(refusal).with("subject", shortened(clean_text(words), 80)).with("names", shortened(names, 400)));
}

}  // namespace

std::string mural_address(const std::string& origin, const std::string& mural_id) {
  const std::size_t dot = mural_id.rfind('.');
  if (dot == std::string::npos) return "";
  const std::string workspace = percent_encoded(mural_id.substr(0, dot));
  return origin + "/t/" + workspace + "/m/" + workspace + "/" + percent_encoded(mural_id.substr(dot + 1));
}

MuralAccount::MuralAccount(HttpClient& http, const std::string& base_url) : api_(http, base_url) {}

MuralUser MuralAccount::user() {
  const Purpose purpose{"identity:read", "Mural"};
  return user_of(Reply(api_.fetch("/users/me", purpose), purpose).value());
}

std::vector<MuralWorkspace> MuralAccount::workspaces() {
  Collection<MuralWorkspace> workspaces(read_workspace);
  MuralListing listing("/workspaces", {"workspaces:read", "Mural"}, workspaces.keeper());
  read_to_end(api_, {&listing});
  return std::move(workspaces).taken();
}

std::vector<MuralRoom> MuralAccount::rooms(const std::string& workspace_id) {
  Collection<MuralRoom> rooms(read_room);
  const std::string path = "/workspaces/" + percent_encoded(workspace_id) + "/rooms";
  MuralListing own(path, {"rooms:read", workspace_id}, rooms.keeper());
  Collection<MuralRoom> open_rooms(read_room);
  MuralListing open(path + "/open", {"rooms:read", workspace_id}, open_rooms.keeper());
  read_to_end(api_, {&own, &open});
  std::vector<MuralRoom> all = std::move(rooms).taken();
  for (MuralRoom& room : std::move(open_rooms).taken()) {
    const bool is_known = std::any_of(all.begin(), all.end(), [&](const MuralRoom& one) { return one.id == room.id; });
    if (!is_known) all.push_back(std::move(room));
  }
  return all;
}

std::vector<MuralSummary> MuralAccount::murals(const MuralRoom& room) {
  Collection<MuralSummary> murals(read_mural);
  MuralListing listing("/rooms/" + std::to_string(room.id) + "/murals?status=active&sortBy=lastCreated",
                       {"murals:read", room.name}, murals.keeper());
  read_to_end(api_, {&listing});
  std::vector<MuralSummary> found = std::move(murals).taken();
  for (MuralSummary& mural : found) mural.url = mural_address(api_.origin(), mural.id);
  return found;
}

MuralRoom MuralAccount::find_room(const std::string& workspace, const std::string& room) {
  const MuralWorkspace found = meant(workspaces(), workspace, "mural.error.which_workspace");
  return meant(rooms(found.id), room, "mural.error.which_room");
}

std::optional<MuralSummary> MuralAccount::find_mural(const MuralRoom& room, const std::string& title) {
  const std::string wanted = collapsed(clean_text(title, longest_name));
  for (MuralSummary& mural : murals(room)) {
    if (mural.title == wanted) return std::move(mural);
  }
  return std::nullopt;
}

MuralSummary MuralAccount::mural_in_room(const MuralRoom& room, const std::string& title) {
  if (std::optional<MuralSummary> found = find_mural(room, title)) return *std::move(found);
  return create_mural(room, collapsed(clean_text(title, longest_name)));
}

MuralSummary MuralAccount::create_mural(const MuralRoom& room, const std::string& title) {
  const Purpose purpose{"murals:write", room.name};
  const Exchange exchange =
      api_.send({api_.post("/murals", dump_json({{"roomId", room.id}, {"title", title}, {"infinite", true}}))}).front();
  if (is_unsettled(exchange)) {
    if (std::optional<MuralSummary> found = find_mural(room, title)) return *std::move(found);
  }
  require_success(exchange, purpose);
  std::string id;
  std::optional<MuralSummary> mural = read_mural(Reply(exchange.response.body, purpose).value(), id);
  if (!mural) refuse_answer(purpose);
  mural->title = title;
  mural->url = mural_address(api_.origin(), mural->id);
  return *mural;
}

std::vector<MuralUser> MuralAccount::users(const std::string& mural_id) {
  Collection<MuralUser> users(read_user);
  MuralListing listing("/murals/" + percent_encoded(mural_id) + "/users", {"users:read", "mural:" + mural_id},
                       users.keeper());
  read_to_end(api_, {&listing});
  return std::move(users).taken();
}

}  // namespace rtp
