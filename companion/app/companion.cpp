#include "app/companion.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/heap.hpp"
#include "excalidraw/excalidraw.hpp"
#include "mural/account.hpp"
#include "mural/mural.hpp"
#include "sql/sql.hpp"

namespace rtp {

std::filesystem::path store_file(const Settings& settings) {
  if (settings.store_url.empty()) return settings.home / "rtp.sqlite";
  if (settings.store_url.starts_with("postgresql://"))
    throw Error(ErrorKind::usage, Message("app.postgresql_not_supported"));
  return settings.home / settings.store_url.substr(std::string_view("sqlite:").size());
}

std::filesystem::path boards_folder(const Settings& settings) { return settings.home / "boards"; }

std::filesystem::path templates_folder(const Settings& settings) { return settings.home / "templates"; }

struct Companion::Parts {
  explicit Parts(Settings present) : settings(std::move(present)) {}

  Stores& open_stores() {
    if (!stores) {
      const std::filesystem::path file = store_file(settings);
      make_private_folder(settings.home);
      stores = make_sqlite_stores(file);
    }
    return *stores;
  }

  MuralConnection& open_mural() {
    if (!mural) mural.emplace(settings);
    return *mural;
  }

  Settings settings;
  std::unique_ptr<Clock> clock;
  std::optional<MuralConnection> mural;
  std::optional<Stores> stores;
  std::optional<TemplateLibrary> templates;
};

namespace {

/// Of a board that is a file.
std::filesystem::path file_of(const BoardRef& ref, const Settings& settings) {
  return ref.kind == BoardRef::Kind::local ? boards_folder(settings) / (ref.name + ".excalidraw")
                                           : std::filesystem::path(ref.name);
}

}  // namespace

Companion::Companion(Settings settings) : parts_(std::make_unique<Parts>(std::move(settings))) {}

Companion::~Companion() = default;

const Settings& Companion::settings() const { return parts_->settings; }

const Clock& Companion::clock() const {
  if (!parts_->clock) parts_->clock = make_system_clock(parts_->settings.timezone, parts_->settings.today);
  return *parts_->clock;
}

PlanStore& Companion::plans() { return *parts_->open_stores().plans; }

RosterStore& Companion::roster_store() { return *parts_->open_stores().roster; }

StampLog& Companion::stamp_log() { return *parts_->open_stores().stamps; }

MuralConnection& Companion::mural() { return parts_->open_mural(); }

std::vector<BoardUser> Companion::users_of(const BoardRef& ref) {
  if (ref.kind != BoardRef::Kind::mural)
    throw Error(ErrorKind::usage, Message("app.board_knows_nobody").with("board", to_string(ref)));
  std::vector<BoardUser> users;
  for (const MuralUser& user : MuralAccount(mural().http(), parts_->settings.mural.url).users(ref.name))
    users.push_back({user.name, user.email});
  return users;
}

const TemplateLibrary& Companion::templates() {
  if (!parts_->templates) parts_->templates = load_templates(templates_folder(parts_->settings));
  return *parts_->templates;
}

std::unique_ptr<BoardProvider> Companion::open_board(const BoardRef& ref, bool create) {
  grow_heap_in_large_pages();
  if (ref.kind == BoardRef::Kind::mural)
    return make_mural_board({ref.name, to_string(ref), parts_->settings.mural.url, create}, mural().http());
  const std::filesystem::path file = file_of(ref, parts_->settings);
  if (create && ref.kind == BoardRef::Kind::local) {
    make_private_folder(parts_->settings.home);
    make_private_folder(file.parent_path());
  }
  const std::string title = ref.kind == BoardRef::Kind::local ? ref.name : file.stem().string();
  return make_excalidraw_board({file, to_string(ref), title, create}, clock());
}

BoardManner manner_of(const BoardRef& ref) {
  BoardManner manner;
  manner.status_as_tags = ref.kind == BoardRef::Kind::mural;
  return manner;
}

std::unique_ptr<FileLock> Companion::lease_of(const BoardRef& ref) const {
  constexpr double seconds_to_wait = 30;
  constexpr std::size_t longest_name = 150;
  std::string name = to_string(ref);
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  // Two boards that come to share a name only wait for each other.
  std::replace_if(name.begin(), name.end(), std::not_fn(is_plain), '_');
  if (name.size() > longest_name) name.erase(0, name.size() - longest_name);
  const std::filesystem::path folder = parts_->settings.home / "leases";
  make_private_folder(folder);
  return std::make_unique<FileLock>(folder / name, seconds_to_wait);
}

std::string Companion::address_of(const BoardRef& ref) const {
  if (ref.kind == BoardRef::Kind::mural) return mural_address(mural_origin(parts_->settings.mural.url), ref.name);
  return std::filesystem::absolute(file_of(ref, parts_->settings)).lexically_normal().string();
}

}  // namespace rtp
